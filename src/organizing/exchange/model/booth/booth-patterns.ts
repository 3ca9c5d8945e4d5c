import type { BoothPattern } from './booth-form.js';

const SAMPLES = 3;
/** The maximum number of halls that a plan lists for a pattern. */
const HALLS = 30;

/** A pattern by which cells of the file name booths. `LISTS`: a list of halls beside a list of booths. */
export interface PatternUse {
  readonly pattern: BoothPattern | 'LISTS';
  readonly cells: number;
  /** The number of cells with booths. */
  readonly total: number;
  /** The number of different halls. */
  readonly halls: number;
  /** The first halls. */
  readonly hallNames: readonly string[];
  readonly samples: readonly string[];
}

/** Counts the patterns by which cells name booths, for the plan. */
export class BoothPatterns {
  readonly #uses = new Map<PatternUse['pattern'], { cells: number; halls: Set<string>; samples: string[] }>();
  #total = 0;

  /** Adds a cell with the patterns and halls of its parts. */
  add(text: string, patterns: readonly PatternUse['pattern'][], halls: readonly string[]): void {
    this.#total += 1;
    for (const pattern of new Set(patterns)) {
      const use = this.#uses.get(pattern) ?? { cells: 0, halls: new Set<string>(), samples: [] };
      this.#uses.set(pattern, use);
      use.cells += 1;
      for (const hall of halls) use.halls.add(hall);
      if (use.samples.length < SAMPLES) use.samples.push(text.trim().slice(0, 60));
    }
  }

  get uses(): PatternUse[] {
    const total = this.#total;
    return [...this.#uses]
      .map(([pattern, { cells, halls, samples }]) => ({
        ...{ pattern, cells, total, samples },
        ...{ halls: halls.size, hallNames: [...halls].slice(0, HALLS) },
      }))
      .sort((one, other) => other.cells - one.cells);
  }
}
