import { SeparatorCounter } from '../kinds/category-parts.js';
import { unknownParts } from '../model/booth-cell.js';
import { BoothFormCounter } from '../model/booth-form.js';
import type { BoundColumn, ImportOptions } from '../model/column.js';
import type { ImportContext } from '../model/import-context.js';
import type { Table } from '../parsers/table.js';

/** A file and its columns, by position. */
interface GuessInput {
  readonly table: Table;
  readonly columns: readonly (BoundColumn | undefined)[];
  readonly importContext: ImportContext;
  readonly options: ImportOptions;
}

/**
 * How most cells of whole columns are written: the separators of categories, and hall and booth in one cell. Single
 * cells do not show it.
 */
export async function guessColumns({ table, columns, importContext, options }: GuessInput): Promise<void> {
  const { categories, places } = importContext;
  const indexOf = (key: string) => columns.findIndex((column) => column?.key === key);
  const [categoryIndex, boothIndex, hallIndex] = ['categories', 'booths', 'hall'].map(indexOf);
  const separators = new SeparatorCounter();
  const forms = new BoothFormCounter();
  // A booth without a hall is in the only hall of the event.
  const guessesHalls = options.defaultHall === undefined && places.halls.size !== 1;
  if (categoryIndex === -1 && boothIndex === -1) return;
  for await (const rows of table.rows.batches()) {
    for (const { cells } of rows) {
      const category = cells[categoryIndex ?? -1] ?? '';
      if (categories.find(category).length === 0) separators.add(category);
      const isPlaced = (cells[hallIndex ?? -1] ?? '').trim() !== '';
      if (guessesHalls && !isPlaced) forms.add(unknownParts(cells[boothIndex ?? -1] ?? '', places));
    }
  }
  importContext.categorySeparators = separators.separators;
  places.form = forms.form;
}
