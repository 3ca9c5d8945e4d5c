import { message } from '../../../../platform/text/message.js';
import { CellFault } from '../column.js';
import type { Places } from '../places.js';
import { continuedCode } from './booth-continuation.js';
import { type BoothName, hallPrefixes, type PlacedPart } from './booth-form.js';
import { expandRange, type HallPlace, isUnclearRange } from './booth-ranges.js';
import { splitParts } from './booth-text.js';

/** The separators of booths in a part of a cell. */
export const FURTHER_BOOTH = /[/+&]/;

/** Where a part of a cell stands. */
export interface PartContext {
  readonly places: Places;
  /** The hall of the row. */
  readonly rowHall: string | undefined;
  /** The hall of the part before. */
  readonly previousHall: string | undefined;
  /** The code of the part before. */
  readonly previous: string | undefined;
}

/** The booths of a part after its hall. A further part after `/`, `+` or `&` can repeat the hall. */
export function namesOf(
  { boothText, hall: ownHall }: PlacedPart,
  context: PartContext,
): { readonly names: BoothName[]; readonly isContinued: boolean } {
  const { places, rowHall, previousHall } = context;
  const hall = ownHall ?? previousHall;
  const hallPlace = placeOfHall(ownHall, rowHall);
  let previous = ownHall === undefined ? context.previous : undefined;
  let isContinued = false;
  const texts = splitParts(boothText, FURTHER_BOOTH);
  if (
    places.hasBooth(boothText, hall ?? rowHall) &&
    (texts.length > 1 || continuedIn(boothText, hall ?? rowHall, { places, previous }) === undefined)
  )
    return { names: [{ hall, code: boothText }], isContinued };
  const names = texts.flatMap((text) => {
    const prefixedPart = ownHall === undefined ? undefined : hallPrefixes(text, places.hallNames)[0];
    const target = prefixedPart?.hall ?? hall;
    const typedCode = prefixedPart?.boothText ?? text;
    const continued = continuedIn(typedCode, target ?? rowHall, { places, previous });
    isContinued ||= continued !== undefined;
    const code = continued ?? typedCode;
    const codes = places.hasBooth(code, target ?? rowHall)
      ? [code]
      : countedCodes(withoutHallAfterDash(code, ownHall, places), hallPlace, places);
    previous = codes.at(-1);
    return codes.map((each) => ({ hall: target, code: each }));
  });
  return { names, isContinued };
}

/** The code that a number continues in a hall, if it does. */
export function continuedIn(
  text: string,
  hall: string | undefined,
  { places, previous }: Pick<PartContext, 'places' | 'previous'>,
): string | undefined {
  return continuedCode(text, {
    previous,
    isStored: (code) => places.hasBooth(code, hall),
    hasNumbers: places.hasNumbers,
  });
}

function countedCodes(text: string, hallPlace: HallPlace, places: Places): string[] {
  if (isUnclearRange(text, hallPlace, places))
    throw new CellFault(
      message`"${text}" cannot be counted as a range; write each booth, or create a booth with this code before the import`,
      'INVALID',
      { option: 'dropBadCells' },
    );
  return expandRange(text, hallPlace, places.joinsShortRanges);
}

function placeOfHall(ownHall: string | undefined, rowHall: string | undefined): HallPlace {
  if (ownHall !== undefined) return 'CELL';
  return rowHall === undefined ? undefined : 'ROW';
}

/** `102-104` for `102–H4-104` in hall H4. */
function withoutHallAfterDash(code: string, hall: string | undefined, places: Places): string {
  const [, from = '', to = ''] = /^([A-Za-z]*\d+)\s*[-~–—]\s*(.+)$/.exec(code) ?? [];
  const prefixedPart = to === '' || hall === undefined ? undefined : hallPrefixes(to, places.hallNames)[0];
  if (prefixedPart?.hall !== hall || prefixedPart === undefined) return code;
  return `${from}-${prefixedPart.boothText}`;
}
