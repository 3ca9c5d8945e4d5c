import type { RequestDeadline } from './request-deadline.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request, set by the feature that knows accounts; null for a visitor. */
    caller: unknown;
    /** Whether the request was refused because of overload; such requests are reported together. */
    isRefused: boolean;
    /** What the request may use, shared by all attempts to answer it. */
    allowances?: Map<object, unknown>;
    /** The time limit of a request to the GraphQL endpoint, once its clock runs. */
    deadline: RequestDeadline | null;
  }
}

/** The name of the property that holds who sends a request. */
export const CALLER = 'caller';

/** A caller that is no person, and may do only some things. */
export interface LimitedCaller {
  /** Whether it may ask and not change anything. */
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
