import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { RequestContext } from '../request/request-context.js';
import { type DocumentRequest, namesDocument, requestedText } from './document-request.js';
import { TrustedDocuments } from './trusted-documents.js';

/** Executed in place of a refused document, which is then never parsed. */
const NOTHING = '{ __typename }';

/**
 * Replaces the identifier by the text of the registered document before Apollo Server reads the text. Refuses
 * texts from callers that may only execute registered documents.
 */
@Plugin()
export class TrustedDocumentsPlugin implements ApolloServerPlugin<RequestContext> {
  constructor(private readonly documents: TrustedDocuments) {}

  async requestDidStart({
    request,
    contextValue,
  }: GraphQLRequestContext<RequestContext>): Promise<GraphQLRequestListener<RequestContext> | undefined> {
    const requested = requestedIn(request.http);
    const { caller } = contextValue;
    try {
      const text = await requestedText(this.documents, { ...requested, query: request.query }, caller);
      if (namesDocument(requested)) request.query = text;
      return undefined;
    } catch (error) {
      // Only an error thrown there becomes a response; here it would be a fault.
      request.query = NOTHING;
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
