import type { PageQueryOutcome, SiteRequest } from '../../../contract/site-front-end.js';
import type { TypedDocumentString } from '@vitrine/ui/typed-document';

/** Executes a query as an anonymous visitor. Throws a QueryError without a result. */
export type ExecuteQuery = <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** The reason of a missing result. */
type QueryFailure = Extract<PageQueryOutcome, { failure: unknown }>['failure'];

/** A query without a result. `missing`: visitors can no longer read the event of the page. */
export class QueryError extends Error {
  constructor(readonly failure: QueryFailure | 'missing') {
    super(`The query has no result: ${failure}.`);
  }
}

export function queryExecutor(execute: SiteRequest['execute']): ExecuteQuery {
  return async <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) => {
    const outcome = await execute(document.toString(), variables as Record<string, unknown>);
    if ('failure' in outcome) throw new QueryError(outcome.failure);
    return outcome.data as Data;
  };
}

/** Executes a query of the event of a page, in the language of the page. */
export type ReadEvent = <Data extends { event: object | null }, Variables extends { event: string }>(
  document: TypedDocumentString<Data, Variables>,
  variables: Omit<Variables, 'event' | 'locale'>,
) => Promise<NonNullable<Data['event']>>;

/** Reads the event with the slug. Throws a QueryError if visitors cannot read it. */
export function eventReader(executeQuery: ExecuteQuery, slug: string, locale: string): ReadEvent {
  return async <Data extends { event: object | null }, Variables extends { event: string }>(
    document: TypedDocumentString<Data, Variables>,
    variables: Omit<Variables, 'event' | 'locale'>,
  ) => {
    const { event } = await executeQuery(document, {
      event: slug,
      locale,
      ...variables,
    } as unknown as Variables);
    if (event === null) throw new QueryError('missing');
    return event;
  };
}
