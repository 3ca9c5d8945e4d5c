import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { readsOnly } from '../http/caller.js';
import { requiresCaller } from './request/mutation-marks.js';
import { costError, costReport } from './limits/query-cost.js';
import { storedCostOf } from './limits/stored-length.js';
import { asksForCost } from './request/cost-header.js';
import type { RequestContext } from './request/request-context.js';

/** Errors of the caller, which older clients expect with the status 200. */
const CALLER_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
]);

/** Refuses operations whose type this server does not execute, and operations of too high a cost. */
export const operationPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return Promise.resolve();
        const variables = request.variables ?? {};
        const error =
          kindError(schema, operation.operation) ??
          callerError(schema, document, operation, contextValue) ??
          costError({ schema, document, operation, variables });
        return error ? Promise.reject(error) : Promise.resolve();
      },
    }),
};

/** Adds the cost of the operation to a response that the caller asks for it. */
export const costPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ schema, document, operation, request, response, contextValue }) {
        if (!document || !operation || response.body.kind !== 'single') return Promise.resolve();
        if (!asksForCost(request.http?.headers)) return Promise.resolve();
        const { singleResult } = response.body;
        const checkedOperation = { schema, document, operation, variables: request.variables ?? {} };
        const cost = costReport(checkedOperation, storedCostOf(contextValue));
        singleResult.extensions = { ...singleResult.extensions, cost };
        return Promise.resolve();
      },
    }),
};

/** Returns errors of the caller with 200 to clients without the newer media type. */
export const statusPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response }) {
        if (response.body.kind !== 'single' || ![400, 401].includes(response.http.status ?? 200))
          return Promise.resolve();
        const { data, errors } = response.body.singleResult;
        const acceptsNewType =
          request.http?.headers.get('accept')?.includes('graphql-response+json') ?? false;
        const areOfCaller = errors?.every(({ extensions }) => CALLER_CODES.has(String(extensions?.code)));
        if (data === undefined && !acceptsNewType && areOfCaller) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

/** Validation accepts an operation type that is absent from the schema. graphql-js would then fail with a fault. */
function kindError(schema: GraphQLSchema, kind: OperationTypeNode): GraphQLError | undefined {
  if (kind !== OperationTypeNode.SUBSCRIPTION && schema.getRootType(kind)) return undefined;
  const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
  return new GraphQLError(`This endpoint executes no ${kind}s.`, { extensions });
}

/** Checks the caller of a mutation before the variables are read. */
function callerError(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { caller }: RequestContext,
): GraphQLError | undefined {
  if (operation.operation !== OperationTypeNode.MUTATION) return undefined;
  if (!caller && requiresCaller(schema, document, operation)) {
    const extensions = { code: 'UNAUTHENTICATED', http: { status: 401 } };
    return new GraphQLError('Sign in first.', { extensions });
  }
  if (!readsOnly(caller)) return undefined;
  const extensions = { code: 'FORBIDDEN', http: { status: 403 } };
  return new GraphQLError('This API key allows reading only.', { extensions });
}
