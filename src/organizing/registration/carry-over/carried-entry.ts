import type { ExhibitorEntity, NewExhibitor } from '../../../fair/exhibitor/exhibitor.entity.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

/** The values of an exhibitor of an earlier edition. */
export type EarlierEntry = Pick<
  ExhibitorEntity,
  | 'id'
  | 'slug'
  | 'kind'
  | 'name'
  | 'description'
  | 'country'
  | 'city'
  | 'website'
  | 'address'
  | 'postalCode'
  | 'brands'
  | 'mainProducts'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'creditCode'
  | 'externalId'
  | 'representatives'
>;

/**
 * The columns of the new draft, with texts in the event's languages only; undefined if it has no name in
 * them.
 */
export function carriedEntry(
  { id, slug: _, ...entry }: EarlierEntry,
  locales: readonly string[],
): Omit<NewExhibitor, 'eventId' | 'slug'> | undefined {
  const name = textIn(entry.name, locales);
  if (!name) return undefined;
  return {
    ...entry,
    name,
    description: textIn(entry.description, locales),
    city: textIn(entry.city, locales),
    address: textIn(entry.address, locales),
    representatives: entry.representatives.flatMap((person) => {
      const named = textIn(person.name, locales);
      return named ? [{ ...person, name: named, role: textIn(person.role, locales) }] : [];
    }),
    carriedFrom: id,
  };
}

function textIn(text: LocalizedText | null, locales: readonly string[]): LocalizedText | null {
  const kept = Object.entries(text ?? {}).filter(([tag]) => locales.includes(tag));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
