import { type CellValue, type CellValues, isSameValue, listIn } from '../../model/column.js';
import { type ExchangeKind, isSameIn } from '../../model/exchange-kind.js';
import type { ReadRow, RowReader } from './read-rows.js';
import type { MatchedRow } from './row-matcher.js';
import { message, type Message } from '../../../../platform/text/message.js';

/**
 * The first row of an object with the values of its further rows: lists are merged, empty cells change
 * nothing. A further row with a different value in any other column is refused.
 */
export function mergedRow(
  firstRow: MatchedRow,
  furtherRows: readonly ReadRow[],
  kind: ExchangeKind,
  reader: RowReader,
): MatchedRow {
  const lists = new Set(kind.columns.filter((column) => column.mergesRows === true).map(({ key }) => key));
  let values = firstRow.values;
  for (const { row, values: furtherValues, faults } of furtherRows) {
    if (reader.refuseAll(row, faults).length > 0) continue;
    const differingColumn = Object.keys(furtherValues).find(
      (key) =>
        !lists.has(key) &&
        isSet(furtherValues[key]) &&
        isSet(values[key]) &&
        !isSameIn(kind, key, furtherValues[key] ?? null, values[key] ?? null),
    );
    if (differingColumn !== undefined) {
      const reason = message`differs from ${reader.rowAt(firstRow.row.number)}, which describes the same`;
      reader.refuse(row, differingColumn, { reason, code: 'TAKEN', option: 'skipBadRows' });
      continue;
    }
    // A name that differs in case or width becomes that of the first row.
    for (const [key, value] of Object.entries(furtherValues))
      if (!lists.has(key) && isSet(value) && isSet(values[key]) && !isSameValue(value, values[key]))
        reader.correct(row, key, String(values[key]));
    values = combinedValues(values, furtherValues, lists);
  }
  const changedColumns = Object.keys(values).filter((key) => !isSameValue(values[key], firstRow.values[key]));
  return { ...firstRow, values, combinedColumns: new Set(changedColumns) };
}

/** The number of the row that names a booth of an object: the first row, unless only a further row names it. */
export function rowWithBooth(
  label: string,
  firstRow: number,
  furtherRows: ReadonlyMap<number, readonly ReadRow[]>,
): number {
  const further = furtherRows.get(firstRow)?.find(({ values }) => listIn(values.booths).includes(label));
  return further?.row.number ?? firstRow;
}

/** A line about rows that describe the object of an earlier row. */
export function mergedRowLines(
  furtherRows: ReadonlyMap<number, readonly ReadRow[]>,
  reader: RowReader,
): Message[] {
  const [firstEntry] = furtherRows;
  if (!firstEntry) return [];
  const count = [...furtherRows.values()].reduce((sum, rows) => sum + rows.length, 0);
  const [row, [further]] = firstEntry;
  return [
    message`${count} rows describe the same as an earlier row and are united with it, such as ${reader.rowAt(further?.row.number ?? row)} with ${reader.rowAt(row)}.`,
  ];
}

/** The union of two lists, sorted. */
export function union(one: CellValue | undefined, other: CellValue | undefined): readonly string[] {
  return [...new Set([...listIn(one), ...listIn(other)])].sort();
}

function combinedValues(
  values: CellValues,
  furtherValues: CellValues,
  lists: ReadonlySet<string>,
): CellValues {
  const result: Record<string, CellValue> = { ...values };
  for (const [key, value] of Object.entries(furtherValues)) {
    if (lists.has(key)) result[key] = union(values[key], value);
    else if (!isSet(values[key])) result[key] = value;
  }
  return result;
}

function isSet(value: CellValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '[]';
}
