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
