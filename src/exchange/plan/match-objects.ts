import type { CellValues, StoredRow } from '../kinds/column.js';
import type { ExchangeKind } from '../kinds/exchange-kind.js';

/** An object as it is. */
export interface StoredObject {
  readonly id: string;
  readonly version: number;
  readonly row: StoredRow;
  readonly values: CellValues;
}

/** Something that a row can be the same as. */
interface Candidate {
  readonly values: CellValues;
}

/** Finds among objects, or rows, those that a row is the same as; the first key that finds any decides. */
export class Matches<C extends Candidate> {
  readonly #byKey: Map<string, C[]>[];

  constructor(
    private readonly kind: ExchangeKind,
    candidates: readonly C[] = [],
  ) {
    this.#byKey = kind.keys.map(() => new Map<string, C[]>());
    for (const candidate of candidates) this.add(candidate);
  }

  add(candidate: C): void {
    for (const [index, { of }] of this.kind.keys.entries()) {
      for (const text of of(candidate.values)) {
        const found = this.#byKey[index]?.get(text);
        if (found) found.push(candidate);
        else this.#byKey[index]?.set(text, [candidate]);
      }
    }
  }

  /** The column whose key found them, and what it found. */
  find(values: CellValues): { column: string; found: readonly C[] } | undefined {
    for (const [index, { of, unless = [], column }] of this.kind.keys.entries()) {
      const found = of(values).flatMap((text) => this.#byKey[index]?.get(text) ?? []);
      const same = [...new Set(found)].filter(
        (candidate) => !unless.some((key) => differ(candidate.values[key], values[key])),
      );
      if (same.length > 0) return { column, found: same };
    }
    return undefined;
  }
}

function differ(one: unknown, other: unknown): boolean {
  return one != null && other != null && one !== other;
}
