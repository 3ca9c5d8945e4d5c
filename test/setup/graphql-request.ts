/** A complete response. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body if it is JSON, otherwise undefined. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the expectation on it is the check of its type
  readonly body: any;
}

/** The body of a POST, according to the specification of GraphQL over HTTP. */
export interface GraphqlRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
  readonly documentId?: unknown;
}

/** A plain anonymous POST, which the fast path executes. */
export const PLAIN = {};
/** A request with any cookie goes to Apollo Server. This cookie has no meaning. */
export const THROUGH_APOLLO = { cookie: 'theme=dark' };

/** Sends a GraphQL request to the server at this address. */
export async function ask(
  url: string,
  request: GraphqlRequest,
  headers: Record<string, string> = PLAIN,
): Promise<Answer> {
  return post(url, JSON.stringify(request), { 'content-type': 'application/json', ...headers });
}

/** Sends any body to the endpoint. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<Answer> {
  return read(await fetch(`${url}/graphql`, { method: 'POST', headers, body }));
}

/** Sends a GraphQL request by GET. */
export async function get(
  url: string,
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return read(await fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers }));
}

/** Reads the whole response. */
export async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const json = headers.get('content-type')?.includes('json') === true;
  return { status, headers, text, body: json ? (JSON.parse(text) as unknown) : undefined };
}
