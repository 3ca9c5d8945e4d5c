import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Whether a request has several Host headers. Two servers on its path may interpret them differently. */
export function repeatsHost({ rawHeaders }: IncomingMessage): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') count += 1;
  }
  return count > 1;
}

/**
 * Responds to such a request with 400, as RFC 9112, section 3.2, requires, and closes its connection: what follows on it
 * may be for another server.
 */
export function refuseRepeatedHost(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!repeatsHost(request.raw)) {
      done();
      return;
    }
    const errors = [{ message: 'The request has two Host headers.', extensions: { code: 'BAD_REQUEST' } }];
    void reply.status(400).header('connection', 'close').send({ errors });
  });
}
