import type { FastifyReply } from 'fastify';

/** Adds names of request headers to the Vary header of a response. Those of earlier hooks stay. */
export function addVary(reply: FastifyReply, names: readonly string[]): void {
  const formerNames = reply.getHeader('vary');
  const allNames = formerNames === undefined ? names : [String(formerNames), ...names];
  void reply.header('vary', allNames.join(', '));
}
