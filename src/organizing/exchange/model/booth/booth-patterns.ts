import type { Booth } from '../places.js';
import type { BoothPattern } from './booth-form.js';

const SAMPLES = 3;
/** The maximum number of booths that a plan lists for a sample. */
const BOOTHS = 3;
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
  /** The first cells. */
  readonly samples: readonly string[];
  /** The booths of each sample, at most three: `4.2-B10, 4.2-B11`. */
  readonly readAs: readonly string[];
}

/** The counts of a pattern. */
interface Use {
  cells: number;
  readonly halls: Set<string>;
  readonly samples: string[];
  readonly readAs: string[];
}

/** Counts the patterns by which cells name booths, for the plan. */
export class BoothPatterns {
  readonly #uses = new Map<PatternUse['pattern'], Use>();
  #total = 0;

  /** Adds a cell with the patterns of its parts and its booths. */
  add(text: string, patterns: readonly PatternUse['pattern'][], booths: readonly Booth[]): void {
    this.#total += 1;
    for (const pattern of new Set(patterns)) {
      const use = this.#uses.get(pattern) ?? { cells: 0, halls: new Set<string>(), samples: [], readAs: [] };
      this.#uses.set(pattern, use);
      use.cells += 1;
      for (const { hall } of booths) use.halls.add(hall.label);
      if (use.samples.length === SAMPLES) continue;
      use.samples.push(text.trim().slice(0, 60));
      use.readAs.push(labelsOf(booths));
    }
  }

  get uses(): PatternUse[] {
    const total = this.#total;
    return [...this.#uses]
      .map(([pattern, { cells, halls, samples, readAs }]) => ({
        ...{ pattern, cells, total, samples, readAs },
        ...{ halls: halls.size, hallNames: [...halls].slice(0, HALLS) },
      }))
      .sort((one, other) => other.cells - one.cells);
  }
}

function labelsOf(booths: readonly Booth[]): string {
  const labels = booths.slice(0, BOOTHS).map(({ label }) => label);
  return `${labels.join(', ')}${booths.length > BOOTHS ? ', …' : ''}`;
}
