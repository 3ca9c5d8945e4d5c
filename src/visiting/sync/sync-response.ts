import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sql } from '../../platform/database/sql.js';
import { acceptedEncoding, type EncodedBody } from '../../platform/http/encoded-body.js';

/** Resolves when there is capacity for a read; throws SERVICE_UNAVAILABLE if there is none. */
export type Admission = () => Promise<Sql>;

/** Responds with JSON in the smallest encoding that the caller accepts. */
export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  content: EncodedBody,
): Promise<FastifyReply> {
  const { body, encoding } = await content.in(acceptedEncoding(request.headers['accept-encoding']));
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply
    .header('vary', 'Accept-Encoding')
    .header('content-type', 'application/json; charset=utf-8')
    .send(body);
}

/** Responds with errors in the form of GraphQL. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  details: object = {},
): FastifyReply {
  void reply.status(status).header('cache-control', 'no-store');
  return reply.send({ errors: [{ message, extensions: { code, ...details } }] });
}
