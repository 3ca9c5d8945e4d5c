import { SeparatorCounter } from '../../cells/category-parts.js';
import { bareHall, hallParts, findHall } from '../../cells/reference-cells.js';
import { unknownParts } from '../../model/booth/booth-cell.js';
import { BoothFormCounter } from '../../model/booth/booth-form.js';
import type { BoundColumn } from '../../model/column.js';
import type { ImportContext } from '../../model/import-context.js';
import type { PlanInput } from '../plan.js';

type Columns = readonly (BoundColumn | undefined)[];

/**
 * Detects how most cells of a column are written, because single cells do not show it: the separators of
 * categories, hall and booth in one cell, and whether there are several halls.
 */
export async function guessColumns(
  { table, importContext, options }: PlanInput,
  columns: Columns,
): Promise<void> {
  const { categories, places } = importContext;
  const textOf = cellReader(columns);
  const separators = new SeparatorCounter();
  const forms = new BoothFormCounter();
  const halls = new Set<string>();
  // In an event with one hall, booths without a hall are in this hall.
  const guessesHalls = options.defaultHall === undefined && places.halls.size !== 1;
  if (!columns.some((column) => column?.key === 'categories' || column?.key === 'booths')) return;
  for await (const rows of table.rows.batches()) {
    for (const { cells } of rows) {
      const category = textOf(cells, 'categories');
      if (categories.find(category).length === 0) separators.add(category);
      const hall = textOf(cells, 'hall');
      for (const part of hallParts(hall)) halls.add(part);
      if (guessesHalls && hall.trim() === '') forms.add(unknownParts(textOf(cells, 'booths'), places));
    }
  }
  importContext.categorySeparators = separators.separators;
  places.form = forms.form;
  importContext.hasSeveralHalls = areSeveral([...halls, ...(places.form?.halls ?? [])], importContext);
}

/** Reads the cell of a field in a row; empty if no column has the field. */
function cellReader(columns: Columns) {
  const indexes = new Map(columns.map((column, index) => [column?.key, index]));
  return (cells: readonly string[], key: string): string => cells[indexes.get(key) ?? -1] ?? '';
}

/** Whether the event and the file have several halls together. The order of the rows has no effect. */
function areSeveral(texts: readonly string[], importContext: ImportContext): boolean {
  const halls = new Set([...importContext.places.halls.keys()].map(keyOf));
  for (const text of texts) {
    if (halls.size > 1) break;
    halls.add(keyOf(findHall(importContext, text)?.label ?? text));
  }
  return halls.size > 1;
}

/** `1` for `Hall 1`, `1号馆` and `H1`. */
function keyOf(hall: string): string {
  return bareHall(hall)
    .toLowerCase()
    .replace(/^h(?=\d)/, '');
}
