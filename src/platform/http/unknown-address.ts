import type { FastifyInstance } from 'fastify';
import { userError } from '../failure/user-error.js';
import { message } from '../text/message.js';
import { httpProblemOf, messageLocaleOf, sendProblem } from './http-problem.js';

/**
 * Responds to all addresses and methods below `path`, such as `/sync/*`, that no other route serves: NOT_FOUND in the
 * form of the other errors. Nest has another form.
 */
export function refuseUnknownAddresses(scope: FastifyInstance, path: string): void {
  const problem = userError('NOT_FOUND', message`There is no such address.`);
  scope.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: path,
    // Before the body is read.
    onRequest: (request, reply) => {
      const answer = httpProblemOf(problem, messageLocaleOf(request));
      if (answer) sendProblem(reply.header('cache-control', 'no-store'), answer);
    },
    handler: () => undefined,
  });
}
