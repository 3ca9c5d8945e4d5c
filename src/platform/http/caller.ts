import type { RequestDeadline } from './request/request-deadline.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller of the request, set by the account feature. Null for a visitor. */
    caller: unknown;
    /** Whether the request was refused because of overload. The log reports such requests together. */
    isRefused: boolean;
    /** The time limit of a request to the GraphQL endpoint, once it is running. */
    deadline: RequestDeadline | null;
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    /** The resource limits of the request, shared by all attempts to respond. */
    allowances?: Map<object, unknown>;
  }
}

/** The name of the property with the caller of a request. */
export const CALLER = 'caller';

/** A caller that is no person, with restricted permissions. */
export interface LimitedCaller {
  /** Whether the caller may read but not write. */
  readonly readsOnly: boolean;
  /** Whether it may execute persisted queries only. */
  readonly persistedQueriesOnly: boolean;
}

/** Whether the caller may send no mutation. */
export function readsOnly(caller: unknown): boolean {
  return (caller as Partial<LimitedCaller> | null)?.readsOnly === true;
}

/** Whether the caller may execute persisted queries only. */
export function persistedQueriesOnly(caller: unknown): boolean {
  return (caller as Partial<LimitedCaller> | null)?.persistedQueriesOnly === true;
}
