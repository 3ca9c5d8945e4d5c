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
import { TrustedDocuments } from '../documents/trusted-documents.js';
import { costError } from '../limits/query-cost.js';
import { isRecord } from '../../text/is-record.js';

/** The maximum number of cached documents; all screens of a hall send the same one. */
const KEPT_DOCUMENTS = 200;

/** A subscription within the limits. */
export interface CheckedSubscription extends Pick<SubscriptionRequest, 'variables' | 'operationName'> {
  document: DocumentNode;
  /** Whether it is one that was registered, named by its identifier. */
  isTrusted: boolean;
}

type Checked = DocumentNode | readonly GraphQLError[];

/**
 * Checks subscriptions by the rules of all other operations; neither WebSockets nor streams pass Apollo
 * Server.
 */
@Injectable()
export class SubscriptionDocuments {
  readonly #known = new LRUCache<string, { checked: Checked }>({ max: KEPT_DOCUMENTS });

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly documents: TrustedDocuments,
  ) {}

  get schema(): GraphQLSchema {
    return this.schemaHost.schema;
  }

  /** The requested subscription, or its errors. */
  async check(body: unknown, caller: unknown): Promise<CheckedSubscription | readonly GraphQLError[]> {
    const request = readSubscription(body);
    if (!request) {
      const message =
        'The request must have a `query` or a `documentId`, and `variables` that are an object.';
      return [refusal(message)];
    }
    try {
      const text = await requestedText(this.documents, request, caller);
      return this.#checkedOperation(request, text ?? '');
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  #checkedOperation(
    request: SubscriptionRequest,
    text: string,
  ): CheckedSubscription | readonly GraphQLError[] {
    const { variables, operationName } = request;
    const document = this.#checked(text);
    if (!('kind' in document)) return document;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [refusal('The document has no operation of this name.')];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [refusal('Only subscriptions are served here: send the rest to `/graphql` by POST.')];
    }
    const error = costError({ schema: this.schema, document, operation, variables });
    if (error) return [error];
    return { variables, operationName, document, isTrusted: namesDocument(request) };
  }

  #checked(query: string): Checked {
    const known = this.#known.get(query);
    if (known) return known.checked;
    const checked = checkDocument(this.schema, query);
    // Invalid documents are not cached, because they would displace valid ones.
    if ('kind' in checked) this.#known.set(query, { checked });
    return checked;
  }
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

/** A well-formed subscription request: by its text, or by the identifier of a registered document. */
interface SubscriptionRequest {
  query: string | undefined;
  documentId: unknown;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | undefined;
}

/**
 * Parses the body of a POST, the payload of a message or the parameters of a GET; undefined for another form.
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

/** An address has the variables as the text of a JSON object. */
function readVariables(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (given == null || given === '') return {};
  if (typeof given !== 'string') return isRecord(given) ? given : undefined;
  try {
    const parsed: unknown = JSON.parse(given);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
