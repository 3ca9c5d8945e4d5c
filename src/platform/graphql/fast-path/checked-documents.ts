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
import { fragmentsOf, rootFields } from '../schema/root-fields.js';
import { checkDocument } from '../documents/check-document.js';

/** A longer document is executed but not cached, unless it is registered. */
const MAXIMUM_LENGTH = 10_000;
/** The maximum number of cached documents; each takes some ten kilobytes. */
const KEPT_DOCUMENTS = 1000;

/** A query operation of a document that breaks no rule. */
export interface CheckedOperation {
  /** The identity of the operation during the life of this object. */
  readonly id: number;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The declared variables; callers may send more. */
  readonly variableNames: readonly string[];
  /** Whether responses may be cached: all root fields are marked as cacheable. */
  readonly isCacheable: boolean;
  /** The operation name, if the caller has sent one. */
  readonly name: string | undefined;
  /** Whether it costs too much, by the shape of the variables. */
  readonly expensive: Map<string, boolean>;
  /** How often it has been executed. */
  executions: number;
  /** The compiled query; null if compilation is impossible, undefined before the first attempt. */
  plan: QueryPlan | null | undefined;
  /** Whether a response has depended on the caller's language. */
  readsLanguage: boolean;
}

interface CheckedDocument {
  readonly document: DocumentNode;
  readonly operations: Map<string | undefined, CheckedOperation | null>;
}

/** Parses and validates documents once, by the rules of Apollo Server, and caches the results. */
export class CheckedDocuments {
  readonly #documents = new LRUCache<string, { checked: CheckedDocument | null }>({ max: KEPT_DOCUMENTS });
  #lastId = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether the checked document is in the cache. */
  has(query: string): boolean {
    return this.#documents.has(query);
  }

  /** The query to execute; undefined if it breaks a rule, the name matches none, or it is not a query. */
  operation(
    query: string,
    operationName: string | undefined,
    isTrusted: boolean,
  ): CheckedOperation | undefined {
    const checked = this.#checked(query, isTrusted);
    if (!checked) return undefined;
    const known = checked.operations.get(operationName);
    if (known !== undefined) return known ?? undefined;
    const found = this.#find(checked.document, operationName);
    // Names without a match are not cached, because callers can invent any number.
    if (found) checked.operations.set(operationName, found);
    return found;
  }

  #find(document: DocumentNode, operationName: string | undefined): CheckedOperation | undefined {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    return {
      id: (this.#lastId += 1),
      document,
      operation,
      variableNames: (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
      isCacheable: this.#isCacheable(operation, document),
      name: operationName,
      expensive: new Map(),
      executions: 0,
      plan: undefined,
      readsLanguage: false,
    };
  }

  #checked(query: string, isTrusted: boolean): CheckedDocument | null {
    const known = this.#documents.get(query);
    if (known) return known.checked;
    const document = checkDocument(this.schema, query);
    const checked = 'kind' in document ? { document, operations: new Map() } : null;
    if (isTrusted || query.length <= MAXIMUM_LENGTH) this.#documents.set(query, { checked });
    return checked;
  }

  #isCacheable({ selectionSet }: OperationDefinitionNode, document: DocumentNode): boolean {
    const fields = this.schema.getQueryType()?.getFields() ?? {};
    // The schema does not change during a process.
    return [...rootFields(selectionSet, fragmentsOf(document))].every(
      (name) => name.startsWith('__') || (fields[name] !== undefined && isCacheable(fields[name])),
    );
  }
}
