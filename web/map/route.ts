import { CELL, DIRECTIONS, Grid } from './grid.js';
import { boxOf, middleOf, type PlanBooth, type PlanFeature, type PlanHall, type Point } from './plan.js';
import { WaySearch } from './way-search.js';

/** What a cell costs more by which a way ends beside the middle of a booth's front. */
const OFF_MIDDLE = 1.2;
/** How far from a booth a way may end, in cells: 2 m. */
const FRONT = 4;
/** The search radius for a free cell around a start in a blocked one, in cells. */
const NEAREST = 12;

/** The booths of one step of the preparation. */
const BOOTHS = 50;

/** The free floor of a hall, and the ways on it. */
export class Floor {
  readonly #grid: Grid;
  /** The search from the last start, by its cell: a kiosk always stands at the same place. */
  #search: { readonly start: number; readonly ways: WaySearch } | undefined;

  constructor(hall: PlanHall) {
    this.#grid = new Grid(hall);
  }

  /**
   * The way from a place to the front of a booth, to a feature such as an entrance, or to a place: its corners in
   * metres. It is undefined where there is none.
   */
  way(from: Point, to: PlanBooth | PlanFeature | Point): Point[] | undefined {
    this.#grid.blockBooths();
    const start = this.#nearestFree(from);
    const goals = 'outline' in to ? this.#goals(to.outline) : this.#places(to);
    if (start === undefined || goals.size === 0) return undefined;
    const cells = this.#waysFrom(start).to(goals);
    return cells === undefined ? undefined : this.#corners(cells, from);
  }

  /**
   * Runs one slice of the path search from a place, of so many states, and returns whether there are more slices. After
   * the last one, each way from the place is found at once.
   */
  prepare(from: Point, states: number): boolean {
    if (!this.#grid.blockBooths(BOOTHS)) return true;
    const start = this.#nearestFree(from);
    return start !== undefined && this.#waysFrom(start).reach(states);
  }

  #waysFrom(start: number): WaySearch {
    if (this.#search?.start !== start) this.#search = { start, ways: new WaySearch(this.#grid, start) };
    return this.#search.ways;
  }

  #places(place: Point): Map<number, number> {
    const cell = this.#nearestFree(place);
    return new Map(cell === undefined ? [] : [[cell, 0]]);
  }

  /** Where a way to an outline may end, each cell with what it costs to end there. */
  #goals(outline: readonly Point[]): Map<number, number> {
    const goals = new Map<number, number>();
    const middle = middleOf(boxOf(outline));
    for (const cell of this.#grid.cellsOf(outline)) {
      if (this.#grid.isFree(cell)) {
        // A door is free itself.
        const place = this.#grid.middleOf(cell);
        goals.set(cell, (lengthOf([place, middle]) / CELL) * OFF_MIDDLE);
        continue;
      }
      for (let direction = 0; direction < DIRECTIONS; direction += 1) {
        this.#fronts(cell, direction).forEach((goal, index) => {
          const place = this.#grid.middleOf(goal);
          const off = direction % 2 === 0 ? place.y - middle.y : place.x - middle.x;
          const cost = (Math.abs(off) / CELL) * OFF_MIDDLE + index;
          goals.set(goal, Math.min(goals.get(goal) ?? Infinity, cost));
        });
      }
    }
    return goals;
  }

  /** The free cells in front of one side of a booth's cell, from the second on: one ends a step away from it. */
  #fronts(cell: number, direction: number): number[] {
    const fronts: number[] = [];
    let next = this.#grid.neighbour(cell, direction);
    while (this.#grid.isFree(next) && fronts.length < FRONT) {
      fronts.push(next);
      next = this.#grid.neighbour(next, direction);
    }
    return fronts.length > 1 ? fronts.slice(1) : fronts;
  }

  /** The corners of a way. The first one is moved within its cell towards the start. */
  #corners(cells: readonly number[], from: Point): Point[] {
    const points = cells.map((cell) => this.#grid.middleOf(cell));
    const corners = points.filter((_point, index) => {
      const [previous, next] = [points[index - 1], points[index + 1]];
      if (previous === undefined || next === undefined) return true;
      return previous.x !== next.x && previous.y !== next.y;
    });
    const [first, second] = corners;
    if (first === undefined || cells[0] !== this.#grid.cellAt(from)) return corners;
    const isAcross = second === undefined || first.y === second.y;
    return [isAcross ? { x: from.x, y: first.y } : { x: first.x, y: from.y }, ...corners.slice(1)];
  }

  #nearestFree(place: Point): number | undefined {
    const grid = this.#grid;
    const own = grid.cellAt(place);
    if (grid.isFree(own)) return own;
    let nearest: number | undefined;
    let least = NEAREST * CELL;
    for (let y = -NEAREST; y <= NEAREST; y += 1) {
      for (let x = -NEAREST; x <= NEAREST; x += 1) {
        const cell = grid.cellAt({ x: place.x + x * CELL, y: place.y + y * CELL });
        const middle = grid.middleOf(cell);
        const distance = Math.hypot(middle.x - place.x, middle.y - place.y);
        if (grid.isFree(cell) && distance < least) [nearest, least] = [cell, distance];
      }
    }
    return nearest;
  }
}

/** The length of a way, in metres. */
export function lengthOf(way: readonly Point[]): number {
  return way.reduce((sum, point, index) => {
    const before = way[index - 1] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

/** The door on a way to another hall: the nearest entrance, or the nearest exit in a hall without entrances. */
export function doorOf({ features = [] }: PlanHall, place: Point): PlanFeature | undefined {
  const distance = ({ outline }: PlanFeature): number => lengthOf([place, middleOf(boxOf(outline))]);
  const nearest = (kind: PlanFeature['kind']): PlanFeature | undefined =>
    features.filter((feature) => feature.kind === kind).sort((a, b) => distance(a) - distance(b))[0];
  return nearest('ENTRANCE') ?? nearest('EXIT');
}
