import { CELL, DIRECTIONS, Grid } from './grid.js';
import { boxOf, middleOf, type PlanBooth, type PlanFeature, type PlanHall, type Point } from './plan.js';
import { WaySearch } from './way-search.js';

/** The extra cost, per cell, of an end beside the middle of a booth's front. */
const OFF_MIDDLE = 1.2;
/** The maximum distance in cells between a booth and the end of a way: 2 m. */
const FRONT_CELLS = 4;
/** The search radius for a free cell around a start in a blocked one, in cells. */
const SEARCH_RADIUS = 12;

/** The number of booths in one step of the preparation. */
const BOOTHS = 50;

/** The free floor of a hall, with the ways on it. */
export class Floor {
  readonly #grid: Grid;
  /** The search from the last start cell. It is kept, because a kiosk always stands at the same place. */
  #search: { readonly start: number; readonly ways: WaySearch } | undefined;

  constructor(hall: PlanHall) {
    this.#grid = new Grid(hall);
  }

  /**
   * The way from a place to the front of a booth, to a feature such as an entrance, or to a place: its
   * corners in metres. Undefined if there is none.
   */
  way(from: Point, to: PlanBooth | PlanFeature | Point): Point[] | undefined {
    this.#grid.blockBooths();
    const start = this.#nearestFreeCell(from);
    const goals = 'outline' in to ? this.#goals(to.outline) : this.#goalsAt(to);
    if (start === undefined || goals.size === 0) return undefined;
    const cells = this.#waysFrom(start).cellsTo(goals);
    return cells === undefined ? undefined : this.#corners(cells, from);
  }

  /**
   * Runs one slice of the path search from a place, of a number of states. Returns whether there are more
   * slices. After the last one, each way from the place is found at once.
   */
  prepare(from: Point, states: number): boolean {
    if (!this.#grid.blockBooths(BOOTHS)) return true;
    const start = this.#nearestFreeCell(from);
    return start !== undefined && this.#waysFrom(start).reach(states);
  }

  #waysFrom(start: number): WaySearch {
    if (this.#search?.start !== start) this.#search = { start, ways: new WaySearch(this.#grid, start) };
    return this.#search.ways;
  }

  #goalsAt(place: Point): Map<number, number> {
    const cell = this.#nearestFreeCell(place);
    return new Map(cell === undefined ? [] : [[cell, 0]]);
  }

  /** The cells where a way to an outline may end, each with its extra cost. */
  #goals(outline: readonly Point[]): Map<number, number> {
    const goals = new Map<number, number>();
    const middle = middleOf(boxOf(outline));
    for (const cell of this.#grid.cellsOf(outline)) {
      if (this.#grid.isFree(cell)) {
        // The cells of a door are free.
        const place = this.#grid.middleOf(cell);
        goals.set(cell, (lengthOf([place, middle]) / CELL) * OFF_MIDDLE);
        continue;
      }
      for (let direction = 0; direction < DIRECTIONS; direction += 1) {
        this.#fronts(cell, direction).forEach((goal, index) => {
          const place = this.#grid.middleOf(goal);
          const offset = direction % 2 === 0 ? place.y - middle.y : place.x - middle.x;
          const cost = (Math.abs(offset) / CELL) * OFF_MIDDLE + index;
          goals.set(goal, Math.min(goals.get(goal) ?? Infinity, cost));
        });
      }
    }
    return goals;
  }

  /**
   * The free cells in front of one side of a booth's cell, from the second on: a way ends one cell away from
   * the booth.
   */
  #fronts(cell: number, direction: number): number[] {
    const fronts: number[] = [];
    let next = this.#grid.neighbour(cell, direction);
    while (this.#grid.isFree(next) && fronts.length < FRONT_CELLS) {
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

  #nearestFreeCell(place: Point): number | undefined {
    const grid = this.#grid;
    const startCell = grid.cellAt(place);
    if (grid.isFree(startCell)) return startCell;
    let nearest: number | undefined;
    let minimumDistance = SEARCH_RADIUS * CELL;
    for (let y = -SEARCH_RADIUS; y <= SEARCH_RADIUS; y += 1) {
      for (let x = -SEARCH_RADIUS; x <= SEARCH_RADIUS; x += 1) {
        const cell = grid.cellAt({ x: place.x + x * CELL, y: place.y + y * CELL });
        const middle = grid.middleOf(cell);
        const distance = Math.hypot(middle.x - place.x, middle.y - place.y);
        if (grid.isFree(cell) && distance < minimumDistance) [nearest, minimumDistance] = [cell, distance];
      }
    }
    return nearest;
  }
}

/** The length of a way in metres. */
export function lengthOf(way: readonly Point[]): number {
  return way.reduce((sum, point, index) => {
    const previous = way[index - 1] ?? point;
    return sum + Math.hypot(point.x - previous.x, point.y - previous.y);
  }, 0);
}

/** The door for a way to another hall: the nearest entrance, or the nearest exit of a hall without entrances. */
export function doorOf({ features = [] }: PlanHall, place: Point): PlanFeature | undefined {
  const distance = ({ outline }: PlanFeature): number => lengthOf([place, middleOf(boxOf(outline))]);
  const nearest = (kind: PlanFeature['kind']): PlanFeature | undefined =>
    features.filter((feature) => feature.kind === kind).sort((a, b) => distance(a) - distance(b))[0];
  return nearest('ENTRANCE') ?? nearest('EXIT');
}
