import type { Language } from '@vitrine/ui/language';
import type { Fair } from './fair.js';

/**
 * The address of the visitors' site that adds a list of exhibitors and products to the phone's own. The ids stay on the phone,
 * because browsers do not send the fragment.
 */
export function savedAddress(origin: string, fair: Fair, language: Language, ids: readonly string[]): string {
  const slug = fair.event?.body.slug ?? '';
  return `${origin}/${language}/${slug}/saved#my.${ids.join('.')}`;
}
