import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from '@nestjs/common';
import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { costError } from './query-cost.js';
import type { RequestContext } from './request-context.js';

/** Told to callers in place of a fault's own message. */
const FAULT = 'Something went wrong on our side; the request id leads us to it.';
/** Faults of the caller, which older clients expect with the status 200. */
const CALLER_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** Refuses operations that may become too large. */
export const costPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return Promise.resolve();
        const variables = request.variables ?? {};
        const error = costError({ schema, document, operation, variables });
        return error ? Promise.reject(error) : Promise.resolve();
      },
    }),
};

/** Keeps faults inside: the log has them whole, the answer has the id to find them by. */
export function faultPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue, operationName, source }) {
          for (const error of errors.filter(isFault)) {
            const document = createHash('sha256')
              .update(source ?? '')
              .digest('hex')
              .slice(0, 16);
            const { requestId } = contextValue;
            const { message, stack } = error.originalError ?? error;
            logger.error({ requestId, document, operation: operationName ?? null, fault: message, stack });
          }
          return Promise.resolve();
        },
        willSendResponse(context) {
          hideFaults(context);
          return Promise.resolve();
        },
      }),
  };
}

/** Answers the caller's own mistakes with 200 where the client does not know the newer media type. */
export const statusPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response }) {
        if (response.body.kind !== 'single' || response.http.status !== 400) return Promise.resolve();
        const { data, errors } = response.body.singleResult;
        const newer = request.http?.headers.get('accept')?.includes('graphql-response+json') ?? false;
        const ours = errors?.every(({ extensions }) => CALLER_CODES.has(String(extensions?.code)));
        if (data === undefined && !newer && ours) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

function isFault(error: GraphQLError): boolean {
  // Errors of graphql-js itself, such as a wrong variable, have no cause; a resolver's fault has one.
  return error.originalError !== undefined && !(error.originalError instanceof GraphQLError);
}

function hideFaults({ response, contextValue }: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  if (!singleResult.errors) return;
  singleResult.errors = singleResult.errors.map((error): GraphQLFormattedError => {
    if (error.extensions?.code !== 'INTERNAL_SERVER_ERROR') return error;
    const { path } = error;
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: contextValue.requestId };
    return { message: FAULT, ...(path && { path }), extensions };
  });
}
