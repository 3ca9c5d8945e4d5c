import { type PlanHall, type Point, rotatePoint } from './plan.js';

/** Units of the drawing per metre: one unit is a decimetre. */
export const UNITS = 10;
/** The space around the floor, in units. */
const MARGIN = 14;

/** A number of the drawing with one decimal place. */
export function unit(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Metres as a number in units of the drawing. */
export function units(metres: number): string {
  return unit(metres * UNITS);
}

/** The `d` of a closed outline in relative steps. Relative to `origin` (metres), equal booths have equal paths. */
export function outlinePath(outline: readonly Point[], origin: Point = { x: 0, y: 0 }): string {
  let previous: Point | undefined;
  const steps = outline.map((corner) => {
    const position = { x: tenths(corner.x) - tenths(origin.x), y: tenths(corner.y) - tenths(origin.y) };
    const step =
      previous === undefined
        ? `M${unit(position.x)} ${unit(position.y)}`
        : stepMarkup(position.x - previous.x, position.y - previous.y);
    previous = position;
    return step;
  });
  return `${steps.join('')}z`;
}

/** Converts metres to units of the drawing, rounded to one decimal place. */
function tenths(metres: number): number {
  return Math.round(metres * UNITS * 10) / 10;
}

function stepMarkup(x: number, y: number): string {
  const [right, down] = [unit(x), unit(y)];
  if (down === '0') return `h${right}`;
  return right === '0' ? `v${down}` : `l${right} ${down}`;
}

/** The `d` of a line through points; empty without points. */
export function linePath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${units(x)} ${units(y)}`).join('');
}

/** The view box of the whole floor, turned so that `heading` is up. */
export function viewBoxOf(
  hall: Pick<PlanHall, 'width' | 'depth'>,
  heading = 0,
  margin = MARGIN,
): [x: number, y: number, width: number, height: number] {
  const centre = { x: hall.width / 2, y: hall.depth / 2 };
  const corner = { x: hall.width, y: hall.depth };
  const corners = [corner, { x: hall.width, y: 0 }].map((point) => rotatePoint(point, -heading, centre));
  const reachX = Math.max(...corners.map((point) => Math.abs(point.x - centre.x)));
  const reachY = Math.max(...corners.map((point) => Math.abs(point.y - centre.y)));
  return [
    (centre.x - reachX) * UNITS - margin,
    (centre.y - reachY) * UNITS - margin,
    2 * (reachX * UNITS + margin),
    2 * (reachY * UNITS + margin),
  ];
}

/** The `transform` that turns the floor so that `heading` is up. */
export function floorTransform(hall: Pick<PlanHall, 'width' | 'depth'>, heading = 0): string {
  return `rotate(${unit(-heading)} ${units(hall.width / 2)} ${units(hall.depth / 2)})`;
}

/** The `transform` of a text at a place of the floor. It keeps the text upright on a turned floor. */
export function labelTransform(place: Point, heading = 0): string {
  const upright = heading === 0 ? '' : ` rotate(${unit(heading)})`;
  return `translate(${units(place.x)} ${units(place.y)})${upright}`;
}
