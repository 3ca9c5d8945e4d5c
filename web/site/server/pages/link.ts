import { type LinkedEventFragment, SiteLinkDocument, type SiteLinkQuery } from '../generated/graphql.js';
import type { ExecuteQuery } from '../execute-query.js';
import { Links } from '../links.js';
import { languagesOf, preferredLanguage } from '../languages.js';

/** The ids of objects that have pages. Links contain no other ids. */
const LINKABLE = /^[XPSB][\w-]{22}$/;

/** The address of an object's page: null if there is no such object, undefined for an impossible id. */
export async function linkTarget(
  executeQuery: ExecuteQuery,
  id: string,
  preference: { readonly language: string | null; readonly acceptLanguage: string | undefined },
): Promise<string | null | undefined> {
  if (!LINKABLE.test(id)) return undefined;
  const { node } = await executeQuery(SiteLinkDocument, { id });
  if (!node) return null;
  const target = targetOf(node);
  if (!target) return null;
  const { event, pathOf } = target;
  const languages = languagesOf(event.locales);
  const chosenLanguage = languages.find(({ segment, locale }) =>
    [segment, locale].includes(preference.language ?? ''),
  );
  const { segment } = chosenLanguage ?? preferredLanguage(preference.acceptLanguage, languages);
  return pathOf(new Links(segment, event.slug));
}

/** The event and the page of an object; undefined if its kind has no pages. */
function targetOf(
  node: NonNullable<SiteLinkQuery['node']>,
): { readonly event: LinkedEventFragment; readonly pathOf: (links: Links) => string } | undefined {
  switch (node.__typename) {
    case 'Exhibitor':
      return { event: node.event, pathOf: (links) => links.exhibitor(node.slug) };
    case 'Product':
      return { event: node.exhibitor.event, pathOf: (links) => links.product(node.slug) };
    case 'Session':
      return { event: node.event, pathOf: (links) => links.session(node.slug) };
    case 'Booth': {
      const { code, venue } = node.place;
      return { event: venue.event, pathOf: (links) => links.hall(venue.slug, code, node.code) };
    }
    default:
      return undefined;
  }
}
