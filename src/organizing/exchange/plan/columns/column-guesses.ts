import { SeparatorCounter } from '../../cells/category-parts.js';
import { bareHall, hallParts, knownHall } from '../../cells/reference-cells.js';
import { unknownParts } from '../../model/booth/booth-cell.js';
import { BoothFormCounter } from '../../model/booth/booth-form.js';
import type { BoundColumn, ImportOptions } from '../../model/column.js';
import type { ImportContext } from '../../model/import-context.js';
import type { Table } from '../../parsers/table.js';

/** A file and its columns, by position. */
interface GuessInput {
  readonly table: Table;
  readonly columns: readonly (BoundColumn | undefined)[];
  readonly importContext: ImportContext;
  readonly options: ImportOptions;
}

/**
 * How most cells of whole columns are written: the separators of categories, hall and booth in one cell, and whether
 * there are several halls. Single cells do not show it.
 */
export async function guessColumns({ table, columns, importContext, options }: GuessInput): Promise<void> {
  const { categories, places } = importContext;
  const textOf = cellReader(columns);
  const separators = new SeparatorCounter();
  const forms = new BoothFormCounter();
  const halls = new HallCounter(importContext);
  // A booth without a hall is in the only hall of the event.
  const guessesHalls = options.defaultHall === undefined && places.halls.size !== 1;
  if (!columns.some((column) => column?.key === 'categories' || column?.key === 'booths')) return;
  for await (const rows of table.rows.batches()) {
    for (const { cells } of rows) {
      const category = textOf(cells, 'categories');
      if (categories.find(category).length === 0) separators.add(category);
      const hall = textOf(cells, 'hall');
      const isPlaced = hall.trim() !== '';
      halls.add(hallParts(hall));
      if (guessesHalls && !isPlaced) forms.add(unknownParts(textOf(cells, 'booths'), places));
    }
  }
  importContext.categorySeparators = separators.separators;
  places.form = forms.form;
  halls.add(places.form?.halls ?? []);
  importContext.hasSeveralHalls = halls.areSeveral;
}

/** Reads the cell of a field in a row; empty if no column has the field. */
function cellReader(columns: GuessInput['columns']) {
  const indexes = new Map(columns.map((column, index) => [column?.key, index]));
  return (cells: readonly string[], key: string): string => cells[indexes.get(key) ?? -1] ?? '';
}

/** Counts the halls of the event and of a whole file, so that the order of the rows has no effect. */
class HallCounter {
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
