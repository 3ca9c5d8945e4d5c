import { type CellValue, type CellValues, isSameValue, listIn } from '../../model/column.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import type { ReadRow, RowReader } from './read-rows.js';
import type { MatchedRow } from './row-matcher.js';
import { message } from '../../../../platform/text/message.js';

/**
 * The first row of an object with the values of its further rows: lists are merged, empty cells change
 * nothing. A further row with another value in another column is refused.
 */
export function mergedRow(
  first: MatchedRow,
  further: readonly ReadRow[],
  { columns }: ExchangeKind,
  reader: RowReader,
): MatchedRow {
  const lists = new Set(columns.filter((column) => column.mergesRows === true).map(({ key }) => key));
  let values = first.values;
  for (const { row, values: others, faults } of further) {
    if (reader.refuseAll(row, faults).length > 0) continue;
    const differing = Object.keys(others).find(
      (key) =>
        !lists.has(key) && isSet(others[key]) && isSet(values[key]) && !isSameValue(others[key], values[key]),
    );
    if (differing !== undefined) {
      reader.refuse(
        row,
        differing,
        message`differs from ${reader.rowAt(first.row.number)}, which describes the same`,
        'TAKEN',
      );
      continue;
    }
    values = combined(values, others, lists);
  }
  const changed = Object.keys(values).filter((key) => !isSameValue(values[key], first.values[key]));
  return { ...first, values, combined: new Set(changed) };
}

/** The union of two lists, sorted. */
export function union(one: CellValue | undefined, other: CellValue | undefined): readonly string[] {
  return [...new Set([...listIn(one), ...listIn(other)])].sort();
}

function combined(values: CellValues, others: CellValues, lists: ReadonlySet<string>): CellValues {
  const result: Record<string, CellValue> = { ...values };
  for (const [key, value] of Object.entries(others)) {
    if (lists.has(key)) result[key] = union(values[key], value);
    else if (!isSet(values[key])) result[key] = value;
  }
  return result;
}

function isSet(value: CellValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '[]';
}
