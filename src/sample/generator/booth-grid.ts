import { itemAt } from './random.js';

/** A place for a booth on a hall's plan, in metres from the north-west corner. */
export interface GridCell {
  /** Rows have letters from north to south, booths have numbers from west to east: `A1`. */
  code: string;
  area: number;
  outline: { x: number; y: number }[];
}

/** The layout of a hall: pairs of rows back to back, with an aisle on the other side of each row. */
export interface GridPlan {
  /** The number of booths in the hall. */
  count: number;
  /** The distance from the western to the eastern wall, in metres. */
  width: number;
  /** The booth widths of the first, second, … row in metres. The list repeats after its end. */
  boothWidths: readonly number[];
  boothDepth: number;
  /** The width of the aisles in metres, also along the walls. */
  aisle: number;
}

/** The booths of a hall. The number of rows determines the depth of the hall. */
export interface BoothGrid {
  width: number;
  depth: number;
  cells: GridCell[];
}

/** Lays out booths on a rectangular grid without overlaps, each with its front on an aisle. */
export function boothGrid(plan: GridPlan): BoothGrid {
  const cells: GridCell[] = [];
  let row = 0;
  while (cells.length < plan.count) {
    cells.push(...rowOfBooths(plan, row).slice(0, plan.count - cells.length));
    row += 1;
  }
  return { width: plan.width, depth: rowStart(plan, row - 1) + plan.boothDepth + plan.aisle, cells };
}

function rowStart(plan: GridPlan, row: number): number {
  const pair = Math.floor(row / 2);
  const pairs = pair * (2 * plan.boothDepth + plan.aisle);
  return plan.aisle + pairs + (row % 2) * plan.boothDepth;
}

function rowOfBooths(plan: GridPlan, row: number): GridCell[] {
  const boothWidth = itemAt(plan.boothWidths, row);
  const top = rowStart(plan, row);
  // A cross aisle in the middle shortens the ways along a row.
  const half = Math.floor((plan.width - 3 * plan.aisle) / 2 / boothWidth);
  const cells: GridCell[] = [];
  for (let place = 0; place < 2 * half; place += 1) {
    const cross = place < half ? 0 : plan.aisle;
    const left = plan.aisle + place * boothWidth + cross;
    cells.push({
      code: `${rowLetters(row)}${place + 1}`,
      area: boothWidth * plan.boothDepth,
      outline: rectangle(left, top, boothWidth, plan.boothDepth),
    });
  }
  return cells;
}

/** The corners of a rectangle, from the north-west one clockwise. */
export function rectangle(x: number, y: number, width: number, depth: number): { x: number; y: number }[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + depth },
    { x, y: y + depth },
  ];
}

/** A, B, …, Z, AA, AB, … */
function rowLetters(row: number): string {
  const last = String.fromCharCode(65 + (row % 26));
  return row < 26 ? last : rowLetters(Math.floor(row / 26) - 1) + last;
}
