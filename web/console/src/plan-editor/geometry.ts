import { type Box, boxOf, edgesOf, isInside, type Point } from '@vitrine/map/plan';

export type Outline = readonly Point[];

/** The tolerance in metres: outlines that overlap by less are not in conflict. */
const TOUCH = 0.001;

/** Rounds a length or coordinate in metres to centimetres. */
export function roundedMetres(metres: number): number {
  return Math.round(metres * 100) / 100;
}

/** The rectangle of a box, clockwise from the north-west corner. */
export function rectangleOf({ x, y, width, height }: Box): Outline {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(roundedMetres) as [
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

export function shiftedOutline(outline: Outline, by: Point): Outline {
  return outline.map(({ x, y }) => ({ x: roundedMetres(x + by.x), y: roundedMetres(y + by.y) }));
}

/** Scales and moves an outline into another box. */
export function fittedOutline(outline: Outline, into: Box): Outline {
  const from = boxOf(outline);
  const [scaleX, scaleY] = [ratio(into.width, from.width), ratio(into.height, from.height)];
  return outline.map(({ x, y }) => ({
    x: roundedMetres(into.x + (x - from.x) * scaleX),
    y: roundedMetres(into.y + (y - from.y) * scaleY),
  }));
}

function ratio(to: number, from: number): number {
  return from === 0 ? 1 : to / from;
}

/** The area in square metres, rounded to a tenth. */
export function areaOf(outline: Outline): number {
  const doubled = edgesOf(outline).reduce((sum, [a, b]) => sum + a.x * b.y - b.x * a.y, 0);
  return Math.round(Math.abs(doubled) * 5) / 10;
}

/** The box around several outlines; undefined if there are none. */
export function boxAround(outlines: readonly Outline[]): Box | undefined {
  const points = outlines.flat();
  return points.length === 0 ? undefined : boxOf(points);
}

/** The shift nearest to `by` that keeps a box within a floor. */
export function boundedShift(box: Box, by: Point, floor: { width: number; depth: number }): Point {
  return {
    x: clamp(by.x, -box.x, floor.width - box.x - box.width),
    y: clamp(by.y, -box.y, floor.depth - box.y - box.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, Math.max(least, most)), Math.min(least, most));
}

/** Whether the interiors of two outlines overlap. */
export function isOverlapping(a: Outline, b: Outline): boolean {
  if (!boxesOverlap(boxOf(a), boxOf(b))) return false;
  if (isRectangle(a) && isRectangle(b)) return true;
  return containsPart(a, b) || containsPart(b, a) || crosses(a, b);
}

function boxesOverlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + TOUCH &&
    b.x + b.width > a.x + TOUCH &&
    a.y + a.height > b.y + TOUCH &&
    b.y + b.height > a.y + TOUCH
  );
}

/** Whether an outline has four corners and its sides are parallel to the axes. */
export function isRectangle(outline: Outline): boolean {
  return outline.length === 4 && edgesOf(outline).every(([a, b]) => a.x === b.x || a.y === b.y);
}

/**
 * Whether an outline contains the centre or a corner of another. The corners are first moved slightly towards
 * the centre.
 */
function containsPart(outer: Outline, inner: Outline): boolean {
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

/** The side of a line on which a point is: positive, negative or 0. */
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
