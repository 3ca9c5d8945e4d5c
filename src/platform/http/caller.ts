import type { RequestDeadline } from './request/request-deadline.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller of the request, set by the account feature; null for a visitor. */
    caller: unknown;
    /** Whether the request was refused because of overload; such requests are reported together. */
    isRefused: boolean;
    /** The time limit of a request to the GraphQL endpoint, once its clock runs. */
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

/** A caller that is no person, and may do only some things. */
export interface LimitedCaller {
  /** Whether the caller may read but not write. */
  readonly readsOnly: boolean;
  /** Whether it may execute registered documents only. */
  readonly trustedDocumentsOnly: boolean;
}

/** Whether the caller may send no mutation. */
export function readsOnly(caller: unknown): boolean {
  return (caller as Partial<LimitedCaller> | null)?.readsOnly === true;
}

/** Whether the caller may execute registered documents only. */
export function trustedDocumentsOnly(caller: unknown): boolean {
  return (caller as Partial<LimitedCaller> | null)?.trustedDocumentsOnly === true;
}
