declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request, set by the feature that knows accounts; null for a visitor. */
    caller: unknown;
  }
}

/** The name of the property that holds who sends a request. */
export const CALLER = 'caller';
