declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request, set by the feature that knows accounts; null for a visitor. */
    caller: unknown;
  }
}

/** The name of the property that holds who sends a request. */
export const CALLER = 'caller';

/** A caller that may ask and not change anything. */
export interface ReadingCaller {
  readonly readsOnly: boolean;
}

/** Whether the caller may send no mutation. */
export function readsOnly(caller: unknown): boolean {
  return (caller as Partial<ReadingCaller> | null)?.readsOnly === true;
}
