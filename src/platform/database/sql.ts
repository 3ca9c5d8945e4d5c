/** A statement for pg; one with a name is prepared once per connection and planned once. */
export interface Statement {
  name?: string;
  text: string;
  values?: unknown[];
}

/** Runs statements, on a pool or inside one transaction. */
export interface Sql {
  query: <Row>(statement: Statement) => Promise<Row[]>;
}

/** The row of a statement that always returns one. */
export async function queryOne<Row>(sql: Sql, statement: Statement): Promise<Row> {
  const [row] = await sql.query<Row>(statement);
  if (row === undefined) throw new Error('A statement that returns one row has returned none.');
  return row;
}
