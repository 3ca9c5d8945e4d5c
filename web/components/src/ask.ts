import type { TypedDocumentString } from './typed-document.js';

/** An error that the caller can correct. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** The server refused a change; a form shows each error at its field. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly errors: readonly UserError[]) {
    super(errors.map((error) => error.message).join(' '));
  }

  /** Whether another user changed the object since it was read. */
  get isStale(): boolean {
    return this.errors.some((error) => error.code === 'STALE');
  }
}

/** A request that got no result: the network, a fault of the server, a limit or a missing permission. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';

  constructor(
    /** `UNAUTHENTICATED`, `FORBIDDEN`, `SERVICE_UNAVAILABLE`, …; `NETWORK` without a response. */
    readonly code: string,
    message: string,
    /** The identifier of the request in the server's log. */
    readonly requestId?: string | undefined,
  ) {
    super(message);
  }
}

interface GraphQLResponse<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/** Listens for responses that say that nobody is signed in. */
const listeners = new Set<() => void>();

/** Calls `listener` whenever a request fails because the session has ended. Returns a function that removes it. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The result of a query. Throws RequestFailed. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await send(document, variables, signal);
  const body = await bodyOf<Result>(response);
  const [error] = body?.errors ?? [];
  if (error === undefined && body?.data != null) return body.data;
  const code = error?.extensions?.code ?? `HTTP_${response.status}`;
  if (code === 'UNAUTHENTICATED') for (const listener of listeners) listener();
  throw new RequestFailed(code, error?.message ?? response.statusText, error?.extensions?.requestId);
}

type Payload = { readonly errors: readonly UserError[] };

/** The payload of a mutation. Throws Refused for errors of its payload, and RequestFailed. */
export async function change<Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result[keyof Result]> {
  const [payload] = Object.values(await ask(document, variables)) as Result[keyof Result][];
  const { errors } = payload as Payload;
  if (errors.length > 0) throw new Refused(errors);
  return payload as Result[keyof Result];
}

async function send(document: object, variables: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: String(document), variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailed('NETWORK', String(error));
  }
}

async function bodyOf<Result>(response: Response): Promise<GraphQLResponse<Result> | undefined> {
  try {
    return (await response.json()) as GraphQLResponse<Result>;
  } catch {
    return undefined;
  }
}
