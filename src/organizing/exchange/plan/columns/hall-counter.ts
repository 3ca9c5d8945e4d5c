import { bareHall, knownHall } from '../../cells/reference-cells.js';
import type { ImportContext } from '../../model/import-context.js';

/** Counts the halls of the event and of a whole file, so that the order of the rows has no effect. */
export class HallCounter {
  readonly #halls: Set<string>;
  readonly #seen = new Set<string>();

  constructor(private readonly importContext: ImportContext) {
    this.#halls = new Set([...importContext.places.halls.values()].map(({ label }) => keyOf(label)));
  }

  /** Whether a booth without a hall can be in any of several halls. */
  get areSeveral(): boolean {
    return this.#halls.size > 1;
  }

  /** Adds the halls that a cell of the column `hall` or the form of a column names. */
  add(texts: Iterable<string>): void {
    for (const text of texts) {
      if (this.areSeveral || this.#seen.has(text)) continue;
      this.#seen.add(text);
      this.#halls.add(keyOf(knownHall(this.importContext, text)?.label ?? text));
    }
  }
}

/** `1` for `Hall 1`, `1号馆` and `H1`. */
function keyOf(hall: string): string {
  return bareHall(hall)
    .toLowerCase()
    .replace(/^h(?=\d)/, '');
}
