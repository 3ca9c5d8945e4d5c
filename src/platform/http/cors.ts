import cors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** How long a browser may remember the answer to its preflight, in seconds. */
const REMEMBERED = 600;

/** Lets the pages of these origins call the server; all others receive no word of it. */
export function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): void {
  const allowed = new Set(origins);
  const options: FastifyCorsOptions = {
    // A plain list would tell everybody that credentials are welcome.
    origin: (origin, answer) => {
      answer(null, origin !== undefined && allowed.has(origin));
    },
    credentials: true,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'warning', 'x-request-id'],
    maxAge: REMEMBERED,
  };
  void fastify.register(cors, options);
}
