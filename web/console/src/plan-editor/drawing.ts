import { type Box, boxOf, isInside, type Point } from '@vitrine/map/plan';
import { comparable, freeCode } from './codes.js';
import type { DraftBooth } from './draft.js';
import { newKey } from './duplicate.js';
import { areaOf, boxAround, isRectangle, type Outline, rectangleOf, roundedMetres } from './geometry.js';

/** The closed shapes and the texts of an architect's drawing, in units of the drawing. The y axis points down. */
export interface Drawing {
  readonly shapes: readonly Outline[];
  readonly texts: readonly DrawingText[];
  /** The length of a unit in metres; undefined if the drawing does not state it. */
  readonly unit: number | undefined;
}

export interface DrawingText extends Point {
  readonly text: string;
}

/** The error for a drawing that cannot be read. */
export class UnreadableDrawing extends Error {
  override readonly name = 'UnreadableDrawing';

  constructor(readonly reason: 'form' | 'size' | 'empty') {
    super(reason);
  }
}

export const LIMITS = { bytes: 20_000_000, shapes: 3000, texts: 10_000, corners: 100, drawn: 1_000_000 };

/** Whether an outline can be drawn. Damaged files contain values that are not finite. */
export function isDrawable(outline: Outline): boolean {
  const { length } = outline;
  return length >= 3 && length <= LIMITS.corners && outline.every(({ x, y }) => Number.isFinite(x + y));
}

/** The place and the width of a drawing on the floor, in metres. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The smallest and the largest area of a booth, in square metres. Other shapes are ignored. */
  readonly least: number;
  readonly most: number;
}

/** The booths that a drawing contains. */
export interface DrawnBooths {
  readonly booths: readonly DraftBooth[];
  /** The number of booths without a text inside. They get generated codes. */
  readonly uncoded: number;
  /** The number of ignored shapes: too small, too large, or around other shapes. */
  readonly ignored: number;
}

/** The box of all shapes of a drawing. */
export function extentOf({ shapes }: Drawing): Box {
  return boxAround(shapes) ?? { x: 0, y: 0, width: 1, height: 1 };
}

/**
 * Converts closed shapes to booths. The text inside of a shape becomes its code. `takenCodes` contains the
 * codes of the hall.
 */
export function boothsOf(drawing: Drawing, placing: Placing, takenCodes: ReadonlySet<string>): DrawnBooths {
  const extent = extentOf(drawing);
  const scale = placing.width / Math.max(extent.width, 1e-9);
  const at = ({ x, y }: Point): Point => ({
    x: roundedMetres(placing.x + (x - extent.x) * scale),
    y: roundedMetres(placing.y + (y - extent.y) * scale),
  });
  const texts = drawing.texts.map(({ text, ...point }) => ({ text, ...at(point) }));
  const all = drawing.shapes.map((shape) => straightenedOutline(shape.map(at)));
  const sized = all.filter((shape) => areaOf(shape) >= placing.least && areaOf(shape) <= placing.most);
  const shapes = sized.filter((shape) => !enclosesOthers(shape, sized));
  const codes = new Set(takenCodes);
  let uncoded = 0;
  const booths = shapes.map((outline): DraftBooth => {
    const text = textIn(outline, texts);
    if (text === undefined) uncoded += 1;
    const code = freeCode(text ?? 'N1', codes);
    const unchanged = text !== undefined && !codes.has(comparable(text)) ? text : code;
    codes.add(comparable(unchanged));
    return { ...NEW, key: newKey(), code: unchanged, outline, area: areaOf(outline) };
  });
  return { booths, uncoded, ignored: all.length - shapes.length };
}

const NEW = { version: undefined, zoneId: null, blocked: false, occupants: undefined };

/** Replaces nearly straight rectangles by straight ones. */
function straightenedOutline(outline: Outline): Outline {
  const points = withoutRepetition(outline);
  if (points.length !== 4) return points;
  const box = boxOf(points);
  const straight = rectangleOf(box);
  const isNear = points.every((point) =>
    straight.some((corner) => Math.hypot(corner.x - point.x, corner.y - point.y) < 0.05),
  );
  return isNear && !isRectangle(points) ? straight : points;
}

function withoutRepetition(outline: Outline): Outline {
  return outline.filter((point, index) => {
    const next = outline[(index + 1) % outline.length];
    return next === undefined || next === point || Math.hypot(next.x - point.x, next.y - point.y) > 0.005;
  });
}

/** Whether a shape contains the centres of at least two others, as the outline of the hall does. */
function enclosesOthers(shape: Outline, others: readonly Outline[]): boolean {
  let inside = 0;
  for (const other of others) {
    if (other === shape) continue;
    const box = boxOf(other);
    if (isInside({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, shape)) inside += 1;
    if (inside > 1) return true;
  }
  return false;
}

/**
 * The text inside of a shape that is used as its code: the shortest, preferably with a digit. Sizes are
 * ignored.
 */
function textIn(outline: Outline, texts: readonly DrawingText[]): string | undefined {
  const inside = texts
    .filter((text) => isInside(text, outline))
    .map(({ text }) =>
      text
        .replace(/[;:,|\s]+/g, ' ')
        .trim()
        .slice(0, 40),
    )
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/m²|㎡|×|\bsqm\b/.test(text));
  const withNumber = inside.filter((text) => /\d/.test(text));
  return (withNumber.length > 0 ? withNumber : inside).sort((a, b) => a.length - b.length)[0];
}
