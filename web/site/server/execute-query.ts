/** The text of a GraphQL query with a result of the type `Data`. */
export interface Document<Data> {
  readonly text: string;
  /** Never set; only for the compiler. */
  readonly data?: Data;
}

export function graphql<Data>(text: string): Document<Data> {
  return { text };
}

/** Executes a query as an anonymous visitor. Throws a QueryError without a result. */
export type ExecuteQuery = <Data>(
  document: Document<Data>,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Data>;

/** The reason of a missing result: an invalid value, no database or capacity at present, or a fault. */
export type QueryFailure = 'invalid' | 'unavailable' | 'fault';

export class QueryError extends Error {
  constructor(readonly failure: QueryFailure) {
    super(`The query has no result: ${failure}.`);
  }
}

/** Executes a query for the server. Returns the data, or the reason of its absence. */
export type ExecuteText = (
  text: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{ readonly data: unknown } | { readonly failure: QueryFailure }>;

export function queryExecutor(execute: ExecuteText): ExecuteQuery {
  return async <Data>({ text }: Document<Data>, variables: Readonly<Record<string, unknown>>) => {
    const outcome = await execute(text, variables);
    if ('failure' in outcome) throw new QueryError(outcome.failure);
    return outcome.data as Data;
  };
}
