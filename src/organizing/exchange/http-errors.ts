import type { FastifyReply } from 'fastify';
import { UserError } from '../../platform/failure/user-error.js';
import { sendProblem, httpProblemOf } from '../../platform/http/http-problem.js';
import { TableError } from './parsers/table.js';

/** Answers a request; what the caller can put right is told with a status of its own, all else is a fault. */
export async function respondWithErrors(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const failure = httpProblemOf(apiErrorOf(error));
    if (!failure) throw error;
    return sendProblem(reply, failure);
  }
}

/** As an error of the API. */
function apiErrorOf(error: unknown): unknown {
  return error instanceof TableError ? new UserError({ code: 'INVALID', message: error.message }) : error;
}
