import { BoothColumns } from '../../cells/booths/booth-columns.js';
import { SeparatorCounter } from '../../cells/category-parts.js';
import { CommonTextFinder, withoutCommonText } from '../../cells/common-text.js';
import type { BoundColumn } from '../../model/column.js';
import type { CommonText, ImportContext } from '../../model/import-context.js';
import { message, type Message } from '../../../../platform/text/message.js';
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
  const sentence = await sentenceOf(table, columns);
  if (sentence) importContext.boothSentence = sentence;
  const boothText = (cells: readonly string[]) =>
    sentence && options.cutCommonText === true
      ? withoutCommonText(textOf(cells, 'booths'), sentence)
      : textOf(cells, 'booths');
  for await (const rows of table.rows.batches()) {
    for (const { cells } of rows) {
      const category = textOf(cells, 'categories');
      if (categories.find(category).length === 0) separators.add(category);
      if (hasBooths) booths.addHalls(textOf(cells, 'hall'), boothText(cells));
    }
  }
  importContext.categorySeparators = separators.separators;
  if (!hasBooths) return;
  booths.planHalls();
  for await (const rows of table.rows.batches())
    for (const { cells } of rows) booths.addBooths(textOf(cells, 'hall'), boothText(cells));
  booths.decide();
}

/** The sentence that all booth cells have in common. */
async function sentenceOf({ rows }: PlanInput['table'], columns: Columns): Promise<CommonText | undefined> {
  const index = columns.findIndex((column) => column?.key === 'booths');
  if (index === -1) return undefined;
  const finder = new CommonTextFinder();
  for await (const batch of rows.batches()) for (const { cells } of batch) finder.add(cells[index] ?? '');
  return finder.text;
}

/** A line with the sentence that all booth cells have in common. */
export function boothSentence(
  { boothSentence: sentence }: ImportContext,
  { cutCommonText }: PlanInput['options'],
): Message[] {
  if (!sentence) return [];
  const { before, after } = sentence;
  return cutCommonText === true
    ? [message`All booths are read without "${before}" and "${after}", which all their cells have in common.`]
    : [message`All cells of booths begin with "${before}" and end with "${after}". An option removes both.`];
}

/** Reads the cell of a field in a row; empty if no column has the field. */
function cellReader(columns: Columns) {
  const indexes = new Map(columns.map((column, index) => [column?.key, index]));
  return (cells: readonly string[], key: string): string => cells[indexes.get(key) ?? -1] ?? '';
}
