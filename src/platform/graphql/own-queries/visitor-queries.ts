import { Injectable, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, getOperationAST, getVariableValues, type GraphQLError, parse, validate } from 'graphql';
import { AdmissionControl } from '../../admission/admission-control.js';
import { networkOf } from '../../http/network.js';
import { FastPath } from '../fast-path/fast-path.js';
import { OVERLOADED } from '../fast-path/query-responses.js';
import { costError } from '../limits/query-cost.js';
import { failureOf, type QueryFailure } from './query-failure.js';
import type { ReadDependencies } from '../request/read-dependencies.js';
import { RequestContext } from '../request/request-context.js';
import { RevisionSource } from '../request/revisions.js';

export interface QueryResult {
  readonly data: unknown;
  readonly readDependencies: ReadDependencies;
  /** Set only while the database does not respond: the time since the result was last known to be current, in ms. */
  readonly staleForMs: number | undefined;
}

export type QueryOutcome = QueryResult | { readonly failure: QueryFailure };

type Variables = Readonly<Record<string, unknown>>;

/** The visitor whose limits apply to a query. */
interface Visitor {
  readonly requestId: string;
  readonly address: string;
}

/** Executes queries of this program on behalf of anonymous visitors, with their response cache and limits. */
@Injectable()
export class VisitorQueries {
  readonly #logger = new Logger('GraphQL');

  constructor(
    private readonly fastPath: FastPath,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly source: RevisionSource,
    private readonly admission: AdmissionControl,
  ) {}

  async execute(text: string, variables: Variables, visitor: Visitor): Promise<QueryOutcome> {
    const outcome = await this.fastPath.respondToOwn(text, variables, visitor);
    if (outcome === OVERLOADED) return { failure: 'unavailable' };
    if (outcome === undefined) return { failure: await this.#failureOf(text, variables, visitor) };
    const { data } = JSON.parse(outcome.bytes.toString()) as { data: unknown };
    return { data, readDependencies: outcome.readDependencies, staleForMs: outcome.staleForMs };
  }

  /** Executes the query again to get its errors, because the fast path reports none. */
  async #failureOf(
    text: string,
    variables: Variables,
    { requestId, address }: Visitor,
  ): Promise<QueryFailure> {
    if (!(await this.source.revisions.confirm())) return 'unavailable';
    const { schema } = this.schemaHost;
    const document = parse(text);
    const [documentError] = validate(schema, document);
    if (documentError) return this.#fault(documentError, requestId);
    const definitions = getOperationAST(document)?.variableDefinitions ?? [];
    if (getVariableValues(schema, definitions, variables, { maxErrors: 1 }).errors) return 'invalid';
    const operation = getOperationAST(document);
    const costProblem = operation && costError({ schema, document, operation, variables });
    if (costProblem) return this.#fault(costProblem, requestId);
    const contextValue = new RequestContext(requestId, { address });
    const release = await this.admission.visitorReads.enter(networkOf(address));
    if (!release) return 'unavailable';
    const execution = execute({ schema, document, contextValue, variableValues: variables });
    const { errors = [] } = await Promise.resolve(execution).finally(release);
    return failureOf(errors, requestId, this.#logger);
  }

  /** Logs that a query of this program is invalid. */
  #fault({ message }: GraphQLError, requestId: string): 'fault' {
    this.#logger.error({ reqId: requestId, message });
    return 'fault';
  }
}
