import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../request/request-context.js';

/** The place of a wrong value, in the extensions of its error. */
export interface WrongValue {
  readonly variable: string;
  /** The names and indexes from the variable to the value, as in the path of a user error. */
  readonly path: readonly string[];
  /** The name of the expected type. */
  readonly type: string;
}

interface VariablesOfRequest {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Adds the place of the wrong value to each error of a variable. graphql-js includes it only in the message. */
export const wrongValuePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, schema, operation, request }) {
        if (operation) addPlaces(errors, { schema, operation, variables: request.variables ?? {} });
        return Promise.resolve();
      },
    }),
};

export function addPlaces(errors: readonly GraphQLError[], request: VariablesOfRequest): void {
  for (const definition of request.operation.variableDefinitions ?? []) {
    const variableErrors = errors.filter(({ nodes }) => nodes?.length === 1 && nodes[0] === definition);
    if (variableErrors.length === 0) continue;
    const places = placesIn(definition, request);
    // graphql-js reports the errors of a variable in the order in which it finds them.
    for (const [index, error] of variableErrors.entries()) Object.assign(error.extensions, places[index]);
  }
}

function placesIn(definition: VariableDefinitionNode, request: VariablesOfRequest): WrongValue[] {
  const variable = definition.variable.name.value;
  const type = typeFromAST(request.schema, definition.type);
  if (!isInputType(type)) return [];
  const value = request.variables[variable];
  const places: WrongValue[] = [];
  coerceInputValue(value, type, (path) => {
    places.push({ variable, path: path.map(String), type: getNamedType(typeAt(type, path)).name });
  });
  return places;
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((outer, key) => {
    const inner = getNullableType(outer);
    if (isListType(inner)) return typeof key === 'number' ? inner.ofType : typeAt(inner.ofType, [key]);
    return isInputObjectType(inner) ? (inner.getFields()[key]?.type ?? inner) : inner;
  }, type);
}
