import { execute, getVariableValues, type GraphQLSchema } from 'graphql';
import { compileQuery } from './compiled/compile-query.js';
import { runPlan } from './compiled/run-plan.js';
import type { CheckedOperation } from './checked-documents.js';

/** The number of executions by graphql-js before a query is compiled, because most texts occur once. */
const EXECUTIONS_BEFORE_COMPILING = 3;

type Variables = Readonly<Record<string, unknown>>;

/** Executes queries: frequent ones by a compiled plan, others by graphql-js. */
export class Executor {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly compiles: boolean,
  ) {}

  /** The result of a valid query, `{ data }`. Undefined if it would have errors. */
  async execute(
    checked: CheckedOperation,
    variables: Variables,
    context: unknown,
  ): Promise<object | undefined> {
    const { schema } = this;
    const plan = this.compiles ? this.#planOf(checked) : null;
    if (plan) {
      const { coerced } = getVariableValues(schema, checked.operation.variableDefinitions ?? [], variables, {
        maxErrors: 1,
      });
      if (!coerced) return undefined;
      // The slow path repeats queries with errors, and reports the errors.
      const data = await runPlan(plan, coerced, context).catch(() => undefined);
      return data && { data };
    }
    const result = await execute({
      schema,
      document: checked.document,
      contextValue: context,
      variableValues: variables,
      operationName: checked.name,
    });
    return result.errors ? undefined : result;
  }

  #planOf(checked: CheckedOperation): CheckedOperation['plan'] {
    checked.executions += 1;
    if (checked.executions > EXECUTIONS_BEFORE_COMPILING) {
      checked.plan ??= compileQuery(this.schema, checked.document, checked.operation) ?? null;
    }
    return checked.plan;
  }
}
