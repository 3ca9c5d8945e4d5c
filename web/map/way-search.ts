import { CELL, DIRECTIONS, type Grid } from './grid.js';
import { Heap } from './heap.js';

/** The cost of a turn in cells: 3 m. People prefer few corners to a short way. */
const TURN = 3 / CELL;
/** The extra cost of a cell beside a booth, in cells: 0.4 m. It keeps ways in the middle of aisles. */
const BESIDE_COST = 0.4 / CELL;

/**
 * Dijkstra's search from one cell. A state is a cell with the direction in which it is entered. The search
 * goes only as far as a way needs it, and the next way continues it.
 */
export class WaySearch {
  readonly #costs: Float64Array;
  readonly #previous: Int32Array;
  readonly #isReached: Uint8Array;
  readonly #queue = new Heap();

  constructor(
    private readonly grid: Grid,
    start: number,
  ) {
    const states = grid.blocked.length * DIRECTIONS;
    this.#costs = new Float64Array(states).fill(Infinity);
    this.#previous = new Int32Array(states).fill(-1);
    this.#isReached = new Uint8Array(states);
    for (let direction = 0; direction < DIRECTIONS; direction += 1)
      this.#offer(start * DIRECTIONS + direction, 0, -1);
  }

  /** The cells of the way to the goal with the smallest cost. Goals are cells with the extra cost of an end there. */
  cellsTo(goals: ReadonlyMap<number, number>): number[] | undefined {
    let [end, lowestCost] = [-1, Infinity];
    const consider = (state: number): void => {
      const cost = (this.#costs[state] ?? 0) + (goals.get(cellOf(state)) ?? Infinity);
      // Selects the same one of equal ways, however far the search went before.
      if (cost < lowestCost || (cost === lowestCost && state < end)) [end, lowestCost] = [state, cost];
    };
    for (const cell of goals.keys()) {
      for (let state = cell * DIRECTIONS; state < (cell + 1) * DIRECTIONS; state += 1)
        if (this.#isReached[state] === 1) consider(state);
    }
    // All other states cost more than the best goal.
    while (this.#queue.size > 0 && this.#queue.lowestCost <= lowestCost) {
      const state = this.#reachNext();
      if (state !== undefined) consider(state);
    }
    return end < 0 ? undefined : this.#trace(end);
  }

  /** Reaches a number of states. Returns whether there are more. */
  reach(states: number): boolean {
    for (let count = 0; count < states && this.#queue.size > 0; count += 1) this.#reachNext();
    return this.#queue.size > 0;
  }

  /** Reaches the open state with the smallest cost; undefined if it was already reached at a smaller cost. */
  #reachNext(): number | undefined {
    const state = this.#queue.pop() ?? 0;
    if (this.#isReached[state] === 1) return undefined;
    this.#isReached[state] = 1;
    const cell = cellOf(state);
    const cost = this.#costs[state] ?? 0;
    for (let direction = 0; direction < DIRECTIONS; direction += 1) {
      const neighbour = this.grid.neighbour(cell, direction);
      if (!this.grid.isFree(neighbour)) continue;
      const extraCost =
        (this.grid.isBeside(neighbour) ? BESIDE_COST : 0) + (direction === state % DIRECTIONS ? 0 : TURN);
      this.#offer(neighbour * DIRECTIONS + direction, cost + 1 + extraCost, state);
    }
    return state;
  }

  #offer(state: number, cost: number, from: number): void {
    if (cost >= (this.#costs[state] ?? 0)) return;
    this.#costs[state] = cost;
    this.#previous[state] = from;
    this.#queue.push(cost, state);
  }

  /** The cells from the start to a state, each once. */
  #trace(end: number): number[] {
    const cells: number[] = [];
    for (let state = end; state >= 0; state = this.#previous[state] ?? -1) {
      const cell = cellOf(state);
      if (cells.at(-1) !== cell) cells.push(cell);
    }
    return cells.reverse();
  }
}

function cellOf(state: number): number {
  return Math.floor(state / DIRECTIONS);
}
