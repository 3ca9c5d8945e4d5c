import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesTag } from '../../http/entity-tag.js';
import { acceptedJson } from './accepted-json.js';
import type { CachedResponse } from './response-cache.js';

/** Marks a response as possibly older than a second, because the database does not respond. */
const STALE = '110 - "Response is Stale"';

/** Headers that differ for each response. */
const PER_RESPONSE = new Set(['content-length', 'x-request-id']);

/**
 * Sends a response. A GET gets an entity tag: caches may store the response and revalidate it, and receive
 * 304 without content. Returns the headers of a POST for an equal request, names and values in turn.
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
  const reusable = Object.entries(reply.getHeaders()).filter(([name]) => !PER_RESPONSE.has(name));
  return reusable.flatMap(([name, value]) => [name, String(value)]);
}

/** Sends a response before Fastify. `head`: names and values of headers in turn. */
export function sendBytes(
  response: ServerResponse,
  requestId: string,
  head: readonly string[],
  bytes: Buffer,
): void {
  const own = ['x-request-id', requestId, 'content-length', String(bytes.length)];
  response.writeHead(200, [...own, ...head]).end(bytes);
}

/** The headers of a stale response. */
export function staleHeaders({ staleForMs }: CachedResponse): Readonly<Record<string, string>> {
  if (staleForMs === undefined) return {};
  return { warning: STALE, age: String(Math.max(0, Math.floor(staleForMs / 1000))) };
}

function isUnchanged({ headers }: FastifyRequest, reply: FastifyReply, response: CachedResponse): boolean {
  const varies = ['Accept', 'Authorization', 'Cookie'];
  if (response.readDependencies.readLanguage) varies.push('Accept-Language');
  const before = reply.getHeader('vary');
  void reply
    .header('vary', [...(before === undefined ? [] : [String(before)]), ...varies].join(', '))
    .header('cache-control', response.isStale ? 'no-store' : 'public, no-cache')
    .header('etag', response.etag);
  if (!namesTag(headers['if-none-match'], response.etag)) return false;
  void reply.status(304).send();
  return true;
}
