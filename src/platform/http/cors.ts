import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** How long a browser may cache the response to a preflight, in seconds. */
const REMEMBERED = 600;

/** Allows the pages of these origins to call the server; other origins get no CORS headers. */
export function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): void {
  const allowed = new Set(origins);
  const options: FastifyCorsOptions = {
    // A plain list would allow credentials for every origin.
    origin: (origin, decide) => {
      decide(null, origin !== undefined && allowed.has(origin));
    },
    credentials: true,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'warning', 'x-request-id'],
    maxAge: REMEMBERED,
  };
  void fastify.register(cors, options);
}
