import type { GraphQLSchema } from 'graphql';
import type { AdmissionControl } from '../../admission/admission-control.js';
import { networkOf } from '../../http/network.js';
import { costError } from '../query-cost.js';
import { RequestContext } from '../request-context.js';
import type { Revisions } from '../revisions.js';
import { ResponseCache, CachedResponse } from './response-cache.js';
import type { CheckedOperation } from './checked-documents.js';
import type { Executor } from './executor.js';

/** What an answer depends on beside the catalog. */
interface QueryIdentity {
  readonly operation: CheckedOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly acceptLanguage: string | undefined;
}

/** A visitor's query that breaks no rule. */
export interface VisitorQuery extends QueryIdentity {
  readonly requestId: string;
  /** The address that asks. */
  readonly address: string;
  /** What the request may use. */
  readonly allowances: Map<object, unknown>;
}

/** The outcome of a query that would have to be executed while the process works at its capacity. */
export const OVERLOADED = Symbol('overloaded');

/** What answers are made with. */
interface QueryResponsesOptions {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly revisions: Revisions;
  readonly admission: AdmissionControl;
  /** The bound of the memory for answers; 0 keeps none. */
  readonly megabytes: number;
  /** How long after it was last right an answer may be given without the database. */
  readonly staleMs: number;
}

/** An answer; OVERLOADED where the query is refused for now, undefined where it has errors. */
export type Outcome = CachedResponse | typeof OVERLOADED | undefined;

/** An execution that others who ask the same may wait for. */
interface Execution {
  readonly network: string;
  /** Whether it waits for a place no more. */
  isAdmitted: boolean;
  outcome: Promise<Outcome>;
}

type MaybePromise<Value> = Value | Promise<Value>;

/** Answers queries, from memory where that is exact. */
export class QueryResponses {
  readonly #cache: ResponseCache;
  /** Executions underway, by what is asked and the generation that they began in. */
  readonly #underway = new Map<string, Execution>();
  readonly #revisions: Revisions;

  constructor(private readonly options: QueryResponsesOptions) {
    this.#revisions = options.revisions;
    this.#cache = new ResponseCache(options.megabytes, options.revisions);
  }

  /**
   * The answer, no older than a second; undefined where it has errors. Only while the database does not answer
   * may it be older, up to a bound, and is marked then.
   */
  to(visitorQuery: VisitorQuery): MaybePromise<Outcome> {
    const what = this.#cache.isOn && visitorQuery.operation.isCacheable ? nameOf(visitorQuery) : undefined;
    if (what === undefined) return this.#execute(visitorQuery);
    if (!this.#revisions.isTrusted) return this.#confirmed(visitorQuery, what);
    return this.#cache.find(keyOf(visitorQuery, what)) ?? this.#together(visitorQuery, what);
  }

  /** What is kept under a key and is no older than a second. */
  kept(key: string): CachedResponse | undefined {
    return this.#revisions.isTrusted ? this.#cache.find(key) : undefined;
  }

  /** Whether an answer must be executed for sure: none is kept, not even an outdated one, and none is underway. */
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
    // The database does not answer, so what it said last is the best there is.
    return this.#cache.findStale(key, this.options.staleMs);
  }

  /**
   * Whoever asks the same before anything has changed waits for the same execution; but not for one that waits itself for
   * the share of another network.
   */
  #together(visitorQuery: VisitorQuery, what: string): Promise<Outcome> {
    const key = this.#executionKey(visitorQuery, what);
    const network = networkOf(visitorQuery.address);
    const underway = this.#underway.get(key);
    if (underway && (underway.isAdmitted || underway.network === network)) return underway.outcome;
    const execution: Execution = { network, isAdmitted: false, outcome: Promise.resolve(undefined) };
    this.#underway.set(key, execution);
    execution.outcome = this.#execute(visitorQuery, what, execution).finally(() => {
      // The next one may have taken its place.
      if (this.#underway.get(key) === execution) this.#underway.delete(key);
    });
    return execution.outcome;
  }

  #executionKey({ acceptLanguage = '' }: QueryIdentity, what: string): string {
    // Whether the language matters is known only afterwards.
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
    const { document } = operation;
    if (costError({ schema, document, operation: operation.operation, variables })) return undefined;
    const context = new RequestContext(requestId, { acceptLanguage, address, allowances });
    const result = await executor.execute(operation, variables, context);
    if (!result) return undefined;
    const { readDependencies } = context;
    const answer = new CachedResponse(Buffer.from(JSON.stringify(result)), readDependencies);
    operation.readsLanguage ||= readDependencies.readLanguage;
    if (what !== undefined) this.#cache.keep(keyOf(visitorQuery, what), answer);
    return answer;
  }
}

/** Names the operation with its variables; undefined where a value is too deep to be told, which no correct one is. */
function nameOf({ operation, variables }: QueryIdentity): string | undefined {
  // What is not given has its default, which null has not.
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
