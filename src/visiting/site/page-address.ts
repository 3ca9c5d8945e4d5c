import type { FastifyRequest } from 'fastify';
import type { SiteRequest } from './front-end.js';

const HOST = /^[\w.:[\]-]{1,255}$/;
const LONGEST_QUERY = 10_000;

/** The page that a request names, and where the site is. */
export type PageAddress = Pick<SiteRequest, 'path' | 'query' | 'origin' | 'acceptLanguage'>;

export function addressOf(request: FastifyRequest, publicUrl: string | undefined): PageAddress {
  const { url, headers } = request;
  const at = url.indexOf('?');
  return {
    path: at < 0 ? url : url.slice(0, at),
    query: at < 0 ? '' : url.slice(at + 1),
    origin: originOf(request, publicUrl),
    acceptLanguage: headers['accept-language'],
  };
}

/** Whether no form of the site sends a query of this length. */
export function isTooLong({ query }: PageAddress): boolean {
  return query.length > LONGEST_QUERY;
}

/** The address of the site: the configured one, else the one that the browser has used. */
function originOf({ headers, protocol }: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const host = headers.host ?? '';
  return `${protocol}://${HOST.test(host) ? host : 'localhost'}`;
}
