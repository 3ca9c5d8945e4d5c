/** A statement for pg; one with a name is prepared once per connection and planned once. */
export interface Statement {
  name?: string;
  text: string;
  values?: unknown[];
  /** The client's time limit in milliseconds, for a statement that may take longer than others. */
  query_timeout?: number;
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

/** Allows the rest of the transaction a minute for a statement, and returns the statement with that limit. */
export async function withinMinute(sql: Sql, statement: Statement): Promise<Statement> {
  await sql.query({ text: `set local statement_timeout = '60s'` });
  return { ...statement, query_timeout: 60_500 };
}
