import { columnNameOf } from '../../../platform/database/rows/snake-naming.js';
import type { ExhibitorEntity, NewExhibitor } from '../../../fair/exhibitor/exhibitor.entity.js';
import { EXHIBITOR_FIELDS, EXHIBITOR_TEXTS } from '../../../fair/exhibitor/exhibitor.fields.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

/**
 * Categories are copied as links. Sponsor levels are not copied: the organizer sets them for each edition.
 */
const { categories: _, sponsorLevel: __, ...COPIED_FIELDS } = EXHIBITOR_FIELDS;

/** The values of an exhibitor of an earlier edition. */
export type EarlierEntry = Pick<ExhibitorEntity, 'id' | 'slug' | keyof typeof COPIED_FIELDS>;

/** The fields of EarlierEntry as columns of the row `earlier`. */
export const EARLIER_COLUMNS = [
  'earlier.id',
  'earlier.slug',
  ...Object.values(COPIED_FIELDS).map(({ column }) => `earlier.${columnNameOf(column)} as "${column}"`),
].join(', ');

/**
 * The columns of the new draft, with texts in the event's languages only. Returns undefined if the exhibitor
 * has no name in these languages.
 */
export function carriedEntry(
  { id, slug: _slug, ...entry }: EarlierEntry,
  locales: readonly string[],
): Omit<NewExhibitor, 'eventId' | 'slug'> | undefined {
  const name = textIn(entry.name, locales);
  if (!name) return undefined;
  const texts = Object.fromEntries(EXHIBITOR_TEXTS.map((field) => [field, textIn(entry[field], locales)]));
  return {
    ...entry,
    ...texts,
    name,
    representatives: entry.representatives.flatMap((person) => {
      const personName = textIn(person.name, locales);
      return personName ? [{ ...person, name: personName, role: textIn(person.role, locales) }] : [];
    }),
    carriedFrom: id,
  };
}

function textIn(text: LocalizedText | null, locales: readonly string[]): LocalizedText | null {
  const entries = Object.entries(text ?? {}).filter(([tag]) => locales.includes(tag));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
