import { BoothColumns } from '../../cells/booths/booth-columns.js';
import { SeparatorCounter } from '../../cells/category-parts.js';
import type { BoundColumn } from '../../model/column.js';
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
  const { categories } = importContext;
  const textOf = cellReader(columns);
  const separators = new SeparatorCounter();
  const booths = new BoothColumns(importContext, options);
  const hasBooths = columns.some((column) => column?.key === 'booths');
  if (!hasBooths && !columns.some((column) => column?.key === 'categories')) return;
  for await (const rows of table.rows.batches()) {
    for (const { cells } of rows) {
      const category = textOf(cells, 'categories');
      if (categories.find(category).length === 0) separators.add(category);
      if (hasBooths) booths.addHalls(textOf(cells, 'hall'), textOf(cells, 'booths'));
    }
  }
  importContext.categorySeparators = separators.separators;
  if (!hasBooths) return;
  booths.planHalls();
  for await (const rows of table.rows.batches())
    for (const { cells } of rows) booths.addBooths(textOf(cells, 'hall'), textOf(cells, 'booths'));
  booths.decide();
}

/** Reads the cell of a field in a row; empty if no column has the field. */
function cellReader(columns: Columns) {
  const indexes = new Map(columns.map((column, index) => [column?.key, index]));
  return (cells: readonly string[], key: string): string => cells[indexes.get(key) ?? -1] ?? '';
}
