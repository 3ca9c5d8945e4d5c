import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { QueryPlan } from './compiled/query-plan.js';
import { isCacheable } from '../request/cacheable.js';
import { fragmentsOf, rootFields } from '../request/root-fields.js';
import { checkDocument } from '../documents/check-document.js';

/** The maximum length of cached documents. A longer one is executed but not cached, unless it is registered. */
const MAXIMUM_LENGTH = 10_000;
/** The maximum number of cached documents. Each takes some ten kilobytes. */
const CACHED_DOCUMENTS = 1000;

/** A query operation of a valid document. */
export interface CheckedOperation {
  /** The identity of the operation in this process. */
  readonly id: number;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The names of the declared variables. Callers may send more. */
  readonly variableNames: readonly string[];
  /** Whether responses may be cached: all root fields are marked as cacheable. */
  readonly isCacheable: boolean;
  /** The operation name, if the request contains one. */
  readonly name: string | undefined;
  /** The number of executions. */
  executions: number;
  /** The compiled query. Null if compilation is impossible, undefined before the first attempt. */
  plan: QueryPlan | null | undefined;
  /** Whether any response has depended on the language of the caller. */
  readsLanguage: boolean;
}

interface CheckedDocument {
  readonly document: DocumentNode;
  readonly operations: Map<string | undefined, CheckedOperation | null>;
}

/** Parses and validates documents once, by the rules of Apollo Server, and caches the results. */
export class CheckedDocuments {
  readonly #documents = new LRUCache<string, { checked: CheckedDocument | null }>({ max: CACHED_DOCUMENTS });
  #lastId = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether the checked document is in the cache. */
  has(query: string): boolean {
    return this.#documents.has(query);
  }

  /** The query to execute. Undefined if the document is invalid, no operation has the name, or it is not a query. */
  operation(
    query: string,
    operationName: string | undefined,
    mayBeLong: boolean,
  ): CheckedOperation | undefined {
    const checked = this.#checkedDocument(query, mayBeLong);
    if (!checked) return undefined;
    const cachedOperation = checked.operations.get(operationName);
    if (cachedOperation !== undefined) return cachedOperation ?? undefined;
    const operation = this.#createOperation(checked.document, operationName);
    // Names without a match are not cached, because callers can invent any number of them.
    if (operation) checked.operations.set(operationName, operation);
    return operation;
  }

  #createOperation(document: DocumentNode, operationName: string | undefined): CheckedOperation | undefined {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    return {
      id: (this.#lastId += 1),
      document,
      operation,
      variableNames: (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
      isCacheable: this.#isCacheable(operation, document),
      name: operationName,
      executions: 0,
      plan: undefined,
      readsLanguage: false,
    };
  }

  #checkedDocument(query: string, mayBeLong: boolean): CheckedDocument | null {
    const cachedDocument = this.#documents.get(query);
    if (cachedDocument) return cachedDocument.checked;
    const document = checkDocument(this.schema, query);
    const checked = 'kind' in document ? { document, operations: new Map() } : null;
    if (mayBeLong || query.length <= MAXIMUM_LENGTH) this.#documents.set(query, { checked });
    return checked;
  }

  #isCacheable({ selectionSet }: OperationDefinitionNode, document: DocumentNode): boolean {
    const fields = this.schema.getQueryType()?.getFields() ?? {};
    // The schema does not change while the process runs.
    return [...rootFields(selectionSet, fragmentsOf(document))].every(
      (name) => name.startsWith('__') || (fields[name] !== undefined && isCacheable(fields[name])),
    );
  }
}
