import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OVERLOAD_MESSAGE } from '../../concurrency/concurrency-limit.js';
import { RETRY_AFTER_S } from '../../database/connection/unavailable.js';
import { requestIdOf } from '../../http/request/request-id.js';
import { acceptedJson } from './accepted-json.js';

const BODY = Buffer.from(
  JSON.stringify({ errors: [{ message: OVERLOAD_MESSAGE, extensions: { code: 'SERVICE_UNAVAILABLE' } }] }),
);

/** Refuses a request. Under overload most requests end here, so it allocates nothing per request. */
export function sendOverload(request: FastifyRequest, reply: FastifyReply): void {
  request.isRefused = true;
  reply.hijack();
  write(request.raw, reply.raw, reply.getHeaders() as OutgoingHttpHeaders);
}

/** Refuses a request before Fastify. */
export function refuse(request: IncomingMessage, response: ServerResponse): void {
  write(request, response, {
    'x-request-id': requestIdOf(request.headers),
    'x-content-type-options': 'nosniff',
  });
}

function write(request: IncomingMessage, response: ServerResponse, headers: OutgoingHttpHeaders): void {
  response
    .writeHead(503, {
      ...headers,
      'content-type': acceptedJson(request.headers.accept),
      'cache-control': 'no-store',
      'retry-after': String(RETRY_AFTER_S),
      'content-length': BODY.length,
    })
    .end(BODY);
}
