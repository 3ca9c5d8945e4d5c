import type { FastifyReply } from 'fastify';
import { UserError } from '../platform/failure/user-error.js';
import { tell, toldFailure } from '../platform/http/told-failure.js';
import { TableError } from './reading/table.js';

/** Answers a request; what the caller can put right is told with a status of its own, all else is a fault. */
export async function answering(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const failure = toldFailure(meant(error));
    if (!failure) throw error;
    return tell(reply, failure);
  }
}

/** As an error of the API. */
function meant(error: unknown): unknown {
  return error instanceof TableError ? new UserError({ code: 'INVALID', message: error.message }) : error;
}
