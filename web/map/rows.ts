import { type Box, boxOf, isInside, type PlanBooth, type PlanHall, type Point } from './plan.js';

/** A straight row of booths whose codes begin with the same letters: `A1`, `A2`, `A12a`. */
export interface Row {
  readonly letter: string;
  /** The first and the last point of its middle line. */
  readonly from: Point;
  readonly to: Point;
}

/** The letters before the number at the end of a code: `A` of `A12`, `N1-A12` and `A-12b`. */
const LETTER = /([A-Z]{1,3})[-.]?\d+[a-z]?$/i;
/** The minimum number of booths in a row. */
const MINIMUM_BOOTHS = 3;
/** The distance in metres of a row's letter from its first or last booth. */
const DISTANCE = 1.6;
/** The minimum distance in metres of a letter from the middle of a badge, which has its name below it. */
const BADGE = 2.5;

/** The rows of a hall, lengthwise or crosswise. Booths with one letter that are not in a line form no row. */
export function rowsOf(booths: readonly PlanBooth[]): Row[] {
  const boxes = new Map<string, Box[]>();
  for (const booth of booths) {
    const letter = LETTER.exec(booth.code)?.[1];
    if (letter === undefined) continue;
    const rowBoxes = boxes.get(letter);
    if (rowBoxes === undefined) boxes.set(letter, [boxOf(booth.outline)]);
    else rowBoxes.push(boxOf(booth.outline));
  }
  return [...boxes].flatMap(([letter, rowBoxes]) =>
    rowBoxes.length < MINIMUM_BOOTHS ? [] : rowOf(letter, rowBoxes),
  );
}

function rowOf(letter: string, boxes: readonly Box[]): Row[] {
  const bounds = boxOf(boxes.flatMap((box) => [box, { x: box.x + box.width, y: box.y + box.height }]));
  const [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height];
  if (bounds.height < 2 * Math.max(...boxes.map((box) => box.height))) {
    const y = bounds.y + bounds.height / 2;
    return [{ letter, from: { x: bounds.x, y }, to: { x: right, y } }];
  }
  if (bounds.width < 2 * Math.max(...boxes.map((box) => box.width))) {
    const x = bounds.x + bounds.width / 2;
    return [{ letter, from: { x, y: bounds.y }, to: { x, y: bottom } }];
  }
  return [];
}

/** The places of the letters of rows: at both ends of each row, but neither on a booth nor on one of the `badges`. */
export function rowSigns(
  hall: PlanHall,
  badges: readonly Point[] = [],
): (Point & { readonly letter: string })[] {
  // Boxes exclude nearly all booths in a fraction of the time.
  const booths = hall.booths.map(({ outline }) => ({ outline, box: boxOf(outline) }));
  const isOccupied = (place: Point): boolean =>
    booths.some(({ outline, box }) => isInBox(place, box) && isInside(place, outline)) ||
    badges.some((badge) => Math.hypot(badge.x - place.x, badge.y - place.y) < BADGE);
  return rowsOf(hall.booths).flatMap(({ letter, from, to }) => {
    const offset = from.y === to.y ? { x: DISTANCE, y: 0 } : { x: 0, y: DISTANCE };
    return [
      { letter, x: from.x - offset.x, y: from.y - offset.y },
      { letter, x: to.x + offset.x, y: to.y + offset.y },
    ].filter(
      (sign) => sign.x > 0 && sign.y > 0 && sign.x < hall.width && sign.y < hall.depth && !isOccupied(sign),
    );
  });
}

function isInBox({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
