import type { NamedObject, NameIndex } from '../model/import-context.js';
import { cleanText } from '../../../platform/text/clean-text.js';
import { FreeSlugs, slugByHash, slugFor } from '../../../platform/text/slug.js';
import { CellFault, type CellContext, type CellValue, type Column } from '../model/column.js';
import { categoryParts } from './category-parts.js';
import { nameOf } from './cells.js';
import { message, term } from '../../../platform/text/message.js';
import { CHOSEN_CATEGORIES } from '../../../fair/category/category.fields.js';

/** The maximum number of categories of an exhibitor or product. */
const { items: CATEGORIES } = CHOSEN_CATEGORIES;

/** The slug of the single object with this name. */
export function slugIn(index: NameIndex, text: string, kindName: string): string {
  const [object, second] = index.find(text);
  if (!object) throw new CellFault(message`is not a ${term(kindName)} of the event: "${text}"`, 'NOT_FOUND');
  if (second) throw new CellFault(message`is ambiguous: several have the name "${text}"; write the slug`);
  return object.slug;
}

/** The slug of the venue with this name; a new one with the option `createVenues`. */
export function venueIn(
  text: string,
  { importContext, options }: Pick<CellContext, 'importContext' | 'options'>,
): string {
  const { venues, event } = importContext;
  const name = text.trim();
  if (venues.find(name).length > 0) return slugIn(venues, name, 'venue');
  if (options.createVenues === true) return createObject(venues, name, 'venue', event.locales).slug;
  throw new CellFault(message`is not a ${term('venue')} of the event: "${name}"`, 'NOT_FOUND', {
    column: 'venue',
    option: 'createVenues',
  });
}

/** How a column refers to venues by their slugs. */
export const VENUE_REFERENCE: Pick<Column, 'read' | 'load' | 'store'> = {
  ...referenceTo('venues', 'venue'),
  read: venueIn,
};

/** How a column refers to objects by their slugs. */
export function referenceTo(
  index: 'exhibitors' | 'venues' | 'zones',
  kindName: string,
): Pick<Column, 'read' | 'load' | 'store'> {
  return {
    read: (text, { importContext }) => slugIn(importContext[index], text.trim(), kindName),
    load: (row) => row[kindName] as string | null,
    store: (value, importContext) => idIn(importContext[index], value),
  };
}

/** The slugs of the categories in a cell, by slug or name, sorted. */
export function categoriesCell(text: string, { importContext, options }: CellContext): string[] {
  const { categories, event, categorySeparators } = importContext;
  const isKnown = (name: string): boolean => categories.find(name).length > 0;
  const parts = categoryParts(text, isKnown, categorySeparators, CATEGORIES + 1);
  if (parts.length > CATEGORIES) throw new CellFault(message`has more than ${CATEGORIES} categories`);
  const slugs = parts.map((part) => {
    if (categories.find(part).length > 0) return slugIn(categories, part, 'category');
    if (!options.createCategories) {
      throw new CellFault(message`names a category that does not exist: "${part}"`, 'NOT_FOUND', {
        option: 'createCategories',
      });
    }
    const [twin] = options.joinCategories === true ? categories.twinsOf(part) : [];
    return (twin ?? createObject(categories, part, 'category', event.locales)).slug;
  });
  for (const slug of new Set(slugs)) categories.uses.set(slug, (categories.uses.get(slug) ?? 0) + 1);
  return [...new Set(slugs)].sort();
}

/** The slug of the sponsor level in a cell, by slug or name. */
export function sponsorLevelCell(text: string, { importContext, options }: CellContext): string {
  const { sponsorLevels, event } = importContext;
  const name = text.trim();
  if (sponsorLevels.find(name).length > 0) return slugIn(sponsorLevels, name, 'sponsorLevel');
  if (options.createSponsorLevels === true)
    return createObject(sponsorLevels, name, 'sponsorLevel', event.locales).slug;
  const closest = sponsorLevels.closest(name);
  const reason =
    closest === undefined
      ? message`is not a sponsor level of the event: "${name}"`
      : message`is not a sponsor level of the event: "${name}"; did you mean "${closest}"?`;
  throw new CellFault(reason, 'NOT_FOUND', { option: 'createSponsorLevels' });
}

/** Plans a category, zone or sponsor level. */
export function createObject(
  index: NameIndex,
  text: string,
  kindName: string,
  locales: readonly string[],
): NamedObject {
  const cleaned = cleanText(text, 200);
  if (!('text' in cleaned))
    throw new CellFault(message`names a ${term(kindName)} that has control characters or is too long`);
  const oneLine = nameOf(200)(cleaned.text);
  const name = { [locales[0] ?? 'en']: oneLine };
  const freeSlugs = new FreeSlugs((candidate) => index.bySlug.has(candidate));
  const slug = freeSlugs.makeUnique(slugFor(name, slugByHash(kindName, name)));
  return index.create({ id: undefined, slug, names: [oneLine] });
}

/** The database id of a slug, or null. */
export function idIn(index: NameIndex, slug: CellValue): string | null {
  return slug === null ? null : (index.bySlug.get(String(slug))?.id ?? null);
}
