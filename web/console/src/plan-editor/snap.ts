import type { Box, Point } from '@vitrine/map/plan';
import { roundedMetres } from './geometry.js';

/** The grid that edges snap to, in metres. */
const GRID = 0.5;

/** The coordinates in metres at which an edge snapped to a neighbour; undefined if it did not. */
export interface Guides {
  readonly x: number | undefined;
  readonly y: number | undefined;
}

export interface SnapResult {
  readonly by: Point;
  readonly guides: Guides;
}

interface Line {
  readonly by: number;
  readonly guide: number | undefined;
}

/**
 * Snaps a shifted box: an edge to that of another box within `reach` metres, else its north-west corner to
 * the grid.
 */
export function snapShift(box: Box, otherBoxes: readonly Box[], by: Point, reach: number): SnapResult {
  const x = snapLine([box.x, box.x + box.width], edges(otherBoxes, 'x', 'width'), by.x, reach);
  const y = snapLine([box.y, box.y + box.height], edges(otherBoxes, 'y', 'height'), by.y, reach);
  return { by: { x: x.by, y: y.by }, guides: { x: x.guide, y: y.guide } };
}

/** Snaps a drawn corner to the edge of another box within `reach` metres, else to the grid. */
export function snapPoint(point: Point, otherBoxes: readonly Box[], reach: number): Point {
  const { by } = snapShift({ ...point, width: 0, height: 0 }, otherBoxes, { x: 0, y: 0 }, reach);
  return { x: roundedMetres(point.x + by.x), y: roundedMetres(point.y + by.y) };
}

function edges(boxes: readonly Box[], start: 'x' | 'y', length: 'width' | 'height'): number[] {
  return boxes.flatMap((box) => [box[start], box[start] + box[length]]);
}

function snapLine(
  ownEdges: readonly number[],
  otherEdges: readonly number[],
  by: number,
  reach: number,
): Line {
  let best: Line = { by: onGrid((ownEdges[0] ?? 0) + by) - (ownEdges[0] ?? 0), guide: undefined };
  let least = reach;
  for (const edge of ownEdges) {
    for (const other of otherEdges) {
      const distance = Math.abs(edge + by - other);
      if (distance < least) [best, least] = [{ by: other - edge, guide: other }, distance];
    }
  }
  return best;
}

function onGrid(metres: number): number {
  return Math.round(metres / GRID) * GRID;
}
