import type { ExecuteQuery } from '../execute-query.js';
import { LINKED, type LinkedObject } from '../data/saved.js';
import { Links } from '../links.js';
import { languagesOf, type PageLanguage, preferredLanguage } from '../languages.js';

/** The ids of objects that have pages. Links contain no other ids. */
const LINKABLE = /^[XPSB][\w-]{22}$/;

/** The address of an object's page: null if the object is removed, undefined for an impossible id. */
export async function linkTarget(
  executeQuery: ExecuteQuery,
  id: string,
  preference: { readonly language: string | null; readonly acceptLanguage: string | undefined },
): Promise<string | null | undefined> {
  if (!LINKABLE.test(id)) return undefined;
  const { node } = await executeQuery(LINKED, { id });
  if (!node) return null;
  const event = eventOf(node);
  const languages = languagesOf(event.locales);
  const chosenLanguage = languages.find(({ segment, locale }) =>
    [segment, locale].includes(preference.language ?? ''),
  );
  return pageOf(node, event.slug, chosenLanguage ?? preferredLanguage(preference.acceptLanguage, languages));
}

function eventOf(node: LinkedObject): { readonly slug: string; readonly locales: readonly string[] } {
  switch (node.__typename) {
    case 'Exhibitor':
    case 'Session':
      return node.event;
    case 'Product':
      return node.exhibitor.event;
    case 'Booth':
      return node.place.venue.event;
  }
}

function pageOf(node: LinkedObject, event: string, { segment }: PageLanguage): string {
  const links = new Links(segment, event);
  switch (node.__typename) {
    case 'Exhibitor':
      return links.exhibitor(node.slug);
    case 'Product':
      return links.product(node.slug);
    case 'Session':
      return links.session(node.slug);
    case 'Booth':
      return links.hall(node.place.venue.slug, node.place.code, node.code);
  }
}
