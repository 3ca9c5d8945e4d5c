import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkDocument } from '../documents/check-document.js';
import { namesDocument, requestedText } from '../documents/document-request.js';
import { PersistedQueryCache } from '../documents/persisted-query-cache.js';
import { withoutStatus } from '../errors/fault.js';
import { costError } from '../limits/query-cost.js';
import { isRecord } from '../../text/is-record.js';

/** The maximum number of cached documents. All screens of a hall send the same document. */
const CACHED_DOCUMENTS = 200;

/** A subscription that fulfils the rules and limits. */
export interface CheckedSubscription extends Pick<SubscriptionRequest, 'variables' | 'operationName'> {
  document: DocumentNode;
  /** Whether the request names a persisted query. */
  isPersisted: boolean;
}

type Checked = DocumentNode | readonly GraphQLError[];

/**
 * Checks subscriptions by the rules of all other operations, because WebSockets and streams do not use Apollo
 * Server.
 */
@Injectable()
export class SubscriptionDocuments {
  readonly #checkedDocuments = new LRUCache<string, { checked: Checked }>({ max: CACHED_DOCUMENTS });

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly documents: PersistedQueryCache,
  ) {}

  get schema(): GraphQLSchema {
    return this.schemaHost.schema;
  }

  /** The checked subscription, or its errors. */
  async check(body: unknown, caller: unknown): Promise<CheckedSubscription | readonly GraphQLError[]> {
    const request = readSubscription(body);
    if (!request) {
      const message =
        'The request must have a `query` or a `documentId`, and `variables` that are an object.';
      return [refusal(message)];
    }
    try {
      const text = await requestedText(this.documents, request, caller);
      const checked = this.#checkedOperation(request, text ?? '');
      return 'document' in checked ? checked : checked.map(withoutStatus);
    } catch (error) {
      if (error instanceof GraphQLError) return [withoutStatus(error)];
      throw error;
    }
  }

  #checkedOperation(
    request: SubscriptionRequest,
    text: string,
  ): CheckedSubscription | readonly GraphQLError[] {
    const { variables, operationName } = request;
    const document = this.#checkedDocument(text);
    if (!('kind' in document)) return document;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [refusal('The document has no operation of this name.')];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [refusal('Only subscriptions are served here: send the rest to `/graphql` by POST.')];
    }
    const error = costError({ schema: this.schema, document, operation, variables });
    if (error) return [error];
    return { variables, operationName, document, isPersisted: namesDocument(request) };
  }

  #checkedDocument(query: string): Checked {
    const cachedDocument = this.#checkedDocuments.get(query);
    if (cachedDocument) return cachedDocument.checked;
    const checked = checkDocument(this.schema, query);
    // Invalid documents are not cached, because they would displace valid ones.
    if ('kind' in checked) this.#checkedDocuments.set(query, { checked });
    return checked;
  }
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

/** A well-formed subscription request: by its text, or by the identifier of a persisted query. */
interface SubscriptionRequest {
  query: string | undefined;
  documentId: unknown;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
}

/**
 * Parses the body of a POST, the payload of a message or the parameters of a GET. Undefined if it has another
 * form.
 */
function readSubscription(body: unknown): SubscriptionRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { query, documentId, operationName } = body;
  const variables = readVariables(body.variables);
  if (!variables || (query != null && typeof query !== 'string')) return undefined;
  if (query == null && documentId == null) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  return { query: query ?? undefined, documentId, variables, operationName: operationName ?? undefined };
}

/** Variables in an address are the text of a JSON object. */
function readVariables(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value == null || value === '') return {};
  if (typeof value !== 'string') return isRecord(value) ? value : undefined;
  try {
    const variables: unknown = JSON.parse(value);
    return isRecord(variables) ? variables : undefined;
  } catch {
    return undefined;
  }
}
