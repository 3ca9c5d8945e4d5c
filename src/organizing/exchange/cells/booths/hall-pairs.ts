import { message } from '../../../../platform/text/message.js';
import { placedParts } from '../../model/booth/booth-cell.js';
import { boothPrefix } from '../../model/booth/booth-form.js';
import { usualText } from '../../model/booth/booth-text.js';
import { CellFault } from '../../model/column.js';
import type { ImportContext } from '../../model/import-context.js';
import { listParts } from '../cells.js';
import { findHall } from './hall-cells.js';

/** A part of a list of booths, with its hall. */
interface PairedPart {
  readonly hall: string;
  readonly text: string;
}

/** Separators of booths, those of lists first. */
const SEPARATORS = [/[;；、|\n,，]/, /[;；、|\n,，/&+]/];

/**
 * Pairs a list of booths with the list of halls of its row: by the hall that a part states, by the prefixes
 * that the booths of a hall have in other rows, or else by the position.
 */
export function pairedParts(
  text: string,
  halls: readonly string[],
  importContext: ImportContext,
): PairedPart[] {
  const labels = halls.map((hall) => findHall(importContext, hall)?.label ?? hall);
  const parts = partsOf(usualText(text), halls.length);
  const statedHalls = parts.map((part) => hallIn(part, importContext));
  if (statedHalls.every((hall) => hall !== undefined && labels.includes(hall)))
    return parts.map((part, index) => ({ text: part, hall: statedHalls[index] ?? '' }));
  if (parts.length !== halls.length)
    throw new CellFault(
      message`has ${parts.length} booths, and the column of halls has ${halls.length} halls (${halls.join('; ')})`,
    );
  const indexes = parts.map((part, index) =>
    indexOf(part, { index, labels, stated: statedHalls[index] }, importContext),
  );
  return withRemaining(indexes, halls).map((hall, index) => ({ hall, text: parts[index] ?? '' }));
}

/** The parts of a list, at the first separators with which it has as many parts as there are halls. */
function partsOf(text: string, count: number): string[] {
  const lists = SEPARATORS.map((separator) => text.split(separator).map((part) => part.trim()));
  const filledLists = [listParts(text), ...lists.map((list) => list.filter((part) => part !== ''))];
  return filledLists.find(({ length }) => length === count) ?? listParts(text);
}

function hallIn(part: string, importContext: ImportContext): string | undefined {
  const { places } = importContext;
  const label = places.boothWithLabel(part)?.hall ?? placedParts(part, places, '')[0]?.hall;
  return label === undefined ? undefined : (findHall(importContext, label)?.label ?? label);
}

/** The position of the hall that a part certainly has; undefined if nothing shows it. */
function indexOf(
  part: string,
  { index, labels, stated }: { index: number; labels: readonly string[]; stated: string | undefined },
  { boothPrefixes }: ImportContext,
): number | undefined {
  if (stated !== undefined && labels.includes(stated)) return labels.indexOf(stated);
  const prefix = boothPrefix(part);
  if (prefix === undefined) return undefined;
  const indexes = [...labels.keys()].filter((each) => boothPrefixes?.get(labels[each] ?? '')?.has(prefix));
  return indexes.length === 1 ? indexes[0] : indexes.find((each) => each === index);
}

/** The hall of each part; those without a certain one have the hall at their position, or the only one left. */
function withRemaining(indexes: readonly (number | undefined)[], halls: readonly string[]): string[] {
  const remaining = [...halls.keys()].filter((index) => !indexes.includes(index));
  const free = indexes.flatMap((target, index) => (target === undefined ? [index] : []));
  const areAtPosition = free.every((index) => remaining.includes(index));
  if (remaining.length !== free.length || (!areAtPosition && free.length > 1))
    throw new CellFault(
      message`does not fit the order of the halls (${halls.join('; ')}): other rows have such booths in other halls; write the hall in front of each booth`,
    );
  return indexes.map((target, index) => {
    const place = target ?? (areAtPosition ? index : remaining[0]);
    return halls[place ?? index] ?? '';
  });
}
