import { type Box, boxOf, isInside, type PlanBooth, type PlanHall, type Point } from './plan.js';

/** A straight row of booths whose codes begin alike: `A1`, `A2`, `A12a`. */
export interface Row {
  readonly letter: string;
  /** The first and the last place of its middle line. */
  readonly from: Point;
  readonly to: Point;
}

/** The letters before the number at the end of a code: `A` of `A12`, `N1-A12` and `A-12b`. */
const LETTER = /([A-Z]{1,3})[-.]?\d+[a-z]?$/i;
/** Fewer booths are no row. */
const LEAST = 3;
/** How far a row's letter is from its first and last booth, in metres. */
const DISTANCE = 1.6;
/** How far a letter is at least from the middle of a badge, whose name stands below it, in metres. */
const BADGE = 2.5;

/** The rows of a hall, lengthwise or crosswise. Booths with one letter that are not in a line are none. */
export function rowsOf(booths: readonly PlanBooth[]): Row[] {
  const boxes = new Map<string, Box[]>();
  for (const booth of booths) {
    const letter = LETTER.exec(booth.code)?.[1];
    if (letter === undefined) continue;
    const same = boxes.get(letter);
    if (same === undefined) boxes.set(letter, [boxOf(booth.outline)]);
    else same.push(boxOf(booth.outline));
  }
  return [...boxes].flatMap(([letter, of]) => (of.length < LEAST ? [] : rowOf(letter, of)));
}

function rowOf(letter: string, boxes: readonly Box[]): Row[] {
  const all = boxOf(boxes.flatMap((box) => [box, { x: box.x + box.width, y: box.y + box.height }]));
  const [right, bottom] = [all.x + all.width, all.y + all.height];
  if (all.height < 2 * Math.max(...boxes.map((box) => box.height))) {
    const y = all.y + all.height / 2;
    return [{ letter, from: { x: all.x, y }, to: { x: right, y } }];
  }
  if (all.width < 2 * Math.max(...boxes.map((box) => box.width))) {
    const x = all.x + all.width / 2;
    return [{ letter, from: { x, y: all.y }, to: { x, y: bottom } }];
  }
  return [];
}

/** Where the letters of rows are written: at both ends of each, but neither on a booth nor on one of the `badges`. */
export function rowSigns(
  hall: PlanHall,
  badges: readonly Point[] = [],
): (Point & { readonly letter: string })[] {
  // Nearly all booths are elsewhere, which their boxes show in a fraction of the time.
  const booths = hall.booths.map(({ outline }) => ({ outline, box: boxOf(outline) }));
  const taken = (place: Point): boolean =>
    booths.some(({ outline, box }) => isInBox(place, box) && isInside(place, outline)) ||
    badges.some((badge) => Math.hypot(badge.x - place.x, badge.y - place.y) < BADGE);
  return rowsOf(hall.booths).flatMap(({ letter, from, to }) => {
    const along = from.y === to.y ? { x: DISTANCE, y: 0 } : { x: 0, y: DISTANCE };
    return [
      { letter, x: from.x - along.x, y: from.y - along.y },
      { letter, x: to.x + along.x, y: to.y + along.y },
    ].filter(
      (sign) => sign.x > 0 && sign.y > 0 && sign.x < hall.width && sign.y < hall.depth && !taken(sign),
    );
  });
}

function isInBox({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
