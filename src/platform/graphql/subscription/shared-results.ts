import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema, Kind, visit } from 'graphql';
import { RequestContext } from '../request/request-context.js';
import type { CheckedSubscription } from './subscription-documents.js';

/** The result of an event for visitors. */
interface Shared {
  contexts: Map<string, RequestContext>;
  results: Map<string, Promise<ExecutionResult>>;
}

/** The key of a result of a document. */
interface Distinction {
  name: number;
  /** The variables that the result depends on. */
  variables: string[];
}

const distinctions = new WeakMap<object, Distinction>();
let named = 0;

/**
 * Executes an event once for all visitors with equal documents, variables and language. Executions for others
 * share the reads: two thousand screens need no additional statements.
 */
export class SharedResults {
  readonly #shared = new WeakMap<object, Shared>();

  /** The key of the event in the subscription. */
  result(
    schema: GraphQLSchema,
    { document, variables, operationName }: CheckedSubscription,
    event: object,
    acceptLanguage = '',
  ): Promise<ExecutionResult> {
    const shared: Shared = this.#shared.get(event) ?? { contexts: new Map(), results: new Map() };
    this.#shared.set(event, shared);
    const { name, variables: relevant } = distinctionOf(document, schema);
    const values = relevant.map((variable) => variables[variable]);
    const key = JSON.stringify([name, operationName, values, acceptLanguage]);
    const known = shared.results.get(key);
    if (known) return known;
    const contextValue =
      shared.contexts.get(acceptLanguage) ?? new RequestContext('subscription', { acceptLanguage });
    shared.contexts.set(acceptLanguage, contextValue);
    const result = promised(
      execute({ schema, document, operationName, variableValues: variables, rootValue: event, contextValue }),
    );
    shared.results.set(key, result);
    return result;
  }
}

async function promised(result: ExecutionResult | Promise<ExecutionResult>): Promise<ExecutionResult> {
  return result;
}

function distinctionOf(document: DocumentNode, schema: GraphQLSchema): Distinction {
  const known = distinctions.get(document);
  if (known) return known;
  named += 1;
  const distinction = { name: named, variables: variablesOf(document, schema) };
  distinctions.set(document, distinction);
  return distinction;
}

/** The variables without those of the subscription itself, such as the start revision of each screen. */
function variablesOf(document: DocumentNode, schema: GraphQLSchema): string[] {
  const roots = schema.getSubscriptionType()?.getFields() ?? {};
  const found = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument(_argument, _key, _parent, _path, ancestors) {
      const owner = ancestors.at(-1);
      const ofRoot = owner && 'kind' in owner && owner.kind === Kind.FIELD && owner.name.value in roots;
      return ofRoot ? false : undefined;
    },
    Variable({ name }) {
      found.add(name.value);
    },
  });
  return [...found];
}
