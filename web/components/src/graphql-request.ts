import { fieldAt } from './field-path.js';
import { invalidValues, type WrongValue } from './invalid-values.js';
import { setClock } from './server-clock.js';
import type { TypedDocumentString } from '@vitrine/ui/typed-document';
import type { UserError } from './user-error.js';

/** The server refused a change. Forms show each error at its field. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly errors: readonly UserError[],
    /** The refused input. The paths of errors refer to it. */
    private readonly input?: unknown,
  ) {
    super(errors.map((error) => error.message).join(' '));
  }

  /** The error at a field of a form, such as `website` or `name.en`. */
  errorAt(field: string): UserError | undefined {
    return this.errors.find(({ path }) => path && fieldAt(path, this.input) === field);
  }

  /** Whether another user has changed the object since it was read. */
  get isStale(): boolean {
    return this.errors.some((error) => error.code === 'STALE');
  }
}

/** A request failed: the network, a fault of the server, a limit or a missing permission. */
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

/** Listeners for responses that show the end of the session. */
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
 * Throws if a query has no viewer. Otherwise public data would replace the screen of a user whose session has
 * ended.
 */
export function requireViewer(viewer: object | null): void {
  if (viewer) return;
  reportSignedOut();
  throw new RequestFailed('UNAUTHENTICATED', 'The session has ended.');
}

/** The result of a query. Throws RequestFailed. */
export function executeQuery<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  return execute(document, variables, { signal });
}

interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  readonly idempotencyKey?: string | undefined;
}

async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  sending: SendOptions,
): Promise<Result> {
  const response = await send(String(document), variables, sending);
  const body = await bodyOf<Result>(response);
  if (!body?.errors?.length && body?.data != null) return body.data;
  throw wrongValuesOf(body, variables) ?? failureOf(body, response);
}

/** A value with a wrong type, such as an empty day, becomes an error of its field. */
function wrongValuesOf(body: GraphQLResponse<unknown> | undefined, variables: unknown): Refused | undefined {
  const { input } = (variables ?? {}) as { input?: unknown };
  const places = body?.errors?.map(({ extensions }) => extensions ?? {});
  const fieldErrors = invalidValues(places ?? [], input, document.documentElement.lang);
  return fieldErrors && new Refused(fieldErrors, input);
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

/** The keys of changes without a response. The server may have executed them. */
const unanswered = new Map<string, string>();

/**
 * The payload of a mutation. If the user repeats it after a failure, the server executes it once. Throws
 * Refused for errors of the payload, and RequestFailed.
 */
export async function executeMutation<Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result[keyof Result]> {
  const request = JSON.stringify([String(document), variables]);
  const idempotencyKey = unanswered.get(request) ?? newKey();
  unanswered.set(request, idempotencyKey);
  const result = await execute(document, variables, { idempotencyKey });
  // Forgets the keys of all changes: after later changes, a repeated earlier change must be executed again.
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
  { signal, idempotencyKey }: SendOptions,
): Promise<Response> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        // Selects the language of error messages.
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
