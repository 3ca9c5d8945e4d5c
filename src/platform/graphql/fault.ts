import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RETRY_AFTER_S, retryMessage } from '../database/unavailable.js';
import { loggedMessage } from '../log/logged-error.js';
import type { RequestContext } from './request-context.js';
import { withoutValues } from './without-values.js';

/** Told to callers in place of a fault's own message. */
const PUBLIC_MESSAGE = 'An internal error occurred; report the request id to the operator.';
const FAULT = 'INTERNAL_SERVER_ERROR';
const AWAY = 'SERVICE_UNAVAILABLE';
/** How much of a name that the caller chose goes into the log. */
const MAXIMUM_NAME = 100;

/**
 * Tells from a fault of ours a wrong argument that only shows when the operation is executed, and a database
 * that is absent or busy; and what is wrong with a value without the value.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const message = retryMessage(error);
  if (message !== undefined) {
    const { path } = formatted;
    return { message, ...(path && { path }), extensions: { code: AWAY } };
  }
  const result = { ...formatted, message: withoutValues(formatted.message, error) };
  if (!isArgumentMistake(error)) return result;
  return { ...result, extensions: { ...result.extensions, code: 'BAD_USER_INPUT' } };
}

/** Keeps faults inside: the log has them whole, the answer has the id to find them by. */
export function faultPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue, operationName, source }) {
          const document = createHash('sha256').update(source ?? '');
          const operation = {
            reqId: contextValue.requestId,
            document: document.digest('hex').slice(0, 16),
            operation: operationName?.slice(0, MAXIMUM_NAME),
          };
          for (const error of errors.filter(isFault)) logger.error({ ...operation, ...recordOf(error) });
          for (const error of errors) {
            const result = retryMessage(error);
            if (result !== undefined) logger.warn({ ...operation, message: `${result} ${error.message}` });
          }
          return Promise.resolve();
        },
        willSendResponse(context) {
          hideFaults(context);
          setRetryAfter(context);
          return Promise.resolve();
        },
      }),
  };
}

/** An error as a caller may see it, where no Apollo Server tells it; a fault goes into the log. */
export function errorForCaller(
  error: GraphQLError,
  requestId: string,
  logger: Logger,
): GraphQLFormattedError {
  if (isFault(error)) {
    logger.error({ reqId: requestId, ...recordOf(error) });
    return hidden(error, requestId);
  }
  return formatError(error.toJSON(), error);
}

/** The log's serializer drops the fields of `err` that contain values of callers. */
function recordOf(error: GraphQLError) {
  const cause = error.originalError ?? error;
  return { message: loggedMessage(cause), path: error.path?.join('.'), err: cause };
}

/** Whatever has no code, or that of a fault; also graphql-js has errors that only our code can cause. */
function isFault(error: GraphQLError): boolean {
  const { code } = error.extensions;
  if (retryMessage(error) !== undefined) return false;
  return code === FAULT || (code === undefined && !isArgumentMistake(error));
}

/** Such as null, from a variable with a default, where the argument may not be null. */
function isArgumentMistake(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : undefined;
  if (!(cause instanceof GraphQLError) || cause.extensions.code !== undefined) return false;
  // Beyond fifty mistakes graphql-js stops, with an error that points nowhere.
  if (cause.message.startsWith('Too many errors processing variables')) return true;
  // Only graphql-js itself points at the place in the document.
  return cause.nodes !== undefined && cause.message.startsWith('Argument "');
}

function hideFaults({ response, contextValue }: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  if (!singleResult.errors) return;
  singleResult.errors = singleResult.errors.map((error): GraphQLFormattedError => {
    if (error.extensions?.code !== FAULT) return error;
    return hidden(error, contextValue.requestId);
  });
}

function hidden({ path }: Pick<GraphQLFormattedError, 'path'>, requestId: string): GraphQLFormattedError {
  return { message: PUBLIC_MESSAGE, ...(path && { path }), extensions: { code: FAULT, requestId } };
}

/** Whoever must wait learns it from the status too, as a balancer does. */
function setRetryAfter({ response }: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (response.body.kind !== 'single') return;
  if (!response.body.singleResult.errors?.some(({ extensions }) => extensions?.code === AWAY)) return;
  response.http.status = 503;
  response.http.headers.set('retry-after', String(RETRY_AFTER_S));
}
