import type { GraphQLSchema } from 'graphql';
import type { AdmissionControl } from '../../admission/admission-control.js';
import { networkOf } from '../../http/network.js';
import { RequestContext } from '../request/request-context.js';
import type { Revisions } from '../request/revisions.js';
import { ResponseCache, CachedResponse } from './response-cache.js';
import type { CheckedOperation } from './checked-documents.js';
import type { Executor } from './executor.js';
import { costError } from '../limits/query-cost.js';

/** The values that determine a response besides the catalog. */
interface QueryIdentity {
  readonly operation: CheckedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly acceptLanguage: string | undefined;
}

/** A valid query of a visitor. */
export interface VisitorQuery extends QueryIdentity {
  readonly requestId: string;
  /** The address of the caller. */
  readonly address: string;
  /** The resource limits of the request. */
  readonly allowances: Map<object, unknown>;
}

/** The outcome of a query that needs an execution while the process is at capacity. */
export const OVERLOADED = Symbol('overloaded');

/** The dependencies of the execution. */
interface QueryResponsesOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly revisions: Revisions;
  readonly admission: AdmissionControl;
  /** The memory limit of the response cache. 0 disables it. */
  readonly megabytes: number;
  /** The maximum age of a stale response while the database does not respond. */
  readonly staleMs: number;
}

/** A response. OVERLOADED if the query is refused, undefined if it has errors. */
export type Outcome = CachedResponse | typeof OVERLOADED | undefined;

/** A running execution that equal requests may share. */
interface Execution {
  readonly network: string;
  /** Whether it has got its place. */
  isAdmitted: boolean;
  outcome: Promise<Outcome>;
}

/** Executes queries, with exact responses from memory. */
export class QueryResponses {
  readonly #cache: ResponseCache;
  /** The running executions by key and generation. */
  readonly #running = new Map<string, Execution>();
  readonly #revisions: Revisions;

  constructor(private readonly options: QueryResponsesOptions) {
    this.#revisions = options.revisions;
    this.#cache = new ResponseCache(options.megabytes, options.revisions);
  }

  /**
   * The response, at most a second old. Undefined if it has errors. Only while the database does not respond, it
   * may be stale up to a limit, and is marked as stale.
   */
  async respondTo(visitorQuery: VisitorQuery): Promise<Outcome> {
    const operationKey =
      this.#cache.isOn && visitorQuery.operation.isCacheable ? operationKeyOf(visitorQuery) : undefined;
    if (operationKey === undefined) return this.#execute(visitorQuery);
    if (!this.#revisions.isTrusted) return this.#respondAfterConfirmation(visitorQuery, operationKey);
    return (
      this.#cache.find(keyOf(visitorQuery, operationKey)) ?? this.#executeShared(visitorQuery, operationKey)
    );
  }

  /** The cached response with a key, at most a second old. */
  cached(key: string): CachedResponse | undefined {
    return this.#revisions.isTrusted ? this.#cache.find(key) : undefined;
  }

  /**
   * Whether an execution is certain: there is no running execution, and no cached response, not even an outdated
   * one.
   */
  isNew(visitorQuery: QueryIdentity): boolean {
    const operationKey =
      this.#cache.isOn && visitorQuery.operation.isCacheable ? operationKeyOf(visitorQuery) : undefined;
    if (operationKey === undefined) return true;
    return (
      !this.#cache.has(keyOf(visitorQuery, operationKey)) &&
      !this.#running.has(this.#executionKey(visitorQuery, operationKey))
    );
  }

  async #respondAfterConfirmation(visitorQuery: VisitorQuery, operationKey: string): Promise<Outcome> {
    const isConfirmed = await this.#revisions.confirm();
    const key = keyOf(visitorQuery, operationKey);
    if (isConfirmed) return this.#cache.find(key) ?? this.#executeShared(visitorQuery, operationKey);
    // The database does not respond, so a stale response may be sent.
    return this.#cache.findStale(key, this.options.staleMs);
  }

  /**
   * Equal requests share an execution until a change. They do not share an execution that waits for the quota of
   * another network.
   */
  #executeShared(visitorQuery: VisitorQuery, operationKey: string): Promise<Outcome> {
    const key = this.#executionKey(visitorQuery, operationKey);
    const network = networkOf(visitorQuery.address);
    const runningExecution = this.#running.get(key);
    if (runningExecution && (runningExecution.isAdmitted || runningExecution.network === network))
      return runningExecution.outcome;
    const execution: Execution = { network, isAdmitted: false, outcome: Promise.resolve(undefined) };
    this.#running.set(key, execution);
    execution.outcome = this.#execute(visitorQuery, operationKey, execution).finally(() => {
      // A newer execution may have replaced it.
      if (this.#running.get(key) === execution) this.#running.delete(key);
    });
    return execution.outcome;
  }

  #executionKey({ acceptLanguage = '' }: QueryIdentity, operationKey: string): string {
    // Only the execution shows whether the response depends on the language.
    return `${String(this.#revisions.generation)} ${operationKey} ${acceptLanguage}`;
  }

  async #execute(visitorQuery: VisitorQuery, operationKey?: string, execution?: Execution): Promise<Outcome> {
    const network = execution?.network ?? networkOf(visitorQuery.address);
    const admission = this.options.admission.visitorReads.enter(network);
    const release = admission instanceof Promise ? await admission : admission;
    if (!release) return OVERLOADED;
    if (execution) execution.isAdmitted = true;
    try {
      return await this.#executeAdmitted(visitorQuery, operationKey);
    } finally {
      release();
    }
  }

  async #executeAdmitted(
    visitorQuery: VisitorQuery,
    operationKey?: string,
  ): Promise<CachedResponse | undefined> {
    const {
      operation: checkedOperation,
      variables,
      acceptLanguage,
      requestId,
      address,
      allowances,
    } = visitorQuery;
    const { schema, executor } = this.options;
    const { document, operation } = checkedOperation;
    if (costError({ schema, document, operation, variables })) return undefined;
    const context = new RequestContext(requestId, { acceptLanguage, address, allowances });
    const result = await executor.execute(checkedOperation, variables, context);
    if (!result) return undefined;
    const { readDependencies } = context;
    const response = new CachedResponse(Buffer.from(JSON.stringify(result)), readDependencies);
    checkedOperation.readsLanguage ||= readDependencies.readLanguage;
    if (operationKey !== undefined) this.#cache.store(keyOf(visitorQuery, operationKey), response);
    return response;
  }
}

/**
 * The key of the operation with its variables. Undefined if variables are nested too deeply. Such variables are
 * never valid.
 */
function operationKeyOf({ operation, variables }: QueryIdentity): string | undefined {
  // An absent variable gets its default. Null does not.
  const values = operation.variableNames.map((name) =>
    Object.hasOwn(variables, name) ? [variables[name]] : 0,
  );
  try {
    return `${String(operation.id)} ${values.length === 0 ? '' : JSON.stringify(values)}`;
  } catch {
    return undefined;
  }
}

function keyOf({ operation, acceptLanguage = '' }: QueryIdentity, operationKey: string): string {
  return operation.readsLanguage ? `${operationKey} ${acceptLanguage}` : operationKey;
}
