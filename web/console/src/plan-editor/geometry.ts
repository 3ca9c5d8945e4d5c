import { type Box, boxOf, edgesOf, isInside, type Point } from '@vitrine/map/plan';

export type Outline = readonly Point[];

/** Outlines that overlap by less than a millimetre only touch. */
const TOUCH = 0.001;

/** A length or place in whole centimetres. */
export function rounded(metres: number): number {
  return Math.round(metres * 100) / 100;
}

/** The rectangle between two corners, clockwise from the north-west. */
export function rectangleOf({ x, y, width, height }: Box): Outline {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(rounded) as [
    number,
    number,
    number,
    number,
  ];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** The box between two points. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

export function shifted(outline: Outline, by: Point): Outline {
  return outline.map(({ x, y }) => ({ x: rounded(x + by.x), y: rounded(y + by.y) }));
}

/** The outline stretched into another box. */
export function fitted(outline: Outline, into: Box): Outline {
  const from = boxOf(outline);
  const [scaleX, scaleY] = [ratio(into.width, from.width), ratio(into.height, from.height)];
  return outline.map(({ x, y }) => ({
    x: rounded(into.x + (x - from.x) * scaleX),
    y: rounded(into.y + (y - from.y) * scaleY),
  }));
}

function ratio(to: number, from: number): number {
  return from === 0 ? 1 : to / from;
}

/** The area in square metres, to a tenth. */
export function areaOf(outline: Outline): number {
  const doubled = edgesOf(outline).reduce((sum, [a, b]) => sum + a.x * b.y - b.x * a.y, 0);
  return Math.round(Math.abs(doubled) * 5) / 10;
}

/** The box around several outlines; undefined without any. */
export function boxAround(outlines: readonly Outline[]): Box | undefined {
  const points = outlines.flat();
  return points.length === 0 ? undefined : boxOf(points);
}

/** The shift that keeps a box within a floor, nearest to the wanted one. */
export function keptWithin(box: Box, by: Point, floor: { width: number; depth: number }): Point {
  return {
    x: between(by.x, -box.x, floor.width - box.x - box.width),
    y: between(by.y, -box.y, floor.depth - box.y - box.height),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, Math.max(least, most)), Math.min(least, most));
}

/** Whether the insides of two outlines meet. */
export function overlap(a: Outline, b: Outline): boolean {
  if (!boxesOverlap(boxOf(a), boxOf(b))) return false;
  if (isRectangle(a) && isRectangle(b)) return true;
  return holdsPart(a, b) || holdsPart(b, a) || crosses(a, b);
}

function boxesOverlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + TOUCH &&
    b.x + b.width > a.x + TOUCH &&
    a.y + a.height > b.y + TOUCH &&
    b.y + b.height > a.y + TOUCH
  );
}

/** Whether the sides of an outline of four corners are parallel to the walls. */
export function isRectangle(outline: Outline): boolean {
  return outline.length === 4 && edgesOf(outline).every(([a, b]) => a.x === b.x || a.y === b.y);
}

/** Whether a corner or the middle of an outline, drawn in a little, is inside of another. */
function holdsPart(outer: Outline, inner: Outline): boolean {
  const middle = middleOf(inner);
  const drawnIn = inner.map(({ x, y }) => ({
    x: x + (middle.x - x) * TOUCH,
    y: y + (middle.y - y) * TOUCH,
  }));
  return [...drawnIn, middle].some((point) => isInside(point, outer));
}

function middleOf(outline: Outline): Point {
  const sum = outline.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / outline.length, y: sum.y / outline.length };
}

function crosses(a: Outline, b: Outline): boolean {
  return edgesOf(a).some(([p, q]) =>
    edgesOf(b).some(
      ([r, s]) => side(p, q, r) * side(p, q, s) < -TOUCH && side(r, s, p) * side(r, s, q) < -TOUCH,
    ),
  );
}

/** On which side of a line a point is: positive, negative or 0. */
function side(from: Point, to: Point, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

const CIRCLE = 24;

/** A circle or an ellipse as an outline of 24 corners. */
export function circleOf(centre: Point, radius: number, radiusY = radius): Outline {
  return Array.from({ length: CIRCLE }, (_, index) => {
    const angle = (index / CIRCLE) * 2 * Math.PI;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radiusY * Math.sin(angle) };
  });
}
