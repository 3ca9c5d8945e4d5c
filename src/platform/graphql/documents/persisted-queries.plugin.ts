import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { RequestContext } from '../request/request-context.js';
import { type DocumentRequest, namesDocument, requestedText } from './document-request.js';
import { PersistedQueryCache } from './persisted-query-cache.js';

/** Executed instead of a refused document, which is never parsed. */
const EMPTY_QUERY = '{ __typename }';

/**
 * Replaces the identifier by the text of the persisted query before Apollo Server reads the text. Refuses texts
 * from callers that may only execute persisted queries.
 */
@Plugin()
export class PersistedQueriesPlugin implements ApolloServerPlugin<RequestContext> {
  constructor(private readonly queries: PersistedQueryCache) {}

  async requestDidStart({
    request,
    contextValue,
  }: GraphQLRequestContext<RequestContext>): Promise<GraphQLRequestListener<RequestContext> | undefined> {
    const documentRequest = requestedIn(request.http);
    const { caller } = contextValue;
    try {
      const text = await requestedText(this.queries, { ...documentRequest, query: request.query }, caller);
      if (namesDocument(documentRequest)) request.query = text;
      return undefined;
    } catch (error) {
      // Only an error thrown by a later hook becomes a response. Here it would be a fault.
      request.query = EMPTY_QUERY;
      delete request.extensions;
      const reason = error instanceof Error ? error : new Error(String(error));
      return { didResolveOperation: () => Promise.reject(reason) };
    }
  }
}

function requestedIn(http: GraphQLRequestContext<RequestContext>['request']['http']): DocumentRequest {
  if (http?.method === 'POST') return http.body ?? {};
  const ids = new URLSearchParams(http?.search).getAll('documentId');
  // A repeated identifier is invalid.
  return ids.length === 0 ? {} : { documentId: ids.length === 1 ? ids[0] : ids };
}
