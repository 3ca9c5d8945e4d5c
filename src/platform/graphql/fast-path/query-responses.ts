import type { GraphQLSchema } from 'graphql';
import type { AdmissionControl } from '../../admission/admission-control.js';
import { networkOf } from '../../http/network.js';
import { RequestContext } from '../request/request-context.js';
import type { Revisions } from '../request/revisions.js';
import { ResponseCache, CachedResponse } from './response-cache.js';
import type { CheckedOperation } from './checked-documents.js';
import type { Executor } from './executor.js';
import { isTooExpensive } from './operation-cost.js';

/** The inputs of a response besides the catalog. */
interface QueryIdentity {
  readonly operation: CheckedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly acceptLanguage: string | undefined;
}

/** A visitor's query that breaks no rule. */
export interface VisitorQuery extends QueryIdentity {
  readonly requestId: string;
  /** The address of the caller. */
  readonly address: string;
  /** The resource limits of the request. */
  readonly allowances: Map<object, unknown>;
}

/** The outcome of a query that would have to be executed while the process works at its capacity. */
export const OVERLOADED = Symbol('overloaded');

/** The dependencies of the execution. */
interface QueryResponsesOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly revisions: Revisions;
  readonly admission: AdmissionControl;
  /** The memory limit of the response cache; 0 disables it. */
  readonly megabytes: number;
  /** The maximum age of a stale response while the database does not respond. */
  readonly staleMs: number;
}

/** A response; OVERLOADED if the query is refused, undefined if it has errors. */
export type Outcome = CachedResponse | typeof OVERLOADED | undefined;

/** A running execution that equal requests may share. */
interface Execution {
  readonly network: string;
  /** Whether it waits for a place no more. */
  isAdmitted: boolean;
  outcome: Promise<Outcome>;
}

/** Executes queries, with exact responses from memory. */
export class QueryResponses {
  readonly #cache: ResponseCache;
  /** The running executions by key and generation. */
  readonly #underway = new Map<string, Execution>();
  readonly #revisions: Revisions;

  constructor(private readonly options: QueryResponsesOptions) {
    this.#revisions = options.revisions;
    this.#cache = new ResponseCache(options.megabytes, options.revisions);
  }

  /**
   * The response, at most a second old; undefined if it has errors. Only while the database does not respond
   * it may be stale, up to a limit, and is marked.
   */
  async to(visitorQuery: VisitorQuery): Promise<Outcome> {
    const what = this.#cache.isOn && visitorQuery.operation.isCacheable ? nameOf(visitorQuery) : undefined;
    if (what === undefined) return this.#execute(visitorQuery);
    if (!this.#revisions.isTrusted) return this.#confirmed(visitorQuery, what);
    return this.#cache.find(keyOf(visitorQuery, what)) ?? this.#together(visitorQuery, what);
  }

  /** The cached response of a key, at most a second old. */
  kept(key: string): CachedResponse | undefined {
    return this.#revisions.isTrusted ? this.#cache.find(key) : undefined;
  }

  /**
   * Whether an execution is certain: neither a cached response, not even an outdated one, nor a running
   * execution exists.
   */
  isNew(visitorQuery: QueryIdentity): boolean {
    const what = this.#cache.isOn && visitorQuery.operation.isCacheable ? nameOf(visitorQuery) : undefined;
    if (what === undefined) return true;
    return (
      !this.#cache.has(keyOf(visitorQuery, what)) &&
      !this.#underway.has(this.#executionKey(visitorQuery, what))
    );
  }

  async #confirmed(visitorQuery: VisitorQuery, what: string): Promise<Outcome> {
    const isConfirmed = await this.#revisions.confirm();
    const key = keyOf(visitorQuery, what);
    if (isConfirmed) return this.#cache.find(key) ?? this.#together(visitorQuery, what);
    // The database does not respond, so a stale response is used.
    return this.#cache.findStale(key, this.options.staleMs);
  }

  /**
   * Equal requests share an execution until a change. They do not share one that waits for the quota of
   * another network.
   */
  #together(visitorQuery: VisitorQuery, what: string): Promise<Outcome> {
    const key = this.#executionKey(visitorQuery, what);
    const network = networkOf(visitorQuery.address);
    const underway = this.#underway.get(key);
    if (underway && (underway.isAdmitted || underway.network === network)) return underway.outcome;
    const execution: Execution = { network, isAdmitted: false, outcome: Promise.resolve(undefined) };
    this.#underway.set(key, execution);
    execution.outcome = this.#execute(visitorQuery, what, execution).finally(() => {
      // A newer execution may have replaced it.
      if (this.#underway.get(key) === execution) this.#underway.delete(key);
    });
    return execution.outcome;
  }

  #executionKey({ acceptLanguage = '' }: QueryIdentity, what: string): string {
    // Only the execution shows whether the response depends on the language.
    return `${String(this.#revisions.generation)} ${what} ${acceptLanguage}`;
  }

  async #execute(visitorQuery: VisitorQuery, what?: string, execution?: Execution): Promise<Outcome> {
    const network = execution?.network ?? networkOf(visitorQuery.address);
    const entering = this.options.admission.visitorReads.enter(network);
    const release = entering instanceof Promise ? await entering : entering;
    if (!release) return OVERLOADED;
    if (execution) execution.isAdmitted = true;
    try {
      return await this.#executeAdmitted(visitorQuery, what);
    } finally {
      release();
    }
  }

  async #executeAdmitted(visitorQuery: VisitorQuery, what?: string): Promise<CachedResponse | undefined> {
    const { operation, variables, acceptLanguage, requestId, address, allowances } = visitorQuery;
    const { schema, executor } = this.options;
    if (isTooExpensive(schema, operation, variables)) return undefined;
    const context = new RequestContext(requestId, { acceptLanguage, address, allowances });
    const result = await executor.execute(operation, variables, context);
    if (!result) return undefined;
    const { readDependencies } = context;
    const response = new CachedResponse(Buffer.from(JSON.stringify(result)), readDependencies);
    operation.readsLanguage ||= readDependencies.readLanguage;
    if (what !== undefined) this.#cache.keep(keyOf(visitorQuery, what), response);
    return response;
  }
}

/**
 * The key of the operation with its variables; undefined for variables nested too deeply, which are never
 * valid.
 */
function nameOf({ operation, variables }: QueryIdentity): string | undefined {
  // An absent variable gets its default, but null does not.
  const values = operation.variableNames.map((name) =>
    Object.hasOwn(variables, name) ? [variables[name]] : 0,
  );
  try {
    return `${String(operation.id)} ${values.length === 0 ? '' : JSON.stringify(values)}`;
  } catch {
    return undefined;
  }
}

function keyOf({ operation, acceptLanguage = '' }: QueryIdentity, what: string): string {
  return operation.readsLanguage ? `${what} ${acceptLanguage}` : what;
}
