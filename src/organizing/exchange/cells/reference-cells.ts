import { PLACE_CODE } from '../../../fair/venue/venue.fields.js';
import type { ImportContext, Named, NameIndex } from '../model/import-context.js';
import type { Booth, Hall } from '../model/places.js';
import { cleanText } from '../../../platform/text/clean-text.js';
import { FreeSlugs, slugByHash, slugFor } from '../../../platform/text/slug.js';
import { type BoothName, readBoothCell } from '../model/booth/booth-cell.js';
import type { BoothPattern } from '../model/booth/booth-form.js';
import { CellFault, type CellContext, type CellValue, type Column } from '../model/column.js';
import { categoryParts } from './category-parts.js';
import { textOf } from './cells.js';
import { isEmptyWord } from './empty-words.js';
import { message, term } from '../../../platform/text/message.js';
import { CHOSEN_CATEGORIES } from '../../../fair/category/category.fields.js';

/** The maximum of an exhibitor or product. */
const { items: CATEGORIES } = CHOSEN_CATEGORIES;

/** The slug of the single object with this name. */
export function slugIn(index: NameIndex, text: string, what: string): string {
  const [found, second] = index.find(text);
  if (!found) throw new CellFault(message`is not a ${term(what)} of the event: "${text}"`, 'NOT_FOUND');
  if (second) throw new CellFault(message`is ambiguous: several have the name "${text}"; write the slug`);
  return found.slug;
}

/** How a column refers to objects by their slugs. */
export function referenceTo(
  index: 'exhibitors' | 'venues' | 'zones',
  what: string,
): Pick<Column, 'read' | 'load' | 'store'> {
  return {
    read: (text, { importContext }) => slugIn(importContext[index], text.trim(), what),
    load: (row) => row[what] as string | null,
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
      throw new CellFault(
        message`names a category that does not exist: "${part}" (--create-categories makes it)`,
        'NOT_FOUND',
      );
    }
    const [twin] = options.joinCategories === true ? categories.twinsOf(part) : [];
    return (twin ?? createNamed(categories, part, 'category', event.locales)).slug;
  });
  for (const slug of new Set(slugs)) categories.uses.set(slug, (categories.uses.get(slug) ?? 0) + 1);
  return [...new Set(slugs)].sort();
}

/** Plans a category or zone. */
function createNamed(index: NameIndex, text: string, what: string, locales: readonly string[]): Named {
  const read = cleanText(text, 200);
  if (!('text' in read))
    throw new CellFault(message`names a ${term(what)} that has control characters or is too long`);
  const name = { [locales[0] ?? 'en']: read.text };
  const free = new FreeSlugs((taken) => index.bySlug.has(taken));
  const slug = free.take(slugFor(name, slugByHash(what, name)));
  return index.create({ id: undefined, slug, names: [read.text] });
}

/** The booths of a cell as `hall-code`, sorted. The column `hall` is used if the cell has no hall. */
export function boothsCell(text: string, context: CellContext): string[] {
  const patterns = context.importContext.patterns;
  const halls = hallParts(context.other('hall'));
  const [only = context.options.defaultHall ?? ''] = halls;
  if (halls.length < 2) {
    const read = boothsOf(text, only, context);
    patterns?.add(text, read.patterns, read.halls);
    return [...new Set(read.labels)].sort();
  }
  const booths = listParts(text);
  if (booths.length !== halls.length) {
    throw new CellFault(
      message`has ${booths.length} booths, and the column of halls has ${halls.length} halls (${halls.join('; ')})`,
    );
  }
  const paired = booths.map((booth, index) => boothsOf(booth, halls[index] ?? '', context));
  patterns?.add(
    `${halls.join('; ')} / ${text}`,
    ['LISTS'],
    paired.flatMap(({ halls: named }) => named),
  );
  return [...new Set(paired.flatMap(({ labels }) => labels))].sort();
}

/** The halls of a cell of the column `hall`. */
export function hallParts(text: string): string[] {
  return isEmptyWord(text) ? [] : listParts(text);
}

function listParts(text: string): string[] {
  return text
    .split(/[;；|\n、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The labels of booths, and how the cell names them and their halls. */
interface ReadBooths {
  readonly labels: readonly string[];
  readonly patterns: readonly BoothPattern[];
  readonly halls: readonly (string | undefined)[];
}

function boothsOf(text: string, column: string, context: CellContext): ReadBooths {
  const { importContext } = context;
  const given = column === '' ? undefined : (knownHall(importContext, column)?.label ?? column);
  const read = readBoothCell(text, importContext.places, given);
  if ('template' in read) throw new CellFault(read);
  const booths = read.names.map((name) => boothOf({ ...name, hall: name.hall ?? given }, context));
  return {
    labels: booths.map(({ label }) => label),
    patterns: read.patterns,
    halls: booths.map(({ hall }) => hall.label),
  };
}

function boothOf({ hall: named, code }: BoothName, context: CellContext): Booth {
  const { importContext, options } = context;
  const { places } = importContext;
  const hall = named === undefined ? undefined : knownHall(importContext, named);
  const [booth, second] = named !== undefined && !hall ? [] : places.find(code, hall?.label);
  if (second)
    throw new CellFault(message`is ambiguous: several halls have a booth ${code}; write the hall in front`);
  if (booth) return booth;
  if (!options.createBooths) {
    const shown = named === undefined ? code : `${hall?.label ?? bareHall(named)}-${code}`;
    throw new CellFault(
      message`names a booth that does not exist: "${shown}" (--create-booths makes it)`,
      'NOT_FOUND',
    );
  }
  const target = hall ?? hallOfNewBooth(importContext, code, named);
  return places.createBooth(code, target, zoneOf(context));
}

/** The zone of a new booth, from the column `zone`; it is created if the event lacks it. */
function zoneOf({ other, importContext: { zones, event } }: CellContext): Named | undefined {
  const text = other('zone').trim();
  if (text === '' || isEmptyWord(text)) return undefined;
  const [known, second] = zones.find(text);
  if (second) throw new CellFault(message`is ambiguous: several zones have the name "${text}"`);
  return known ?? createNamed(zones, text, 'zone', event.locales);
}

/** The only hall of the event and the file, if the cell has none. */
function hallOfNewBooth(importContext: ImportContext, code: string, named: string | undefined): Hall {
  if (named !== undefined) return newHall(importContext, named);
  const [only, second] = importContext.places.halls.values();
  if (only && !second && importContext.hasSeveralHalls !== true) return only;
  throw new CellFault(
    message`does not contain the hall of the new booth ${code}; write it in front, "Hall 2-${code}", or in a column "hall"`,
  );
}

/**
 * Plans a new hall from its code or name, in the event's first venue, or from `venue.code`. A name that
 * cannot be a code is kept, and the hall gets a code made from it.
 */
export function newHall({ places, venues }: ImportContext, text: string): Hall {
  const name = textOf(150)(text);
  const bare = bareHall(name);
  const dot = bare.indexOf('.');
  const venue = venues.bySlug.get(bare.slice(0, Math.max(dot, 0)))?.slug;
  const code = venue === undefined ? bare : bare.slice(dot + 1);
  if (isHallCode(code))
    return places.createHall(code, venue, code === name || venue !== undefined ? undefined : name);
  const free = new FreeSlugs((taken) => places.hasHall(taken));
  return places.createHall(free.take(codeOfHall(name)), undefined, name);
}

/** `3` for `Hall 3`, and a code made from the letters of another name. */
export function codeOfHall(name: string): string {
  const bare = bareHall(name);
  if (isHallCode(bare)) return bare;
  const slug = slugFor({ en: name }, slugByHash('hall', { en: name }));
  return slug.slice(0, 16).replace(/[^a-z0-9]+$/, '');
}

function isHallCode(text: string): boolean {
  return PLACE_CODE.test(text) && !/^\d+\.$/.test(text);
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
      const labels = there
        .map(({ fullName, label }) => fullName ?? label)
        .sort()
        .join(', ');
      throw new CellFault(
        message`is ambiguous: several venues have a hall "${name}"; write one of ${labels}`,
      );
    }
    if (there[0]) return there[0];
  }
  return undefined;
}

/** The code within `Hall 2`, `Halle 2` and `2号馆`. */
export function bareHall(text: string): string {
  // Longer texts are not codes, and the second expression has quadratic time.
  const short = text.slice(0, 200);
  return short
    .replace(/^(?:Halle?|Pavilion|馆|館)\s*(?=[A-Z]?\d|[A-Z]$)/i, '')
    .replace(/(?<=[A-Za-z0-9])\s*[号號]?(?:馆|館|厅|廳|展厅|展廳)$/, '');
}

/** The database id of a slug, or null. */
export function idIn(index: NameIndex, slug: CellValue): string | null {
  return slug === null ? null : (index.bySlug.get(String(slug))?.id ?? null);
}
