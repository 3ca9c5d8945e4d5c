import { PLACE_CODE } from '../../../../fair/venue/venue.fields.js';
import { FreeSlugs, slugByHash, slugFor } from '../../../../platform/text/slug.js';
import { message, type MessageValue } from '../../../../platform/text/message.js';
import { isPending } from '../../model/pending-words.js';
import { CellFault } from '../../model/column.js';
import type { ImportContext } from '../../model/import-context.js';
import type { Hall } from '../../model/places.js';
import { listParts, textOf } from '../cells.js';
import { isEmptyWord } from '../empty-words.js';

/** Separators of halls that a name can contain, too. */
const FURTHER_HALL = /[,，/&+和及与與]|\s+(?:and|und)\s+/i;

/** `14.C06`, `9.1.D30` */
const HALL_AND_BOOTH = /^(?<hall>\d{1,2}(?:\.\d)?)\.(?<booth>[A-Z]{1,3}-?\d{1,4}[A-Z]?)$/i;

/** The halls of a cell of the column `hall`; `Hall A, Hall B` are two if the event or the file has both. */
export function hallParts(text: string, importContext: ImportContext): string[] {
  if (isEmptyWord(text)) return [];
  return listParts(text).flatMap((part) => {
    if (isPending(part)) return [];
    const halls = furtherHalls(part);
    if (halls.length < 2 || hasHall(importContext, part)) return [part];
    return halls.every((hall) => hasHall(importContext, hall)) ? halls : [part];
  });
}

/** Throws for a list with commas of which only some parts are halls: it can also be one hall. */
export function checkNoPartialList(importContext: ImportContext, text: string): void {
  const parts = text.split(/[,，]/).map((part) => part.trim());
  if (parts.length < 2 || !parts.some((part) => part !== '' && hasHall(importContext, part))) return;
  throw new CellFault(
    message`can be one hall or several ones ("${text}"); write each hall in a row of its own, or create the hall before the import`,
    'INVALID',
    { column: 'hall', option: 'dropBadCells' },
  );
}

/** The texts of a part between commas, strokes and words such as `and`. */
export function furtherHalls(part: string): string[] {
  const halls = part.split(FURTHER_HALL).map((hall) => hall.trim());
  return halls.filter((hall) => hall !== '');
}

/** Whether a text names one hall or several ones. */
export function hasHall({ places }: ImportContext, text: string): boolean {
  return spellingsOf(text).some((name) => places.hasHall(name));
}

/** The texts that name the same hall: `Hall 2`, `2` and `H2`. */
function spellingsOf(text: string): string[] {
  const bareName = bareHall(text);
  return [text, bareName, `H${bareName}`, bareName.replace(/^H(?=\d)/i, '')];
}

/**
 * Plans a new hall from its code or name, in `venue` or the event's first one, or from `venue.code`. A name that
 * cannot be a code is kept, and the hall gets the code in it, or else `boothPrefix`, the common beginning of its
 * booths. If other halls have these, its code is made from the letters of the name.
 */
export function newHall(
  importContext: ImportContext,
  text: string,
  {
    boothPrefix,
    venue: rowVenue,
  }: { readonly boothPrefix?: string | undefined; readonly venue?: string | undefined } = {},
): Hall {
  const { places, venues } = importContext;
  const name = textOf(150)(text);
  if (nameAndNumber(name)) throw unclearFault(name);
  checkIsHall(name, venues);
  const bareName = bareHall(name);
  const dotIndex = bareName.indexOf('.');
  const venueInText = venues.bySlug.get(bareName.slice(0, Math.max(dotIndex, 0)))?.slug;
  const venue = rowVenue ?? venueInText;
  const code = venueInText === undefined ? bareName : bareName.slice(dotIndex + 1);
  if (isHallCode(code))
    return places.createHall(code, venue, code === name || venue !== undefined ? undefined : name);
  const shortCode = [codeInName(name), boothPrefix].find(
    (candidate) => candidate !== undefined && !hasHall(importContext, candidate),
  );
  if (shortCode !== undefined) return places.createHall(shortCode, rowVenue, name);
  const freeCodes = new FreeSlugs((candidate) => places.hasHall(candidate));
  const longCode = freeCodes.makeUnique(codeBySlug(name));
  importContext.longCodes ??= new Map();
  importContext.longCodes.set(longCode, name);
  return places.createHall(longCode, rowVenue, name);
}

/** Throws for a hall with a booth behind it, `14.C06`, unless the text before the point is a venue. */
function checkIsHall(name: string, venues: ImportContext['venues']): void {
  const { hall = '', booth = '' } = HALL_AND_BOOTH.exec(name)?.groups ?? {};
  if (booth === '' || venues.bySlug.has(hall)) return;
  throw new CellFault(
    message`is the booth ${booth} of the hall ${hall}; write only the hall, and the booth in its column`,
    'INVALID',
    { column: 'hall', option: 'dropBadCells' },
  );
}

/** The parts of `Foyer / 3`, which can be two halls, or a hall and a booth; undefined for another text. */
export function nameAndNumber(text: string): { readonly name: string; readonly number: string } | undefined {
  const [name = '', number = '', further] = text.split(/[/／]/);
  const isName = /\s$/.test(name) && /\p{L}{2}/u.test(name) && !/\d/.test(name);
  const isPair = further === undefined && isName && /^\s*\d+\s*$/.test(number);
  return isPair ? { name: name.trim(), number: number.trim() } : undefined;
}

/** The fault of such a text. */
export function unclearFault(text: string): CellFault {
  return new CellFault(
    message`is unclear: "${text}" can be two halls, or a hall and a booth; write each in a cell of its own`,
  );
}

/** `3` for `Hall 3`, `N1` for `国际会议中心N1`, and a code made from the letters of another name. */
export function codeOfHall(name: string): string {
  const bareName = bareHall(name);
  return isHallCode(bareName) ? bareName : (codeInName(name) ?? codeBySlug(name));
}

/** The code at the end of a name: `N1` in `国际会议中心N1馆` and `Tower N1`. */
function codeInName(name: string): string | undefined {
  return /(?<![A-Za-z0-9.-])[A-Z]{1,2}\d{1,2}(?:\.\d)?$/.exec(bareHall(name))?.[0];
}

function codeBySlug(name: string): string {
  const slug = slugFor({ en: name }, slugByHash('hall', { en: name }));
  return slug.slice(0, 16).replace(/[^a-z0-9]+$/, '');
}

/** Whether a text can be the code of a hall as it is. */
export function isHallCode(text: string): boolean {
  return PLACE_CODE.test(text) && !/^\d+\.$/.test(text);
}

/**
 * The hall for `H2`, `2`, `Hall 2`, `2号馆` or `venue.H2`; undefined if there is none. If several venues have
 * the code, the hall of `venue`.
 */
export function findHall({ places }: ImportContext, text: string, venue?: string): Hall | undefined {
  for (const name of spellingsOf(text)) {
    const halls = places.hallsNamed(name);
    const venueHalls =
      halls.length > 1 && venue !== undefined ? halls.filter((hall) => hall.venue === venue) : halls;
    if (venueHalls.length > 1) {
      const labels = venueHalls
        .toSorted((one, other) => (one.label < other.label ? -1 : 1))
        .map(({ fullName, label }): MessageValue => (fullName ? { name: fullName } : label))
        .reduce((left, right) => message`${left}, ${right}`);
      throw new CellFault(
        message`is ambiguous: several venues have a hall "${name}"; write one of ${labels}`,
      );
    }
    if (venueHalls[0]) return venueHalls[0];
  }
  return undefined;
}

/** The code within `Hall 2`, `Halle 2` and `2号馆`. */
export function bareHall(text: string): string {
  // Longer texts are not codes, and the second expression has quadratic time.
  const shortText = text.slice(0, 200);
  return shortText
    .replace(/^(?:Halle?|Pavilion|馆|館)\s*(?=[A-Z]?\d|[A-Z]$)/i, '')
    .replace(/(?<=[A-Za-z0-9])\s*[号號]?(?:馆|館|厅|廳|展厅|展廳)$/, '');
}
