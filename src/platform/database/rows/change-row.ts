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
 * Updates a row that the transaction has locked, in the table and in the object. With `touched` its version rises even
 * if no column changes, because rows that belong to it change.
 */
export async function changeRow<Row extends Versioned>(
  rows: Repository<Row>,
  row: Row,
  patch: Patch<Row>,
  touched = false,
): Promise<RowChange<Row>> {
  const present = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const before = valuesOf(row, present);
  const changes = touched ? { ...present, updatedAt: () => 'clock_timestamp()' } : present;
  if (Object.keys(changes).length > 0) {
    const updated = await rows.update(
      { id: row.id } as FindOptionsWhere<Row>,
      changes as QueryDeepPartialEntity<Row>,
      { returning: ['version'] },
    );
    Object.assign(row, present, (updated.raw as [{ version: number }])[0]);
  }
  return { before, after: valuesOf(row, present) };
}

/** Changes a row and a list that belongs to it. A change of the list raises the version of the row, too. */
export async function changeWithList<Item>(
  field: string,
  [before, after]: readonly [readonly Item[] | undefined, readonly Item[] | undefined],
  change: (touched: boolean) => Promise<RowChange<object>>,
  put: (after: readonly Item[]) => Promise<void>,
): Promise<RowChange<object>> {
  if (after === undefined || isDeepStrictEqual(before, after)) return change(false);
  const row = await change(true);
  await put(after);
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
