/** A statement for pg. A statement with a name is prepared and planned once per connection. */
export interface Statement {
  name?: string;
  text: string;
  values?: unknown[];
  /** The client's time limit in milliseconds, for a statement with a longer limit than others. */
  query_timeout?: number;
}

/** Runs statements, on a pool or inside one transaction. */
export interface Sql {
  query: <Row>(statement: Statement) => Promise<Row[]>;
}

/** The row of a statement that always returns one row. */
export async function queryOne<Row>(sql: Sql, statement: Statement): Promise<Row> {
  const [row] = await sql.query<Row>(statement);
  if (row === undefined) throw new Error('A statement that returns one row has returned none.');
  return row;
}

/**
 * Allows the rest of the transaction a minute per statement, and returns the statement with that limit of the
 * client.
 */
export async function withinMinute(sql: Sql, statement: Statement): Promise<Statement> {
  await sql.query({ text: `set local statement_timeout = '60s'` });
  return { ...statement, query_timeout: 60_500 };
}
