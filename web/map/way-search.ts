import { CELL, DIRECTIONS, type Grid } from './grid.js';
import { Heap } from './heap.js';

/** The cost of a turn, in cells: 3 m. People remember few corners better than a short way. */
const TURN = 3 / CELL;
/** What a cell beside a booth costs more, in cells: 0.4 m. Ways keep to the middle of aisles. */
const BESIDE = 0.4 / CELL;

/**
 * The search of Dijkstra from one cell. A state is a cell and the direction in which it is entered. The search goes
 * only as far as a way needs it, and the next way continues it.
 */
export class WaySearch {
  readonly #costs: Float64Array;
  readonly #before: Int32Array;
  readonly #isReached: Uint8Array;
  readonly #open = new Heap();

  constructor(
    private readonly grid: Grid,
    start: number,
  ) {
    const states = grid.blocked.length * DIRECTIONS;
    this.#costs = new Float64Array(states).fill(Infinity);
    this.#before = new Int32Array(states).fill(-1);
    this.#isReached = new Uint8Array(states);
    for (let direction = 0; direction < DIRECTIONS; direction += 1)
      this.#offer(start * DIRECTIONS + direction, 0, -1);
  }

  /** The cells of the way to the goal with the least cost; the goals are cells with what it costs to end there. */
  to(goals: ReadonlyMap<number, number>): number[] | undefined {
    let [end, least] = [-1, Infinity];
    const consider = (state: number): void => {
      const cost = (this.#costs[state] ?? 0) + (goals.get(cellOf(state)) ?? Infinity);
      // Of equal ways always the same one, however far the search went before.
      if (cost < least || (cost === least && state < end)) [end, least] = [state, cost];
    };
    for (const cell of goals.keys()) {
      for (let state = cell * DIRECTIONS; state < (cell + 1) * DIRECTIONS; state += 1)
        if (this.#isReached[state] === 1) consider(state);
    }
    // Each other state costs more than the best goal.
    while (this.#open.size > 0 && this.#open.least <= least) {
      const state = this.#next();
      if (state !== undefined) consider(state);
    }
    return end < 0 ? undefined : this.#traced(end);
  }

  /** Reaches some more states; returns whether there are others. */
  reach(states: number): boolean {
    for (let count = 0; count < states && this.#open.size > 0; count += 1) this.#next();
    return this.#open.size > 0;
  }

  /** Reaches the open state with the least cost; undefined if it was reached before, at less cost. */
  #next(): number | undefined {
    const state = this.#open.pop() ?? 0;
    if (this.#isReached[state] === 1) return undefined;
    this.#isReached[state] = 1;
    const cell = cellOf(state);
    const cost = this.#costs[state] ?? 0;
    for (let direction = 0; direction < DIRECTIONS; direction += 1) {
      const next = this.grid.neighbour(cell, direction);
      if (!this.grid.isFree(next)) continue;
      const more = (this.grid.isBeside(next) ? BESIDE : 0) + (direction === state % DIRECTIONS ? 0 : TURN);
      this.#offer(next * DIRECTIONS + direction, cost + 1 + more, state);
    }
    return state;
  }

  #offer(state: number, cost: number, from: number): void {
    if (cost >= (this.#costs[state] ?? 0)) return;
    this.#costs[state] = cost;
    this.#before[state] = from;
    this.#open.push(cost, state);
  }

  /** The cells from the start to a state, each once. */
  #traced(end: number): number[] {
    const cells: number[] = [];
    for (let state = end; state >= 0; state = this.#before[state] ?? -1) {
      const cell = cellOf(state);
      if (cells.at(-1) !== cell) cells.push(cell);
    }
    return cells.reverse();
  }
}

function cellOf(state: number): number {
  return Math.floor(state / DIRECTIONS);
}
