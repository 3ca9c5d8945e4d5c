import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesTag } from '../../http/entity-tag.js';
import { acceptedJson } from './accepted-json.js';
import type { CachedResponse } from './response-cache.js';

/** Marks a response as possibly older than a second, because the database does not respond. */
const STALE = '110 - "Response is Stale"';

/**
 * Sends a response. A GET gets an entity tag: caches may store the response and revalidate it, and receive
 * 304 without content. Returns the response headers of a POST.
 */
export function sendResponse(
  request: FastifyRequest,
  reply: FastifyReply,
  response: CachedResponse,
): OutgoingHttpHeaders | undefined {
  if (response.staleForMs !== undefined) {
    void reply.header('warning', STALE).header('age', Math.max(0, Math.floor(response.staleForMs / 1000)));
  }
  const isPost = request.method === 'POST';
  if (isPost) void reply.header('cache-control', 'no-store');
  else if (isUnchanged(request, reply, response)) return undefined;
  void reply.header('content-type', acceptedJson(request.headers.accept)).send(response.bytes);
  return isPost ? (reply.getHeaders() as OutgoingHttpHeaders) : undefined;
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
