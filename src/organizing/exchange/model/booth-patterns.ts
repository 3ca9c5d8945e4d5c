import type { BoothPattern } from './booth-cell.js';

const SAMPLES = 3;

/** A way in which the cells of the file name booths. `LISTS`: a list of halls beside a list of booths. */
export interface PatternUse {
  readonly pattern: BoothPattern | 'LISTS';
  readonly cells: number;
  /** The number of different halls. */
  readonly halls: number;
  readonly samples: readonly string[];
}

/** Counts the ways in which cells name booths, for the plan. */
export class BoothPatterns {
  readonly #uses = new Map<PatternUse['pattern'], { cells: number; halls: Set<string>; samples: string[] }>();

  /** Adds a cell with the patterns and halls of its parts. */
  add(text: string, patterns: readonly BoothPattern[], halls: readonly (string | undefined)[]): void {
    for (const pattern of new Set(patterns)) this.#count(pattern, text, halls);
  }

  /** Adds a row with a list of halls and a list of booths. */
  addPair(text: string): void {
    this.#count('LISTS', text, []);
  }

  get uses(): PatternUse[] {
    return [...this.#uses]
      .map(([pattern, { cells, halls, samples }]) => ({ pattern, cells, halls: halls.size, samples }))
      .sort((one, other) => other.cells - one.cells);
  }

  #count(pattern: PatternUse['pattern'], text: string, halls: readonly (string | undefined)[]): void {
    const use = this.#uses.get(pattern) ?? { cells: 0, halls: new Set<string>(), samples: [] };
    this.#uses.set(pattern, use);
    use.cells += 1;
    for (const hall of halls) if (hall !== undefined) use.halls.add(hall);
    if (use.samples.length < SAMPLES) use.samples.push(text.trim().slice(0, 60));
  }
}
