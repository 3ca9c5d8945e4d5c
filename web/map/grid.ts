import { boxOf, type Edge, edgesOf, isWithin, type PlanBooth, type PlanHall, type Point } from './plan.js';

/** The side length of a cell, in metres. */
export const CELL = 0.5;
/** The depth in metres to which an edge must reach into a cell to block it. Outlines at the border do not block. */
const TOUCH = 0.02;

/** The number of directions to a neighbour: 0 east, 1 south, 2 west, 3 north. */
export const DIRECTIONS = 4;

/** The floor of a hall as cells. Booths, walls and columns block cells; the free cells are the aisles. */
export class Grid {
  readonly columns: number;
  readonly rows: number;
  readonly blocked: Uint8Array;
  /** Booths that are not in the grid yet. */
  readonly #booths: PlanBooth[];
  /** By cell: 1 beside a blocked cell, 0 otherwise, 2 not computed yet. */
  readonly #beside: Uint8Array;

  constructor(hall: PlanHall) {
    this.columns = Math.max(1, Math.floor(hall.width / CELL));
    this.rows = Math.max(1, Math.floor(hall.depth / CELL));
    this.blocked = new Uint8Array(this.columns * this.rows);
    const features = hall.features ?? [];
    for (const { kind, outline } of features) if (kind === 'WALL' || kind === 'COLUMN') this.#block(outline);
    // A door is an opening in the wall on which it is drawn.
    for (const { kind, outline } of features) if (kind === 'ENTRANCE' || kind === 'EXIT') this.#open(outline);
    this.#booths = [...hall.booths];
    this.#beside = new Uint8Array(this.blocked.length).fill(2);
  }

  /**
   * Blocks the cells of a number of booths, by default all. Returns whether all are blocked; only then is the
   * grid ready.
   */
  blockBooths(count = this.#booths.length): boolean {
    for (const booth of this.#booths.splice(-count, count)) this.#block(booth.outline);
    return this.#booths.length === 0;
  }

  /** The cell of a place, or the nearest cell of the floor. */
  cellAt({ x, y }: Point): number {
    const column = Math.min(this.columns - 1, Math.max(0, Math.floor(x / CELL)));
    const row = Math.min(this.rows - 1, Math.max(0, Math.floor(y / CELL)));
    return row * this.columns + column;
  }

  middleOf(cell: number): Point {
    return { x: ((cell % this.columns) + 0.5) * CELL, y: (Math.floor(cell / this.columns) + 0.5) * CELL };
  }

  isFree(cell: number | undefined): cell is number {
    return cell !== undefined && this.blocked[cell] === 0;
  }

  /** The neighbour in one of the four directions; undefined beyond the edge of the floor. */
  neighbour(cell: number, direction: number): number | undefined {
    const { columns } = this;
    const column = cell % columns;
    if (direction === 0) return column + 1 < columns ? cell + 1 : undefined;
    if (direction === 2) return column > 0 ? cell - 1 : undefined;
    const nextCell = direction === 1 ? cell + columns : cell - columns;
    return nextCell >= 0 && nextCell < this.blocked.length ? nextCell : undefined;
  }

  /** The cells that an outline covers completely or partly. */
  cellsOf(outline: readonly Point[]): number[] {
    const box = boxOf(outline);
    const edges = edgesOf(outline);
    const firstCell = this.cellAt(box);
    const lastCell = this.cellAt({ x: box.x + box.width, y: box.y + box.height });
    const cells: number[] = [];
    for (
      let row = Math.floor(firstCell / this.columns);
      row <= Math.floor(lastCell / this.columns);
      row += 1
    ) {
      for (let column = firstCell % this.columns; column <= lastCell % this.columns; column += 1) {
        const cell = row * this.columns + column;
        if (this.#isCovered(cell, edges)) cells.push(cell);
      }
    }
    return cells;
  }

  #isCovered(cell: number, edges: readonly Edge[]): boolean {
    const middle = this.middleOf(cell);
    return isWithin(middle, edges) || edges.some(([start, end]) => crosses(start, end, middle));
  }

  #block(outline: readonly Point[]): void {
    for (const cell of this.cellsOf(outline)) this.blocked[cell] = 1;
  }

  #open(outline: readonly Point[]): void {
    for (const cell of this.cellsOf(outline)) this.blocked[cell] = 0;
  }

  /** Whether a neighbour of a cell is blocked. */
  isBeside(cell: number): boolean {
    if (this.#beside[cell] === 2) this.#beside[cell] = this.#touches(cell) ? 1 : 0;
    return this.#beside[cell] === 1;
  }

  #touches(cell: number): boolean {
    for (let direction = 0; direction < DIRECTIONS; direction += 1) {
      const neighbour = this.neighbour(cell, direction);
      if (neighbour !== undefined && this.blocked[neighbour] === 1) return true;
    }
    return false;
  }
}

/** Whether an edge reaches into the cell around a middle. */
function crosses(start: Point, end: Point, middle: Point): boolean {
  const half = CELL / 2 - TOUCH;
  let [from, to] = [0, 1];
  for (const axis of ['x', 'y'] as const) {
    const [low, high] = [middle[axis] - half, middle[axis] + half];
    const length = end[axis] - start[axis];
    if (length === 0) {
      if (start[axis] < low || start[axis] > high) return false;
      continue;
    }
    const [first, second] = [(low - start[axis]) / length, (high - start[axis]) / length];
    from = Math.max(from, Math.min(first, second));
    to = Math.min(to, Math.max(first, second));
  }
  return from <= to;
}
