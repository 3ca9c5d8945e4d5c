import { isDeepStrictEqual } from 'node:util';
import type { FindOptionsWhere, QueryDeepPartialEntity, Repository } from 'typeorm';
import type { Patch } from './row.js';
import type { Versioned } from './versioned.js';

/** The changed columns of a row and its version, before and after the change. */
export interface RowChange<Row> {
  readonly before: Readonly<Partial<Row>>;
  readonly after: Readonly<Partial<Row>>;
}

/**
 * Updates a row that the transaction has locked, in the table and in the object. With `isTouched` its version rises
 * even if no column changes, because dependent rows change.
 */
export async function changeRow<Row extends Versioned>(
  rows: Repository<Row>,
  row: Row,
  patch: Patch<Row>,
  isTouched = false,
): Promise<RowChange<Row>> {
  const definedColumns = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const before = valuesOf(row, definedColumns);
  const changes = isTouched ? { ...definedColumns, updatedAt: () => 'clock_timestamp()' } : definedColumns;
  if (Object.keys(changes).length > 0) {
    const result = await rows.update(
      { id: row.id } as FindOptionsWhere<Row>,
      changes as QueryDeepPartialEntity<Row>,
      { returning: ['version'] },
    );
    Object.assign(row, definedColumns, (result.raw as [{ version: number }])[0]);
  }
  return { before, after: valuesOf(row, definedColumns) };
}

/** Changes a row and a list that belongs to it. A change of the list raises the version of the row, too. */
export async function changeWithList<Item>(
  field: string,
  [before, after]: readonly [readonly Item[] | undefined, readonly Item[] | undefined],
  change: (isTouched: boolean) => Promise<RowChange<object>>,
  writeList: (after: readonly Item[]) => Promise<void>,
): Promise<RowChange<object>> {
  if (after === undefined || isDeepStrictEqual(before, after)) return change(false);
  const row = await change(true);
  await writeList(after);
  return { before: { ...row.before, [field]: before }, after: { ...row.after, [field]: after } };
}

/** All columns of a row, for the audit of its removal. */
export function removedRow<Row extends object>(row: Row): Pick<RowChange<Row>, 'before'> {
  return { before: { ...row } };
}

function valuesOf<Row extends Versioned>(row: Row, patch: object): Partial<Row> {
  const columns = ['version', ...Object.keys(patch)] as (keyof Row)[];
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Partial<Row>;
}
