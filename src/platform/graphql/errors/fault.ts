import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { RETRY_AFTER_S, retryMessage } from '../../database/connection/unavailable.js';
import { isUnstorableText, UNSTORABLE_TEXT } from '../../database/sql-state.js';
import { loggedMessage } from '../../log/logged-error.js';
import type { RequestContext } from '../request/request-context.js';
import { withoutValues } from './without-values.js';

/** The message that callers receive instead of that of a fault. */
const PUBLIC_MESSAGE = 'An internal error occurred; report the request id to the operator.';
const FAULT = 'INTERNAL_SERVER_ERROR';
const AWAY = 'SERVICE_UNAVAILABLE';
/** The maximum length of caller-chosen names in the log. */
const MAXIMUM_NAME = 100;

/**
 * Distinguishes faults from wrong arguments found during execution, and from an absent or busy database. Errors
 * about a value do not contain the value. `offersNames`: they may suggest names of the schema.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  offersNames: boolean,
): GraphQLFormattedError {
  const message = retryMessage(error);
  if (message !== undefined) return replacedError(formatted, message, { code: AWAY });
  if (isUnstorableText(error)) return replacedError(formatted, UNSTORABLE_TEXT, { code: 'BAD_USER_INPUT' });
  const result = { ...formatted, message: withoutValues(formatted.message, error, offersNames) };
  if (!isArgumentMistake(error)) return result;
  return { ...result, extensions: { ...result.extensions, code: 'BAD_USER_INPUT' } };
}

/** Hides faults: the log contains them completely, and the response only the request id. */
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

/** The public form of an error outside of Apollo Server, as `formatError` makes it. Logs a fault. */
export function errorForCaller(
  error: GraphQLError,
  requestId: string,
  logger: Logger,
  offersNames: boolean,
): GraphQLFormattedError {
  if (isFault(error)) {
    logger.error({ reqId: requestId, ...recordOf(error) });
    return hiddenFault(error, requestId);
  }
  return formatError(withoutStatus(error).toJSON(), error, offersNames);
}

/** The error without the status and headers in its extensions, which are for responses of `/graphql` only. */
export function withoutStatus(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions;
  if (http === undefined) return error;
  const { message, nodes, source, positions, path, originalError } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/** The fields of the log record. The log's serializer drops the fields of `err` that contain values of callers. */
function recordOf(error: GraphQLError) {
  const cause = error.originalError ?? error;
  return { message: loggedMessage(cause), path: error.path?.join('.'), err: cause };
}

/** Whether the error has no code or that of a fault. Some errors of graphql-js can only result from our code. */
function isFault(error: GraphQLError): boolean {
  const { code } = error.extensions;
  if (retryMessage(error) !== undefined || isUnstorableText(error)) return false;
  return code === FAULT || (code === undefined && !isArgumentMistake(error));
}

/** A wrong argument at execution, for example null from a variable with a default for a non-null argument. */
function isArgumentMistake(error: unknown): boolean {
  // Apollo Server adds a code to errors of variables, but it does not receive those of a subscription.
  if (error instanceof GraphQLError && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return true;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : undefined;
  if (!(cause instanceof GraphQLError) || cause.extensions.code !== undefined) return false;
  // Beyond fifty mistakes graphql-js stops, with an error without a place.
  if (cause.message.startsWith('Too many errors processing variables')) return true;
  // Only errors of graphql-js itself contain the place in the document.
  return cause.nodes !== undefined && cause.message.startsWith('Argument "');
}

function hideFaults({ response, contextValue }: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  if (!singleResult.errors) return;
  singleResult.errors = singleResult.errors.map((error): GraphQLFormattedError => {
    if (error.extensions?.code !== FAULT) return error;
    return hiddenFault(error, contextValue.requestId);
  });
}

function hiddenFault(error: Pick<GraphQLFormattedError, 'path'>, requestId: string): GraphQLFormattedError {
  return replacedError(error, PUBLIC_MESSAGE, { code: FAULT, requestId });
}

/** Another error at the same place of the response. */
function replacedError(
  { path }: Pick<GraphQLFormattedError, 'path'>,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLFormattedError {
  return { message, ...(path && { path }), extensions };
}

/** For an error with a retry time, sets the HTTP status, too, for load balancers. */
function setRetryAfter({ response }: GraphQLRequestContextWillSendResponse<RequestContext>): void {
  if (response.body.kind !== 'single') return;
  if (!response.body.singleResult.errors?.some(({ extensions }) => extensions?.code === AWAY)) return;
  response.http.status = 503;
  response.http.headers.set('retry-after', String(RETRY_AFTER_S));
}
