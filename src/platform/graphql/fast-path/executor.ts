import { execute, getVariableValues, type GraphQLSchema } from 'graphql';
import { compileQuery } from '../compiled/compile-query.js';
import { runPlan } from '../compiled/run-plan.js';
import type { CheckedOperation } from './checked-documents.js';

/** So often is an operation executed by graphql-js before it is worth compiling: most texts come once. */
const EXECUTIONS_BEFORE_COMPILING = 3;

type Variables = Readonly<Record<string, unknown>>;

/** Executes queries: those that come again and again compiled, the others by graphql-js. */
export class Executor {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly compiles: boolean,
  ) {}

  /** The result, `{ data }`, of a query that breaks no rule; undefined where it would have errors. */
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
      // What went wrong is told by graphql-js, which all that has errors goes on to.
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
