import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpProblemOf, messageLocaleOf, sendProblem } from '../../platform/http/http-problem.js';

/** The error of a response whose client has closed the connection. */
const LEFT = 'ERR_STREAM_PREMATURE_CLOSE';

/** Sends the response. User errors have their own status; all other errors are faults. */
export async function respondWithErrors(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply | undefined> {
  try {
    return await work();
  } catch (error) {
    if (reply.raw.destroyed && (error as NodeJS.ErrnoException).code === LEFT) return undefined;
    const failure = httpProblemOf(error, messageLocaleOf(reply.request));
    if (!failure) throw error;
    return sendProblem(reply, failure);
  }
}

/** The error of a response that has begun, as one line of JSON. A fault is logged and not described. */
export function errorLine(error: unknown, request: FastifyRequest): string {
  const failure = httpProblemOf(error, messageLocaleOf(request));
  if (!failure) request.log.error(error);
  const { code, message } = failure ?? { code: 'INTERNAL_SERVER_ERROR', message: 'internal error' };
  return JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] });
}
