import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema, Kind, visit } from 'graphql';
import { RequestContext } from '../request/request-context.js';
import type { CheckedSubscription } from './subscription-documents.js';

/** The result of an event for visitors. */
interface EventResults {
  contexts: Map<string, RequestContext>;
  results: Map<string, Promise<ExecutionResult>>;
}

/** The identity of a document, and the variables in the key of its results. */
interface Distinction {
  name: number;
  /** The names of the variables that the result depends on. */
  variables: string[];
}

const distinctions = new WeakMap<object, Distinction>();
let documentCount = 0;

/**
 * Executes an event once for all visitors with equal documents, variables and language. Other executions of the
 * event share its reads, so two thousand screens need no additional statements.
 */
export class SharedResults {
  readonly #resultsByEvent = new WeakMap<object, EventResults>();

  /** The result of the event for a visitor with this subscription. */
  result(
    schema: GraphQLSchema,
    { document, variables, operationName }: CheckedSubscription,
    event: object,
    acceptLanguage = '',
  ): Promise<ExecutionResult> {
    const eventResults: EventResults = this.#resultsByEvent.get(event) ?? {
      contexts: new Map(),
      results: new Map(),
    };
    this.#resultsByEvent.set(event, eventResults);
    const { name, variables: relevantVariables } = distinctionOf(document, schema);
    const values = relevantVariables.map((variable) => variables[variable]);
    const key = JSON.stringify([name, operationName, values, acceptLanguage]);
    const cachedResult = eventResults.results.get(key);
    if (cachedResult) return cachedResult;
    const contextValue =
      eventResults.contexts.get(acceptLanguage) ?? new RequestContext('subscription', { acceptLanguage });
    eventResults.contexts.set(acceptLanguage, contextValue);
    const result = Promise.resolve(
      execute({ schema, document, operationName, variableValues: variables, rootValue: event, contextValue }),
    );
    eventResults.results.set(key, result);
    return result;
  }
}

function distinctionOf(document: DocumentNode, schema: GraphQLSchema): Distinction {
  const cachedDistinction = distinctions.get(document);
  if (cachedDistinction) return cachedDistinction;
  documentCount += 1;
  const distinction = { name: documentCount, variables: variablesOf(document, schema) };
  distinctions.set(document, distinction);
  return distinction;
}

/** The variables except those of the subscription itself, such as the start revision of each screen. */
function variablesOf(document: DocumentNode, schema: GraphQLSchema): string[] {
  const roots = schema.getSubscriptionType()?.getFields() ?? {};
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument(_argument, _key, _parent, _path, ancestors) {
      const owner = ancestors.at(-1);
      const ofRoot = owner && 'kind' in owner && owner.kind === Kind.FIELD && owner.name.value in roots;
      return ofRoot ? false : undefined;
    },
    Variable({ name }) {
      names.add(name.value);
    },
  });
  return [...names];
}
