import { GraphqlError, type GraphqlProblem, RevokedError, UnexpectedResponseError } from './errors.js';
import { parseJson, retryAfterOf, Transport } from './transport.js';

/** The options of a client. */
export interface ClientOptions {
  /** The address of the server, `https://fair.example`; in a browser by default the origin of the page. */
  url?: string | undefined;
  /** The slug of the event. */
  event: string;
  /** The kiosk's token, after pairing. */
  token?: string | undefined;
  /** The language of texts, `zh-Hans`; by default that of the event. */
  locale?: string | undefined;
  /** Sends requests instead of the global `fetch`. */
  fetch?: typeof fetch | undefined;
  /** The timeout of a request in milliseconds, by default 15,000. */
  timeoutMs?: number | undefined;
  /**
   * `persisted` sends the ids of persisted queries instead of their text. A document without an id is sent as
   * text.
   */
  documents?: 'text' | 'persisted' | undefined;
}

/** Carries the types of a document. */
export interface DocumentTypeDecoration<Result, Variables> {
  /** Never set; for types only. */
  __apiType?: (variables: Variables) => Result;
}

/**
 * A document with types for its result and variables, as GraphQL Code Generator writes it, or a plain text.
 */
export interface TypedDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  toString: () => string;
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
}

/** The options of one query. */
export interface QueryOptions {
  signal?: AbortSignal | undefined;
  /** Sends the query by GET, so that HTTP caches can store the response. */
  method?: 'GET' | 'POST' | undefined;
  /** A language instead of the client's. */
  locale?: string | undefined;
}

/** A client of a server and one of its events. */
export interface Client {
  readonly url: string;
  readonly event: string;
  readonly locale: string | undefined;
  /** The kiosk's token; set it after pairing. */
  token: string | undefined;
  readonly transport: Transport;
  /**
   * Calls the listener when the server revokes the kiosk, for any request. The token is already removed. The
   * returned function ends the subscription.
   */
  onRevoked: (listener: () => void) => () => void;
  /** The server's clock in milliseconds, estimated from responses; a kiosk's own clock may be wrong. */
  now: () => number;
  /** Sends a GraphQL query. Throws a GraphqlError if any field failed. */
  query: <Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: Record<string, never> extends Variables
      ? [variables?: Variables, options?: QueryOptions]
      : [variables: Variables, options?: QueryOptions]
  ) => Promise<Result>;
}

const TIMEOUT_MS = 15_000;
const SHA256 = 'sha256:';

/** Creates a client. It sends no request before the first call. */
export function createClient(options: ClientOptions): Client {
  const url = (options.url ?? globalThis.location.origin).replace(/\/+$/, '');
  const revocationListeners = new Set<() => void>();
  const transport = new Transport({
    url,
    // A browser's fetch throws if it is called with another `this`.
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    token: () => client.token,
    onRevoked: (token) => {
      // A late rejection of an earlier token must not remove the token of a new pairing.
      if (token !== client.token) return;
      client.token = undefined;
      for (const listener of [...revocationListeners]) listener();
    },
  });
  const client: Client = {
    url,
    event: options.event,
    locale: options.locale,
    token: options.token,
    transport,
    onRevoked: (listener) => {
      revocationListeners.add(listener);
      return () => void revocationListeners.delete(listener);
    },
    now: () => Date.now() + transport.clockOffset,
    query: async <Result, Variables>(
      document: TypedDocument<Result, Variables>,
      variables?: Variables,
      { signal, method = 'POST', locale = options.locale }: QueryOptions = {},
    ) => {
      const operation = { ...identify(document, options.documents), ...(variables && { variables }) };
      const headers: Record<string, string> = locale === undefined ? {} : { 'accept-language': locale };
      return (await sendOperation(transport, operation, { headers, method, signal })) as Result;
    },
  };
  return client;
}

/** Uses the id in the mode `persisted` if the document has one. */
function identify<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  documents: ClientOptions['documents'],
): { documentId: string } | { query: string } {
  const hash = document.__meta__?.hash;
  if (documents === 'persisted' && typeof hash === 'string') {
    return { documentId: hash.startsWith(SHA256) ? hash : `${SHA256}${hash}` };
  }
  return { query: document.toString() };
}

interface RequestSettings {
  headers: Readonly<Record<string, string>>;
  method: 'GET' | 'POST';
  signal: AbortSignal | undefined;
}

/** Statuses of responses that contain GraphQL errors. */
const REPORTED_STATUSES = [400, 401, 403, 405, 409, 413, 422, 429, 500, 503];

async function sendOperation(
  transport: Transport,
  operation: object,
  { headers, method, signal }: RequestSettings,
): Promise<unknown> {
  const { token } = transport;
  const accept = { ...headers, accept: 'application/graphql-response+json, application/json' };
  const response = await transport.send({
    ...(method === 'POST'
      ? { path: '/graphql', body: operation, headers: accept }
      : {
          path: `/graphql?${parametersOf(operation)}`,
          headers: { ...accept, 'apollo-require-preflight': '1' },
        }),
    statuses: REPORTED_STATUSES,
    type: 'json',
    signal,
  });
  const { data, errors } = parseJson(response) as { data?: unknown; errors?: GraphqlProblem[] };
  const [firstError] = errors ?? [];
  if (errors && firstError) {
    if (firstError.extensions?.code === 'KIOSK_REVOKED') {
      const error = new RevokedError(response.status, 'KIOSK_REVOKED', firstError.message);
      transport.noteRevocation(error, token);
      throw error;
    }
    throw new GraphqlError(response.status, errors, data ?? null, retryAfterOf(response.headers));
  }
  if (data == null) throw new UnexpectedResponseError('The response has neither data nor errors.');
  return data;
}

function parametersOf(operation: object): string {
  const parameters = Object.entries(operation).map(([name, value]: [string, unknown]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(parameters).toString();
}
