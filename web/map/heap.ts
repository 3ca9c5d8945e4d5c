/** A priority queue of numbered states by cost, the smallest first. */
export class Heap {
  readonly #costs: number[] = [];
  readonly #states: number[] = [];

  get size(): number {
    return this.#costs.length;
  }

  /** The smallest cost; infinite for an empty queue. */
  get lowestCost(): number {
    return this.#cost(0);
  }

  push(cost: number, state: number): void {
    let place = this.#costs.length;
    this.#put(place, cost, state);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#cost(parent) <= cost) break;
      this.#put(place, this.#cost(parent), this.#state(parent));
      place = parent;
    }
    this.#put(place, cost, state);
  }

  /** Removes the state with the smallest cost; undefined for an empty queue. */
  pop(): number | undefined {
    const topState = this.#states[0];
    const cost = this.#costs.pop();
    const state = this.#states.pop();
    if (cost !== undefined && state !== undefined && this.#costs.length > 0) this.#sink(cost, state);
    return topState;
  }

  /** Puts a state at the top and moves it down to its place. */
  #sink(cost: number, state: number): void {
    const { size } = this;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && this.#cost(child + 1) < this.#cost(child)) child += 1;
      if (this.#cost(child) >= cost) break;
      this.#put(place, this.#cost(child), this.#state(child));
      place = child;
    }
    this.#put(place, cost, state);
  }

  #put(place: number, cost: number, state: number): void {
    this.#costs[place] = cost;
    this.#states[place] = state;
  }

  #cost(place: number): number {
    return this.#costs[place] ?? Infinity;
  }

  #state(place: number): number {
    return this.#states[place] ?? 0;
  }
}
