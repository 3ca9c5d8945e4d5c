import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { RequestContext } from '../request-context.js';
import { type DocumentRequest, namesDocument, requestedText } from './document-request.js';
import { TrustedDocuments } from './trusted-documents.js';

/** Executed in place of what is refused, so that nothing of it is even read. */
const NOTHING = '{ __typename }';

/**
 * Puts the text of a registered document in the place of its identifier, before Apollo Server looks for a text, and
 * keeps those who may execute registered documents only from sending a text of their own.
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
      // Only what is thrown there becomes an answer; here it would be a fault.
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
  // An identifier that is given twice is none.
  return ids.length === 0 ? {} : { documentId: ids.length === 1 ? ids[0] : ids };
}
