import type { ImportContext, NamedObject, NameIndex } from '../model/import-context.js';
import type { Booth, Hall } from '../model/places.js';
import { cleanText } from '../../../platform/text/clean-text.js';
import { FreeSlugs, slugByHash, slugFor } from '../../../platform/text/slug.js';
import { type BoothCell, readBoothCell } from '../model/booth/booth-cell.js';
import { isPending } from '../model/booth/pending-words.js';
import type { BoothName } from '../model/booth/booth-form.js';
import { CellFault, type CellContext, type CellValue, type Column } from '../model/column.js';
import { categoryParts } from './category-parts.js';
import { listParts } from './cells.js';
import { isEmptyWord } from './empty-words.js';
import { pairedParts } from './hall-pairs.js';
import { bareHall, findHall, hallParts, newHall } from './hall-cells.js';
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

/** Plans a category or zone. */
function createObject(
  index: NameIndex,
  text: string,
  kindName: string,
  locales: readonly string[],
): NamedObject {
  const cleaned = cleanText(text, 200);
  if (!('text' in cleaned))
    throw new CellFault(message`names a ${term(kindName)} that has control characters or is too long`);
  const name = { [locales[0] ?? 'en']: cleaned.text };
  const freeSlugs = new FreeSlugs((candidate) => index.bySlug.has(candidate));
  const slug = freeSlugs.makeUnique(slugFor(name, slugByHash(kindName, name)));
  return index.create({ id: undefined, slug, names: [cleaned.text] });
}

/** The booths of a cell as `hall-code`, sorted. The column `hall` is used if the cell has no hall. */
export function boothsCell(text: string, context: CellContext): string[] | undefined {
  const halls = hallParts(context.cellText('hall'), context.importContext);
  // A list of halls beside a list of booths.
  const areLists = halls.length > 1;
  const parts = areLists ? pairedParts(text, halls, context.importContext) : [{ text, hall: halls[0] }];
  const parsedParts = parts.map((part) => boothsOf(part.text, part.hall, context));
  const booths = parsedParts.flatMap((part) => part.booths);
  // A booth that is not assigned yet leaves the booths of the exhibitor as they are.
  if (booths.length === 0 && listParts(text).some(isPending)) return undefined;
  context.importContext.patterns.add(
    areLists ? `${halls.join('; ')} / ${text}` : text,
    areLists ? ['LISTS'] : parsedParts.flatMap(({ patterns }) => patterns),
    booths,
  );
  return [...new Set(booths.map(({ label }) => label))].sort();
}

function boothsOf(
  text: string,
  column: string | undefined,
  context: CellContext,
): Pick<BoothCell, 'patterns'> & { readonly booths: readonly Booth[] } {
  const { importContext, options } = context;
  const hallText = column ?? options.defaultHall;
  const rowHall = hallText === undefined ? undefined : (findHall(importContext, hallText)?.label ?? hallText);
  const { names, patterns } = readBoothCell(text, importContext.places, rowHall);
  if (column !== undefined && rowHall !== undefined) checkHall(names, column, rowHall, context);
  return { patterns, booths: names.map((name) => boothOf({ ...name, hall: name.hall ?? rowHall }, context)) };
}

/** Throws if a cell names only halls other than that of its row. A cell with further halls is more exact. */
function checkHall(
  names: readonly BoothName[],
  column: string,
  rowHall: string,
  { importContext }: CellContext,
): void {
  const halls = names.map(({ hall }) =>
    hall === undefined ? rowHall : (findHall(importContext, hall)?.label ?? hall),
  );
  const [otherHall] = halls;
  if (otherHall === undefined || halls.includes(rowHall)) return;
  throw new CellFault(
    message`names the hall ${otherHall}, and the column of halls has "${column}"; correct one of them`,
  );
}

function boothOf({ hall: hallName, code }: BoothName, context: CellContext): Booth {
  const { importContext, options } = context;
  const { places } = importContext;
  const hall = hallName === undefined ? undefined : findHall(importContext, hallName);
  const [booth, second] = hallName !== undefined && !hall ? [] : storedBooths(code, hall, context);
  if (second)
    throw new CellFault(message`is ambiguous: several halls have a booth ${code}; write the hall in front`);
  if (booth) return booth;
  if (!options.createBooths) {
    const label = hallName === undefined ? code : `${hall?.label ?? bareHall(hallName)}-${code}`;
    throw new CellFault(message`names a booth that does not exist: "${label}"`, 'NOT_FOUND', {
      option: 'createBooths',
    });
  }
  const target = hall ?? hallOfNewBooth(importContext, code, hallName);
  const [plannedBooth] = places.find(code, target.label);
  return plannedBooth ?? places.createBooth(code, target, zoneOf(context));
}

/** The booths of the event with this code, in one hall or in any. */
function storedBooths(code: string, hall: Hall | undefined, { importContext }: CellContext): Booth[] {
  return importContext.places.find(code, hall?.label).filter(({ id }) => id !== undefined);
}

/** The zone of a new booth, from the column `zone`; it is created if the event lacks it. */
function zoneOf({ cellText, importContext: { zones, event } }: CellContext): NamedObject | undefined {
  const text = cellText('zone').trim();
  if (text === '' || isEmptyWord(text)) return undefined;
  const [zone, second] = zones.find(text);
  if (second) throw new CellFault(message`is ambiguous: several zones have the name "${text}"`);
  return zone ?? createObject(zones, text, 'zone', event.locales);
}

/** The only hall of the event and the file, if the cell has none. */
function hallOfNewBooth(importContext: ImportContext, code: string, hallName: string | undefined): Hall {
  if (hallName !== undefined) return newHall(importContext, hallName);
  const [onlyHall, second] = importContext.places.halls.values();
  if (onlyHall && !second && importContext.hasSeveralHalls !== true) return onlyHall;
  throw new CellFault(
    message`does not contain the hall of the new booth ${code}; write it in front, "Hall 2-${code}", or in a column "hall"`,
  );
}

/** The database id of a slug, or null. */
export function idIn(index: NameIndex, slug: CellValue): string | null {
  return slug === null ? null : (index.bySlug.get(String(slug))?.id ?? null);
}
