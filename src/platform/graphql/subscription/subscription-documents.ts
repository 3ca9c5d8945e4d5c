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
import { checkDocument } from '../check-document.js';
import { costError } from '../query-cost.js';
import { readSubscription, type SubscriptionRequest } from './subscription-request.js';

/** How many checked documents are kept; all screens of a hall send the same. */
const KEPT_DOCUMENTS = 200;

/** A subscription that keeps to the limits. */
export interface CheckedSubscription extends SubscriptionRequest {
  document: DocumentNode;
}

type Checked = DocumentNode | readonly GraphQLError[];

/** Checks subscriptions by the rules that hold for every other operation; neither WebSockets nor streams pass Apollo Server. */
@Injectable()
export class SubscriptionDocuments {
  readonly #documents = new LRUCache<string, { checked: Checked }>({ max: KEPT_DOCUMENTS });

  constructor(private readonly schemaHost: GraphQLSchemaHost) {}

  get schema(): GraphQLSchema {
    return this.schemaHost.schema;
  }

  /** The subscription that a caller asks for, or what is wrong with it. */
  check(body: unknown): CheckedSubscription | readonly GraphQLError[] {
    const request = readSubscription(body);
    if (!request) return [refusal('The request must have a `query`, and `variables` that are an object.')];
    const { query, variables, operationName } = request;
    const document = this.#checked(query);
    if (!('kind' in document)) return document;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [refusal('The document has no operation of this name.')];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [refusal('Only subscriptions are served here: send the rest to `/graphql` by POST.')];
    }
    const error = costError({ schema: this.schema, document, operation, variables });
    return error ? [error] : { ...request, document };
  }

  #checked(query: string): Checked {
    const known = this.#documents.get(query);
    if (known) return known.checked;
    const checked = checkDocument(this.schema, query);
    // What is wrong is not asked for again and again, and must not push out what is right.
    if ('kind' in checked) this.#documents.set(query, { checked });
    return checked;
  }
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
