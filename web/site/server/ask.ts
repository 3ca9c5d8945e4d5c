/** The text of a GraphQL query whose result has the type `Data`. */
export interface Document<Data> {
  readonly text: string;
  /** Never set; only for the compiler. */
  readonly data?: Data;
}

export function graphql<Data>(text: string): Document<Data> {
  return { text };
}

/** Executes a query as an anonymous visitor; throws an AskError if it has no result. */
export type Ask = <Data>(
  document: Document<Data>,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Data>;

/** Why a query has no result: a wrong value, no database or no capacity at present, or a fault. */
export type AskFailure = 'invalid' | 'unavailable' | 'fault';

export class AskError extends Error {
  constructor(readonly failure: AskFailure) {
    super(`The query has no result: ${failure}.`);
  }
}

/** Executes a query for the server: the data, or why there is none. */
export type Execute = (
  text: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{ readonly data: unknown } | { readonly failure: AskFailure }>;

export function askBy(execute: Execute): Ask {
  return async <Data>({ text }: Document<Data>, variables: Readonly<Record<string, unknown>>) => {
    const outcome = await execute(text, variables);
    if ('failure' in outcome) throw new AskError(outcome.failure);
    return outcome.data as Data;
  };
}
