import type { ObjectLiteral, Repository } from 'typeorm';

/**
 * Inserts rows in one statement. A column that only some rows have is null in the others. TypeORM's own insert
 * needs one parameter per value, with a maximum of 65,535 per statement, and seven times the processor time.
 */
export async function addRows<Row extends ObjectLiteral>(
  rows: Repository<Row>,
  newRows: readonly Partial<Row>[],
): Promise<void> {
  if (newRows.length > 0) await insert(rows, newRows, '');
}

/** As `addRows`, but skips rows that violate a unique constraint. Returns some columns of the added rows. */
export async function addFreeRows<Row extends ObjectLiteral, Column extends keyof Row & string>(
  rows: Repository<Row>,
  newRows: readonly Partial<Row>[],
  constraint: string,
  returnedColumns: readonly Column[],
): Promise<Pick<Row, Column>[]> {
  if (newRows.length === 0) return [];
  const columns = rows.metadata.columns.filter(({ propertyName }) =>
    returnedColumns.some((name) => name === propertyName),
  );
  const names = columns.map(({ databaseName, propertyName }) => `${databaseName} as "${propertyName}"`);
  const suffix = `on conflict on constraint ${constraint} do nothing returning ${names.join(', ')}`;
  return insert(rows, newRows, suffix);
}

async function insert<Row extends ObjectLiteral, Returned>(
  rows: Repository<Row>,
  newRows: readonly Partial<Row>[],
  suffix: string,
): Promise<Returned[]> {
  const { columns, tableName } = rows.metadata;
  const usedColumns = columns.filter(({ propertyName }) =>
    newRows.some((row) => row[propertyName] !== undefined),
  );
  const names = usedColumns.map(({ databaseName }) => databaseName).join(', ');
  const json = newRows.map((row) =>
    Object.fromEntries(
      usedColumns.map(({ databaseName, propertyName }) => [databaseName, jsonOf(row[propertyName])]),
    ),
  );
  return rows.query(
    `insert into ${tableName} (${names})
      select ${names} from json_populate_recordset(null::${tableName}, $1) ${suffix}`,
    [JSON.stringify(json)],
  );
}

/** A value in the form that `json_populate_recordset` reads. */
function jsonOf(value: unknown): unknown {
  return Buffer.isBuffer(value) ? String.raw`\x${value.toString('hex')}` : value;
}
