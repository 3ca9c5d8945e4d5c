import type { FastifyReply } from 'fastify';
import { UserError } from '../../platform/failure/user-error.js';
import { httpProblemOf, messageLocaleOf, sendProblem } from '../../platform/http/http-problem.js';
import { TableError } from './parsers/table.js';

/** Sends the response. User errors have their own status; all other errors are faults. */
export async function respondWithErrors(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const failure = httpProblemOf(apiErrorOf(error), messageLocaleOf(reply.request));
    if (!failure) throw error;
    return sendProblem(reply, failure);
  }
}

/** In the format of the API's errors. */
function apiErrorOf(error: unknown): unknown {
  return error instanceof TableError ? new UserError({ code: 'INVALID', message: error.reason }) : error;
}
