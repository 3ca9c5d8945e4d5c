import type { FastifyReply, FastifyRequest } from 'fastify';
import { RETRY_AFTER_S } from '../../platform/database/connection/unavailable.js';
import { acceptedEncoding } from '../../platform/http/encoded-body.js';
import { namesTag } from '../../platform/http/entity-tag.js';
import type { SitePage } from './site-page.js';

/** Marks a page as possibly older than a second, because the database does not respond. */
const STALE = '110 - "Response is Stale"';

/** Sends a page in the smallest encoding that the browser accepts; 304 if the browser has it. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: SitePage,
): Promise<FastifyReply> {
  const { vary, ...headers } = page.headers;
  void reply.status(page.status).headers(headers);
  void reply.header('vary', vary === undefined ? 'accept-encoding' : `accept-encoding, ${vary}`);
  if (page.status === 503) {
    return reply
      .header('retry-after', RETRY_AFTER_S)
      .header('cache-control', 'no-store')
      .send(page.body.plain);
  }
  if (page.staleForMs !== undefined) {
    void reply.header('warning', STALE).header('age', Math.floor(page.staleForMs / 1000));
  }
  void reply.header('cache-control', page.staleForMs === undefined ? 'no-cache' : 'no-store');
  if (page.status !== 200) return reply.send(page.body.plain);
  void reply.header('etag', page.etag);
  if (namesTag(request.headers['if-none-match'], page.etag)) return reply.status(304).send();
  const { body, encoding } = await page.body.in(acceptedEncoding(request.headers['accept-encoding']));
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(body);
}
