import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { isUnavailable, RETRY_AFTER_S } from '../platform/database/unavailable.js';
import { UserError } from '../platform/failure/user-error.js';
import { TableError } from './reading/table.js';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE: 409,
  WRONG_STATUS: 409,
  SERVICE_UNAVAILABLE: 503,
};
/** Another one holds the lock for longer than anybody waits, or the statement took too long. */
const BUSY = ['55P03', '57014', '40001', '40P01'];

/** Answers a request; what the caller can put right is told with a status of its own, all else is a fault. */
export async function answering(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const [code, message] = toldBy(error) ?? [];
    if (code === undefined) throw error;
    const status = STATUS[code] ?? 422;
    if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
    return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  }
}

function toldBy(error: unknown): [code: string, message: string] | undefined {
  if (error instanceof TableError) return ['INVALID', error.message];
  if (error instanceof UserError) {
    return [error.problems[0]?.code ?? 'INVALID', error.problems.map(({ message }) => message).join(' ')];
  }
  if (isUnavailable(error)) {
    return ['SERVICE_UNAVAILABLE', 'The database does not answer at the moment; try again.'];
  }
  if (BUSY.includes((error as { code?: string }).code ?? '')) {
    return ['SERVICE_UNAVAILABLE', 'Somebody else is changing the event; try again later.'];
  }
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' ? [code, (error as Error).message] : undefined;
}
