import {
  type DocumentNode,
  GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { fragmentsOf } from '../request/root-fields.js';
import { CostCounter } from './cost-counter.js';
import { type CostlyField, dearestFields } from './dearest-fields.js';

/**
 * The maximum cost of an operation: each field costs one per object, and searches and counts cost more. A page of
 * 100 exhibitors with 10 products each and all fields of a screen costs about 16,000.
 */
export const MAXIMUM_COST = 50_000;

/** An operation that is ready to execute. */
export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** The cost of an operation and its greatest parts. */
export interface CostReport {
  readonly requested: number;
  readonly limit: number;
  /** The dearest fields, at most three. */
  readonly fields: readonly CostlyField[];
}

/** The error for an operation with too high a cost. Undefined for other operations. */
export function costError(operation: Operation): GraphQLError | undefined {
  return queryCost(operation) <= MAXIMUM_COST ? undefined : tooExpensive(operation);
}

/** The report for the operation. `stored`: the cost of stored lists that are longer than assumed. */
export function costReport(operation: Operation, stored = 0): CostReport {
  const root = operation.schema.getRootType(operation.operation.operation);
  const fields = root ? dearestFields(counterOf(operation), operation.operation.selectionSet, root) : [];
  return { requested: Math.ceil(queryCost(operation) + stored), limit: MAXIMUM_COST, fields };
}

/** The error with the cost and the dearest fields. */
export function tooExpensive(operation: Operation, stored = 0): GraphQLError {
  const cost = costReport(operation, stored);
  const fields = cost.fields.map((field) => `${field.path.join('.')} (${String(field.cost)})`).join(', ');
  return new GraphQLError(
    `The operation may cost ${String(cost.requested)}, more than ${String(MAXIMUM_COST)}. The dearest fields: ${fields}. Request smaller pages, or fewer fields, searches and counts.`,
    { extensions: { code: 'COST_LIMIT', cost, http: { status: 400 } } },
  );
}

/** The operation that a resolver belongs to. */
export function operationOf({ schema, operation, variableValues, fragments }: GraphQLResolveInfo): Operation {
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] } as const;
  return { schema, document, operation, variables: variableValues };
}

/** Throws if the operation costs too much. `times`: the actual length of the list in the resolved field. */
export function assertRepeatable(info: GraphQLResolveInfo, times: number): void {
  const operation = operationOf(info);
  const cost = queryCost(operation);
  if (cost * times > MAXIMUM_COST) throw tooExpensive(operation, cost * (times - 1));
}

/** The number of fields that the operation may resolve with its page sizes, plus the costs of expensive fields. */
export function queryCost(operation: Operation): number {
  const root = operation.schema.getRootType(operation.operation.operation);
  return root ? counterOf(operation).selection(operation.operation.selectionSet, root) : 0;
}

/** The counter of the operation, with the values of its variables. */
export function counterOf({ schema, document, operation, variables }: Operation): CostCounter {
  return new CostCounter(schema, fragmentsOf(document), { ...defaultsOf(operation), ...variables });
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue) values[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return values;
}
