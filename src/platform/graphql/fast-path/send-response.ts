import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesTag } from '../../http/entity-tag.js';
import { OPEN_READ } from '../../http/open-reads.js';
import { addVary } from '../../http/vary.js';
import { acceptedJson } from './accepted-json.js';
import type { CachedResponse } from './response-cache.js';
import { OVERLOAD_MESSAGE } from '../../concurrency/concurrency-limit.js';
import { RETRY_AFTER_S } from '../../database/connection/unavailable.js';
import { requestIdOf } from '../../http/request/request-id.js';

/** The warning that a response may be older than a second, because the database does not respond. */
const STALE = '110 - "Response is Stale"';

/** Headers that differ for each response. */
const PER_RESPONSE = new Set(['content-length', 'x-request-id']);

/**
 * Sends a response. A GET gets an entity tag, so that caches can store and revalidate the response, and receive
 * 304 without content. Returns the headers of a POST for an equal later request, names and values alternating.
 */
export function sendResponse(
  request: FastifyRequest,
  reply: FastifyReply,
  response: CachedResponse,
): string[] | undefined {
  void reply.headers(staleHeaders(response));
  const isPost = request.method === 'POST';
  if (isPost) void reply.header('cache-control', 'no-store');
  else if (isUnchanged(request, reply, response)) return undefined;
  void reply.header('content-type', acceptedJson(request.headers.accept)).send(response.bytes);
  if (!isPost) return undefined;
  const reusableHeaders = Object.entries(reply.getHeaders()).filter(([name]) => !PER_RESPONSE.has(name));
  return reusableHeaders.flatMap(([name, value]) => [name, String(value)]);
}

/** Sends a response before Fastify. `head`: the names and values of headers, alternating. */
export function sendBytes(
  response: ServerResponse,
  requestId: string,
  head: readonly string[],
  bytes: Buffer,
): void {
  const ownHeaders = ['x-request-id', requestId, 'content-length', String(bytes.length)];
  response.writeHead(200, [...ownHeaders, ...head]).end(bytes);
}

/** The headers of a stale response. */
export function staleHeaders({ staleForMs }: CachedResponse): Readonly<Record<string, string>> {
  if (staleForMs === undefined) return {};
  return { warning: STALE, age: String(Math.max(0, Math.floor(staleForMs / 1000))) };
}

function isUnchanged({ headers }: FastifyRequest, reply: FastifyReply, response: CachedResponse): boolean {
  const varyingHeaders = ['Accept', 'Authorization', 'Cookie'];
  if (response.readDependencies.readLanguage) varyingHeaders.push('Accept-Language');
  addVary(reply, varyingHeaders);
  void reply
    .header('cache-control', response.isStale ? 'no-store' : 'public, no-cache')
    .header('etag', response.etag);
  if (!namesTag(headers['if-none-match'], response.etag)) return false;
  void reply.status(304).send();
  return true;
}

const OVERLOAD_BODY = Buffer.from(
  JSON.stringify({ errors: [{ message: OVERLOAD_MESSAGE, extensions: { code: 'SERVICE_UNAVAILABLE' } }] }),
);

/** Refuses a request. Under overload this ends most requests, so it allocates nothing per request. */
export function sendOverload(request: FastifyRequest, reply: FastifyReply): void {
  request.isRefused = true;
  reply.hijack();
  writeOverload(request.raw, reply.raw, reply.getHeaders() as OutgoingHttpHeaders);
}

/** Refuses a visitor's request before Fastify. */
export function refuse(request: IncomingMessage, response: ServerResponse): void {
  writeOverload(request, response, {
    'x-request-id': requestIdOf(request.headers),
    'x-content-type-options': 'nosniff',
    ...OPEN_READ,
  });
}

function writeOverload(
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
): void {
  response
    .writeHead(503, {
      ...headers,
      'content-type': acceptedJson(request.headers.accept),
      'cache-control': 'no-store',
      'retry-after': String(RETRY_AFTER_S),
      'content-length': OVERLOAD_BODY.length,
    })
    .end(OVERLOAD_BODY);
}
