import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The content types of Apollo Server, in its order of preference. */
const OFFERED = ['application/json', 'application/graphql-response+json'];
const CONTENT_TYPES = new Map([
  ['application/json', 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
]);

const cachedTypes = new LRUCache<string, string>({ max: 100 });

/** The content type for an Accept header, chosen as by Apollo Server; undefined if none is accepted. */
export function acceptedJson(accept = '*/*'): string | undefined {
  const contentType =
    cachedTypes.get(accept) ??
    CONTENT_TYPES.get(new Negotiator({ headers: { accept } }).mediaType(OFFERED) ?? '');
  if (contentType) cachedTypes.set(accept, contentType);
  return contentType;
}
