import type { Sql } from './sql.js';

/**
 * Inserts rows of one shape in one statement: the columns are those of the first row, values are
 * converted by the table's own column types, absent columns get their defaults.
 */
export async function insertRows(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await sql.query({
    text: `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}
