import type { Ask } from '../ask.js';
import { LINKED, type LinkedObject } from '../data/saved.js';
import { Links } from '../links.js';
import { languagesOf, type PageLanguage, preferredLanguage } from '../languages.js';

/** The ids of objects that have pages; others were never in a link. */
const LINKABLE = /^[XPSB][\w-]{22}$/;

/** The address of an object's page: null if the object is removed, undefined for an id that no object can have. */
export async function linkTarget(
  ask: Ask,
  id: string,
  wanted: { readonly language: string | null; readonly acceptLanguage: string | undefined },
): Promise<string | null | undefined> {
  if (!LINKABLE.test(id)) return undefined;
  const { node } = await ask(LINKED, { id });
  if (!node) return null;
  const event = eventOf(node);
  const languages = languagesOf(event.locales);
  const chosen = languages.find(({ segment, locale }) => [segment, locale].includes(wanted.language ?? ''));
  return pageOf(node, event.slug, chosen ?? preferredLanguage(wanted.acceptLanguage, languages));
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
