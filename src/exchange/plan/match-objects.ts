import type { CellValues, StoredRow } from '../kinds/column.js';
import type { ExchangeKind } from '../kinds/exchange-kind.js';

/** An object as it is. */
export interface StoredObject {
  readonly id: string;
  readonly version: number;
  readonly row: StoredRow;
  readonly values: CellValues;
}

/** Something that a row can be the same as, with as little of it as telling it apart takes. */
interface Candidate<S> {
  readonly self: S;
  readonly values: CellValues;
}

/** Finds which objects, or rows, a row is the same as; the first key that finds any decides. */
export class Matches<S> {
  readonly #byKey: Map<string, Candidate<S>[]>[];

  constructor(private readonly kind: ExchangeKind) {
    this.#byKey = kind.keys.map(() => new Map<string, Candidate<S>[]>());
  }

  /** Remembers `self` under what its values tell. */
  add(self: S, values: CellValues): void {
    const candidate = { self, values: this.#apart(values) };
    for (const [index, { of }] of this.kind.keys.entries()) {
      for (const text of of(values)) {
        const found = this.#byKey[index]?.get(text);
        if (found) found.push(candidate);
        else this.#byKey[index]?.set(text, [candidate]);
      }
    }
  }

  /** The column whose key found them, and what it found. */
  find(values: CellValues): { column: string; found: readonly S[] } | undefined {
    for (const [index, { of, unless = [], column }] of this.kind.keys.entries()) {
      const found = of(values).flatMap((text) => this.#byKey[index]?.get(text) ?? []);
      const same = [...new Set(found)].filter(
        (candidate) => !unless.some((key) => differ(candidate.values[key], values[key])),
      );
      if (same.length > 0) return { column, found: same.map(({ self }) => self) };
    }
    return undefined;
  }

  /** The values that tell two of the same key apart. */
  #apart(values: CellValues): CellValues {
    const keys = this.kind.keys.flatMap(({ unless = [] }) => unless);
    return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  }
}

function differ(one: unknown, other: unknown): boolean {
  return one != null && other != null && one !== other;
}
