import type { ImportContext, NameIndex } from '../model/import-context.js';
import type { Booth, Hall } from '../model/places.js';
import { cleanText } from '../../../platform/text/clean-text.js';
import { FreeSlugs, slugByHash, slugFor } from '../../../platform/text/slug.js';
import { readBoothCell, type BoothName } from '../model/booth-cell.js';
import { CellFault, type CellContext, type CellValue } from '../model/column.js';
import { partsOf } from './cells.js';

/** The maximum of an exhibitor or product. */
const CATEGORIES = 50;

/** The slug of the single object with this name. */
export function slugIn(index: NameIndex, text: string, what: string): string {
  const [found, second] = index.find(text);
  if (!found) throw new CellFault(`is not a ${what} of the event: "${text}"`, 'NOT_FOUND');
  if (second) throw new CellFault(`is ambiguous: several have the name "${text}"; write the slug`);
  return found.slug;
}

/** The slugs of the categories in a cell, by slug or name, sorted. */
export function categoriesCell(text: string, { importContext, options }: CellContext): string[] {
  const parts = partsOf(text);
  if (parts.length > CATEGORIES) throw new CellFault(`has more than ${CATEGORIES} categories`);
  const slugs = parts.map((part) => {
    if (importContext.categories.find(part).length > 0)
      return slugIn(importContext.categories, part, 'category');
    if (!options.createCategories) {
      throw new CellFault(
        `names a category that does not exist: "${part}" (--create-categories makes it)`,
        'NOT_FOUND',
      );
    }
    const read = cleanText(part, 200);
    if (!('text' in read)) throw new CellFault('names a category that has control characters or is too long');
    const name = { [importContext.event.locales[0] ?? 'en']: read.text };
    const free = new FreeSlugs((taken) => importContext.categories.bySlug.has(taken));
    const slug = free.take(slugFor(name, slugByHash('category', name)));
    return importContext.categories.create({ id: undefined, slug, names: [read.text] }).slug;
  });
  return [...new Set(slugs)].sort();
}

/** The booths of a cell as `hall-code`, sorted. The column `hall` is used if the cell has no hall. */
export function boothsCell(text: string, context: CellContext): string[] {
  const { importContext, other } = context;
  const column = other('hall').trim();
  const given = column === '' ? undefined : (knownHall(importContext, column)?.label ?? column);
  const names = readBoothCell(text, importContext.places, given);
  if (typeof names === 'string') throw new CellFault(names);
  return [
    ...new Set(names.map((name) => boothOf({ ...name, hall: name.hall ?? given }, context).label)),
  ].sort();
}

function boothOf({ hall: named, code }: BoothName, { importContext, options }: CellContext): Booth {
  const { places } = importContext;
  const hall = named === undefined ? undefined : knownHall(importContext, named);
  const [booth, second] = named !== undefined && !hall ? [] : places.find(code, hall?.label);
  if (second)
    throw new CellFault(`is ambiguous: several halls have a booth ${code}; write the hall in front`);
  if (booth) return booth;
  if (!options.createBooths) {
    const shown = named === undefined ? code : `${hall?.label ?? bareHall(named)}-${code}`;
    throw new CellFault(
      `names a booth that does not exist: "${shown}" (--create-booths makes it)`,
      'NOT_FOUND',
    );
  }
  return places.createBooth(code, hall ?? hallOfNewBooth(importContext, code, named));
}

/** The only hall of the event, if the cell has none. */
function hallOfNewBooth(importContext: ImportContext, code: string, named: string | undefined): Hall {
  if (named !== undefined) return newHall(importContext, named);
  const [only, second] = importContext.places.halls.values();
  if (only && !second) return only;
  throw new CellFault(
    `does not contain the hall of the new booth ${code}; write it in front, "Hall 2-${code}", or in a column "hall"`,
  );
}

/** Plans a new hall from its code, in the event's first venue, or from `venue.code`. */
export function newHall({ places, venues }: ImportContext, text: string): Hall {
  const bare = bareHall(text);
  const dot = bare.indexOf('.');
  const venue = venues.bySlug.get(bare.slice(0, Math.max(dot, 0)))?.slug;
  const code = venue === undefined ? bare : bare.slice(dot + 1);
  if (/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(code)) return places.createHall(code, venue);
  throw new CellFault(`"${bare}" is not a valid code of a hall`);
}

/**
 * The hall for `H2`, `2`, `Hall 2`, `2号馆` or `venue.H2`; undefined if there is none. If several venues have
 * the code, the hall of `venue`.
 */
export function knownHall({ places }: ImportContext, text: string, venue?: string): Hall | undefined {
  const bare = bareHall(text);
  for (const name of [text, bare, `H${bare}`, bare.replace(/^H(?=\d)/i, '')]) {
    const found = places.hallsNamed(name);
    const there =
      found.length > 1 && venue !== undefined ? found.filter((hall) => hall.venue === venue) : found;
    if (there.length > 1) {
      const labels = there.map((hall) => hall.label).join(', ');
      throw new CellFault(`is ambiguous: several venues have a hall "${name}"; write one of ${labels}`);
    }
    if (there[0]) return there[0];
  }
  return undefined;
}

/** The code within `Hall 2` and `2号馆`. */
export function bareHall(text: string): string {
  // Longer texts are not codes, and the second expression has quadratic time.
  const short = text.slice(0, 200);
  return short.replace(/^(?:Hall|馆)\s*/i, '').replace(/\s*号?(?:馆|厅|展厅)$/, '');
}

/** The database id of a slug, or null. */
export function idIn(index: NameIndex, slug: CellValue): string | null {
  return slug === null ? null : (index.bySlug.get(String(slug))?.id ?? null);
}
