import { fieldAt } from './field-path.js';
import { invalidValues, type WrongValue } from './invalid-values.js';
import { setClock } from './server-clock.js';
import type { TypedDocumentString } from './typed-document.js';
import type { UserError } from './user-error.js';

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
    readonly extensions?: { readonly code?: string; readonly requestId?: string } & WrongValue;
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

/**
 * Throws if a query has no viewer: what visitors may read must not replace the screen of a user whose session has ended.
 */
export function requireViewer(viewer: object | null): void {
  if (viewer) return;
  reportSignedOut();
  throw new RequestFailed('UNAUTHENTICATED', 'The session has ended.');
}

/** The result of a query. Throws RequestFailed. */
export function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  return execute(document, variables, { signal });
}

interface Sending {
  readonly signal?: AbortSignal | undefined;
  readonly idempotencyKey?: string | undefined;
}

async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  sending: Sending,
): Promise<Result> {
  const response = await send(String(document), variables, sending);
  const body = await bodyOf<Result>(response);
  if (!body?.errors?.length && body?.data != null) return body.data;
  throw wrongValuesOf(body, variables) ?? failureOf(body, response);
}

/** A value that is none of its type, such as an empty day, is an error of its field like any other. */
function wrongValuesOf(body: GraphQLResponse<unknown> | undefined, variables: unknown): Refused | undefined {
  const { input } = (variables ?? {}) as { input?: unknown };
  const places = body?.errors?.map(({ extensions }) => extensions ?? {});
  const wrong = invalidValues(places ?? [], input, document.documentElement.lang);
  return wrong && new Refused(wrong, input);
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

/** The keys of changes that got no payload yet: the server may have executed them although their response was lost. */
const unanswered = new Map<string, string>();

/** The payload of a mutation, which the server executes once if it is sent again after a failure. Throws Refused for errors of its payload, and RequestFailed. */
export async function change<Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result[keyof Result]> {
  const request = JSON.stringify([String(document), variables]);
  const idempotencyKey = unanswered.get(request) ?? newKey();
  unanswered.set(request, idempotencyKey);
  const result = await execute(document, variables, { idempotencyKey });
  // Of all changes: what the user has done since must not make an earlier change that is made again look executed.
  unanswered.clear();
  const payload = Object.values(result)[0] as Result[keyof Result] & Payload;
  if (payload.errors.length > 0) throw new Refused(payload.errors, (variables as { input?: unknown }).input);
  return payload;
}

/** `crypto.randomUUID` does not exist without HTTPS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('-');
}

async function send(
  query: string,
  variables: unknown,
  { signal, idempotencyKey }: Sending,
): Promise<Response> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        // The language of the messages of errors.
        'accept-language': document.documentElement.lang,
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
    setClock(response.headers.get('date'));
    return response;
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
