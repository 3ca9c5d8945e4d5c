import {
  type Booth,
  boothLabel,
  type EventFacts,
  type NameIndex,
  type Places,
} from '../event/event-facts.js';
import { cleanText } from '../../platform/text/clean-text.js';
import { FreeSlugs, slugByHash, slugFor } from '../../platform/text/slug.js';
import { readBoothCell, type BoothName } from './booth-cell.js';
import { CellFault, type CellContext, type CellValue } from './column.js';
import { partsOf } from './cells.js';

/** The slug of the one object that a text names. */
export function slugIn(index: NameIndex, text: string, what: string): string {
  const [found, second] = index.find(text);
  if (!found) throw new CellFault(`names no ${what} of the event: "${text}"`, 'NOT_FOUND');
  if (second) throw new CellFault(`is not clear, several are called "${text}"; write the slug`);
  return found.slug;
}

/** The slugs of the categories that a cell lists by slug or name, sorted. */
export function categoriesCell(text: string, { facts, options }: CellContext): string[] {
  const slugs = partsOf(text).map((part) => {
    if (facts.categories.find(part).length > 0) return slugIn(facts.categories, part, 'category');
    if (!options.createCategories) {
      throw new CellFault(
        `names a category that does not exist: "${part}" (--create-categories makes it)`,
        'NOT_FOUND',
      );
    }
    const read = cleanText(part, 200);
    if (!('text' in read)) throw new CellFault('names a category that has control characters or is too long');
    const name = { [facts.event.locales[0] ?? 'en']: read.text };
    const free = new FreeSlugs((taken) => facts.categories.bySlug.has(taken));
    const slug = free.take(slugFor(name, slugByHash('category', name)));
    return facts.categories.create({ id: undefined, slug, names: [read.text] }).slug;
  });
  return [...new Set(slugs)].sort();
}

/** The booths that a cell names as `hall-code`, sorted; the column `hall` tells the hall where the cell does not. */
export function boothsCell(text: string, context: CellContext): string[] {
  const { places } = context.facts;
  const names = readBoothCell(text, places);
  if (typeof names === 'string') throw new CellFault(names);
  return [...new Set(names.map((name) => boothLabel(boothOf(name, context))))].sort();
}

function boothOf({ hall: named, code }: BoothName, { facts, options, other }: CellContext): Booth {
  const { places } = facts;
  const given = other('hall').trim();
  const told = named ?? (given === '' ? undefined : given);
  const hall = told === undefined ? undefined : hallIn(facts, told);
  const [booth, second] = places.find(code, hall);
  const shown = hall === undefined ? code : `${hall}-${code}`;
  if (second)
    throw new CellFault(`is not clear: several halls have a booth ${code}; write the hall in front`);
  if (booth) return booth;
  if (!options.createBooths) {
    throw new CellFault(
      `names a booth that does not exist: "${shown}" (--create-booths makes it)`,
      'NOT_FOUND',
    );
  }
  return newBooth(places, code, hall);
}

/** In the only hall where the cell tells none. */
function newBooth(places: Places, code: string, hall: string | undefined): Booth {
  const only = places.halls.size === 1 ? [...places.halls.keys()][0] : undefined;
  const place = hall ?? only;
  if (place === undefined) {
    throw new CellFault(
      `does not tell the hall of the new booth ${code}; write it in front, "Hall 2-${code}", or into a column "hall"`,
    );
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(place)) {
    throw new CellFault(`"${place}" is not the code of a hall`);
  }
  return places.find(code, place)[0] ?? places.create(code, place);
}

/** The label of a hall that a text names by its code, `2`, `H2`, `Hall 2`, `2号馆`; the bare text where there is none. */
export function hallIn({ places }: EventFacts, text: string): string {
  const bare = text.replace(/^(?:Hall|馆)\s*/i, '').replace(/\s*号?(?:馆|厅|展厅)$/, '');
  const names = [text, bare, `H${bare}`, bare.replace(/^H(?=\d)/i, '')];
  return names.find((code) => places.hasHall(code)) ?? bare;
}

/** The database's id of a slug, or null. */
export function idIn(index: NameIndex, slug: CellValue): string | null {
  return slug === null ? null : (index.bySlug.get(String(slug))?.id ?? null);
}
