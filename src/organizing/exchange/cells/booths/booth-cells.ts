import { message } from '../../../../platform/text/message.js';
import { type BoothCell, readBoothCell } from '../../model/booth/booth-cell.js';
import type { BoothName } from '../../model/booth/booth-form.js';
import { CellFault, type CellContext } from '../../model/column.js';
import type { ImportContext, NamedObject } from '../../model/import-context.js';
import type { Booth, Hall } from '../../model/places.js';
import { isEmptyWord } from '../empty-words.js';
import {
  bareHall,
  checkNoPartialList,
  findHall,
  hallParts,
  hasHall,
  nameAndNumber,
  newHall,
  unclearFault,
} from './hall-cells.js';
import { pairedParts } from './hall-pairs.js';
import { createObject } from '../reference-cells.js';

/** The booths of a cell as `hall-code`, sorted. The column `hall` is used if the cell has no hall. */
export function boothsCell(cell: string, context: CellContext): string[] | undefined {
  const text = clearText(cell, context.importContext);
  const halls = hallParts(context.cellText('hall'), context.importContext);
  // A list of halls beside a list of booths.
  const areLists = halls.length > 1;
  const parts = areLists ? pairedParts(text, halls, context.importContext) : [{ text, hall: halls[0] }];
  const parsedParts = parts.map((part) => boothsOf(part.text, part.hall, context));
  const booths = parsedParts.flatMap((part) => part.booths);
  // A booth that is not assigned yet leaves the booths of the exhibitor as they are.
  if (booths.length === 0) return undefined;
  context.importContext.patterns.add(
    areLists ? `${halls.join('; ')} / ${text}` : text,
    areLists ? ['LISTS'] : parsedParts.flatMap(({ patterns }) => patterns),
    booths,
  );
  return [...new Set(booths.map(({ label }) => label))].sort();
}

/** `Foyer-3` for `Foyer / 3` if the event has the hall. */
function clearText(cell: string, importContext: ImportContext): string {
  const pair = nameAndNumber(cell.trim());
  if (!pair || importContext.places.hasBooth(pair.name)) return cell;
  if (!hasHall(importContext, pair.name)) throw unclearFault(cell.trim());
  return `${pair.name}-${pair.number}`;
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

function boothOf(name: BoothName, context: CellContext): Booth {
  const { importContext, options } = context;
  const { places } = importContext;
  const { hall: hallName, code } = name;
  const hall = hallName === undefined ? undefined : findHall(importContext, hallName);
  const booth = hallName !== undefined && !hall ? undefined : storedBooth(code, hall, context);
  if (booth) return booth;
  if (!options.createBooths) throw noSuchBooth(name, hall);
  const target = hall ?? hallOfNewBooth(importContext, code, hallName);
  const newCode = codeOfNewBooth(code, target, context);
  const [plannedBooth] = places.find(newCode, target.label).filter(({ id }) => id === undefined);
  return plannedBooth ?? places.createBooth(newCode, target, zoneOf(context));
}

/** The code of a new booth. Of two codes in the file that differ only in leading zeros, the one with the zeros. */
function codeOfNewBooth(code: string, hall: Hall, { importContext, options, correct }: CellContext): string {
  const otherCode = importContext.places.codeWithZeros(code, hall);
  if (otherCode === undefined) return code;
  if (options.ignoreZeros !== true) throw zeroFault({ code, hall: hall.label }, otherCode);
  correct(`${hall.label}-${otherCode}`);
  return otherCode;
}

/**
 * The booth of the event with this code, in one hall or in any. Else the only one with the code after the hall
 * in its printed code: `N1-A1125` for `A1125`. With the option `ignoreZeros`, else the only one with other
 * leading zeros: `A06` for `A6`.
 */
function storedBooth(code: string, hall: Hall | undefined, context: CellContext): Booth | undefined {
  const { importContext, correct } = context;
  const { places } = importContext;
  const [booth, second] = places.find(code, hall?.label).filter(({ id }) => id !== undefined);
  if (second)
    throw new CellFault(message`is ambiguous: several halls have a booth ${code}; write the hall in front`);
  if (booth) return booth;
  const similarBooth = prefixedBooth(code, hall, context) ?? zeroBooth(code, hall, context);
  if (similarBooth) correct(similarBooth.label);
  return similarBooth;
}

function prefixedBooth(
  code: string,
  hall: Hall | undefined,
  { importContext }: CellContext,
): Booth | undefined {
  const [booth, second] = importContext.places.boothsEndingWith(code, hall);
  if (booth && second) {
    const [one, other] = sortedLabels(booth, second);
    throw new CellFault(message`is ambiguous: ${one} and ${other} end with ${code}; write one of them`);
  }
  return booth;
}

function zeroBooth(
  code: string,
  hall: Hall | undefined,
  { importContext, options }: CellContext,
): Booth | undefined {
  const [booth, second] = importContext.places.boothsWithZeros(code, hall);
  if (booth && (second || options.ignoreZeros !== true))
    throw second
      ? twoFault({ code, hall: hall?.label }, booth, second)
      : zeroFault({ code, hall: hall?.label }, booth.code);
  return booth;
}

function twoFault({ hall, code }: BoothName, booth: Booth, other: Booth): CellFault {
  const label = hall === undefined ? code : `${hall}-${code}`;
  const [first, second] = sortedLabels(booth, other);
  return new CellFault(message`is ambiguous: "${label}" can be ${first} or ${second}; write one of them`);
}

function zeroFault({ hall, code }: BoothName, otherCode: string): CellFault {
  const label = hall === undefined ? code : `${hall}-${code}`;
  return new CellFault(
    message`names a booth that does not exist: "${label}"; did you mean ${otherCode}?`,
    'NOT_FOUND',
    { option: 'ignoreZeros' },
  );
}

/** Booths are loaded by their ids, whose order has no meaning. */
function sortedLabels(booth: Booth, other: Booth): readonly [string, string] {
  return booth.label < other.label ? [booth.label, other.label] : [other.label, booth.label];
}

function noSuchBooth({ hall: hallName, code }: BoothName, hall: Hall | undefined): CellFault {
  const label = hallName === undefined ? code : `${hall?.label ?? bareHall(hallName)}-${code}`;
  return new CellFault(message`names a booth that does not exist: "${label}"`, 'NOT_FOUND', {
    option: 'createBooths',
  });
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
  if (hallName !== undefined) {
    checkNoPartialList(importContext, hallName);
    return newHall(importContext, hallName);
  }
  const [onlyHall, second] = importContext.places.halls.values();
  if (onlyHall && !second && importContext.hasSeveralHalls !== true) return onlyHall;
  throw new CellFault(
    message`does not contain the hall of the new booth ${code}; write it in front, "Hall 2-${code}", or in a column "hall"`,
  );
}
