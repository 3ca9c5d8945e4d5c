import { fieldAt } from './field-path.js';
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

  constructor(
    readonly errors: readonly UserError[],
    /** The refused input; paths of errors lead into it. */
    private readonly input?: unknown,
  ) {
    super(errors.map((error) => error.message).join(' '));
  }

  /** The error at a field of a form, such as `website` or `name.en`. */
  errorAt(field: string): UserError | undefined {
    return this.errors.find(({ path }) => path && fieldAt(path, this.input) === field);
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

/** Reports that a request outside of GraphQL failed because the session has ended. */
export function reportSignedOut(): void {
  for (const listener of listeners) listener();
}

/** The result of a query. Throws RequestFailed. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await send(String(document), variables, signal);
  const body = await bodyOf<Result>(response);
  if (!body?.errors?.length && body?.data != null) return body.data;
  throw failureOf(body, response);
}

function failureOf(body: GraphQLResponse<unknown> | undefined, response: Response): RequestFailed {
  const error = body?.errors?.[0];
  const { code = `HTTP_${response.status}`, requestId } = error?.extensions ?? {};
  if (code === 'UNAUTHENTICATED') reportSignedOut();
  return new RequestFailed(code, error?.message ?? response.statusText, requestId);
}

interface Payload {
  readonly errors: readonly UserError[];
}

/** The payload of a mutation. Throws Refused for errors of its payload, and RequestFailed. */
export async function change<Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result[keyof Result]> {
  const result = await ask(document, variables);
  const payload = Object.values(result)[0] as Result[keyof Result] & Payload;
  if (payload.errors.length > 0) throw new Refused(payload.errors, (variables as { input?: unknown }).input);
  return payload;
}

async function send(query: string, variables: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        // The language of the messages of errors.
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify({ query, variables }),
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
