import type { Box, Point } from '@vitrine/map/plan';
import { rounded } from './geometry.js';

/** The grid that edges snap to, in metres. */
const GRID = 0.5;

/** The lines at which something has snapped to a neighbour, in metres. */
export interface Guides {
  readonly x: number | undefined;
  readonly y: number | undefined;
}

export interface Snapped {
  readonly by: Point;
  readonly guides: Guides;
}

interface Line {
  readonly by: number;
  readonly guide: number | undefined;
}

/**
 * The shift of a box that brings an edge to the edge of another box within `reach` metres, else its north-west corner
 * to the grid.
 */
export function snapShift(box: Box, others: readonly Box[], by: Point, reach: number): Snapped {
  const x = snapLine([box.x, box.x + box.width], edges(others, 'x', 'width'), by.x, reach);
  const y = snapLine([box.y, box.y + box.height], edges(others, 'y', 'height'), by.y, reach);
  return { by: { x: x.by, y: y.by }, guides: { x: x.guide, y: y.guide } };
}

/** A corner that is being drawn, at the edge of another box within `reach` metres, else on the grid. */
export function snapPoint(point: Point, others: readonly Box[], reach: number): Point {
  const { by } = snapShift({ ...point, width: 0, height: 0 }, others, { x: 0, y: 0 }, reach);
  return { x: rounded(point.x + by.x), y: rounded(point.y + by.y) };
}

function edges(boxes: readonly Box[], start: 'x' | 'y', length: 'width' | 'height'): number[] {
  return boxes.flatMap((box) => [box[start], box[start] + box[length]]);
}

function snapLine(own: readonly number[], others: readonly number[], by: number, reach: number): Line {
  let best: Line = { by: onGrid((own[0] ?? 0) + by) - (own[0] ?? 0), guide: undefined };
  let least = reach;
  for (const edge of own) {
    for (const other of others) {
      const distance = Math.abs(edge + by - other);
      if (distance < least) [best, least] = [{ by: other - edge, guide: other }, distance];
    }
  }
  return best;
}

function onGrid(metres: number): number {
  return Math.round(metres / GRID) * GRID;
}
