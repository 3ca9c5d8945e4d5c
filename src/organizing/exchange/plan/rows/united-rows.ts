import { type CellValue, type CellValues, isSameValue, listIn } from '../../model/column.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import type { ReadRow, RowReader } from './read-rows.js';
import type { MatchedRow } from './row-matcher.js';
import { message } from '../../../../platform/text/message.js';

/**
 * The first row of an object with the values of its further rows: lists are united, empty cells change
 * nothing. A further row with another value in another column is refused.
 */
export function unitedRow(
  first: MatchedRow,
  further: readonly ReadRow[],
  { columns }: ExchangeKind,
  reader: RowReader,
): MatchedRow {
  const united = new Set(columns.filter((column) => column.united === true).map(({ key }) => key));
  let values = first.values;
  for (const { row, values: others, faults } of further) {
    if (reader.refuseAll(row, faults).length > 0) continue;
    const differing = Object.keys(others).find(
      (key) =>
        !united.has(key) &&
        isSet(others[key]) &&
        isSet(values[key]) &&
        !isSameValue(others[key], values[key]),
    );
    if (differing !== undefined) {
      reader.refuse(
        row,
        differing,
        message`differs from row ${first.row.number}, which describes the same`,
        'TAKEN',
      );
      continue;
    }
    values = combined(values, others, united);
  }
  const changed = Object.keys(values).filter((key) => !isSameValue(values[key], first.values[key]));
  return { ...first, values, combined: new Set(changed) };
}

/** The union of two lists, sorted. */
export function union(one: CellValue | undefined, other: CellValue | undefined): readonly string[] {
  return [...new Set([...listIn(one), ...listIn(other)])].sort();
}

function combined(values: CellValues, others: CellValues, united: ReadonlySet<string>): CellValues {
  const result: Record<string, CellValue> = { ...values };
  for (const [key, value] of Object.entries(others)) {
    if (united.has(key)) result[key] = union(values[key], value);
    else if (!isSet(values[key])) result[key] = value;
  }
  return result;
}

function isSet(value: CellValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '[]';
}
