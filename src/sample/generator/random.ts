/** A sequence of pseudo-random numbers that is equal for equal seeds, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number from 0 up to, but not including, `limit`. */
  int: (limit: number) => number;
  /** Throws if the list is empty. */
  pick: <T>(list: readonly T[]) => T;
  /** A shuffled copy. */
  shuffle: <T>(list: readonly T[]) => T[];
  /** True with the given probability. */
  chance: (probability: number) => boolean;
}

/** The mulberry32 generator: 32 bits of state suffice for sample data, and it is fast. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    int,
    pick: (list) => itemAt(list, int(list.length)),
    shuffle: (list) => shuffledCopy(list, int),
    chance: (probability) => next() < probability,
  };
}

/** The item at a position modulo the length, so that a counter can cycle through a list. */
export function itemAt<T>(list: readonly T[], position: number): T {
  if (list.length === 0) throw new RangeError('an empty list has no items');
  return list[position % list.length] as T;
}

function shuffledCopy<T>(list: readonly T[], int: (limit: number) => number): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = int(last + 1);
    const item = copy[last] as T;
    copy[last] = copy[other] as T;
    copy[other] = item;
  }
  return copy;
}
