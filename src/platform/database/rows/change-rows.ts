import type { Repository } from 'typeorm';
import type { Patch } from './row.js';
import type { Versioned } from './versioned.js';

/** New values of a row with this id. */
export type RowPatch<Row extends Versioned> = Pick<Row, 'id'> & Patch<Row>;

/** Updates rows in one statement, each in the columns of its patch. Returns the new versions by id. */
export async function changeRows<Row extends Versioned>(
  rows: Repository<Row>,
  patches: readonly RowPatch<Row>[],
): Promise<Map<string, number>> {
  const { columns, tableName } = rows.metadata;
  const changedColumns = columns.filter(
    (column) =>
      column.isUpdate &&
      !column.isPrimary &&
      patches.some((patch) => column.getEntityValue(patch) !== undefined),
  );
  if (changedColumns.length === 0) return new Map();
  const json = patches.map((patch) => ({
    id: patch.id,
    values: Object.fromEntries(
      changedColumns.map((column) => [column.databaseName, column.getEntityValue(patch) as unknown]),
    ),
  }));
  const set = changedColumns.map(
    ({ databaseName: name }) => `${name} = (jsonb_populate_record(stored, changed.values)).${name}`,
  );
  const [updated] = await rows.query<[Pick<Row, 'id' | 'version'>[]]>(
    `update ${tableName} stored set ${set.join(', ')}
      from jsonb_to_recordset($1) as changed(id uuid, values jsonb)
      where stored.id = changed.id returning stored.id, stored.version`,
    [JSON.stringify(json)],
  );
  return new Map(updated.map(({ id, version }) => [id, version]));
}
