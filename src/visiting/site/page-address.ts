import type { FastifyRequest } from 'fastify';
import type { SiteRequest } from '../../../contract/site-front-end.js';

const HOST = /^[\w.:[\]-]{1,255}$/;
const LONGEST_QUERY = 10_000;

/** The page of a request, and the origin of the site. */
export type PageAddress = Pick<SiteRequest, 'path' | 'query' | 'origin' | 'acceptLanguage'>;

export function addressOf(request: FastifyRequest, publicUrl: string | undefined): PageAddress {
  const { url, headers } = request;
  const queryStart = url.indexOf('?');
  return {
    path: queryStart < 0 ? url : url.slice(0, queryStart),
    query: queryStart < 0 ? '' : url.slice(queryStart + 1),
    origin: originOf(request, publicUrl),
    acceptLanguage: headers['accept-language'],
  };
}

/** Whether the query is longer than any query of the site's forms. */
export function isTooLong({ query }: PageAddress): boolean {
  return query.length > LONGEST_QUERY;
}

/** The address of the site: the configured one, else the one in the request of the browser. */
function originOf({ headers, protocol }: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const host = headers.host ?? '';
  return `${protocol}://${HOST.test(host) ? host : 'localhost'}`;
}
