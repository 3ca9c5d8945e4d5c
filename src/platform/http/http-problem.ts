import { messageLocale, messageText } from '../text/message.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { RETRY_AFTER_S, retryMessage } from '../database/connection/unavailable.js';
import { isUnstorableText, UNSTORABLE_TEXT } from '../database/sql-state.js';
import { MessageError } from '../failure/message-error.js';
import { UserError } from '../failure/user-error.js';

/** The HTTP status by code of the API. All other codes have 422. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  KIOSK_REVOKED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  REQUEST_TIMEOUT: 408,
  PAYLOAD_TOO_LARGE: 413,
  STALE: 409,
  WRONG_STATUS: 409,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** An error that a caller outside of GraphQL can correct, with its status and headers. */
export interface HttpProblem {
  status: number;
  code: string;
  message: string;
  headers: Readonly<Record<string, string>>;
}

/** The language of messages for the sender of a request. */
export function messageLocaleOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  return messageLocale(undefined, headers['accept-language']);
}

/** The problem for an error that the caller can correct, in a language. Undefined for a fault. */
export function httpProblemOf(error: unknown, locale: string): HttpProblem | undefined {
  const retryText = retryMessage(error);
  if (retryText !== undefined) return problemOf('SERVICE_UNAVAILABLE', retryText);
  if (isUnstorableText(error)) return problemOf('BAD_USER_INPUT', UNSTORABLE_TEXT);
  if (error instanceof UserError) {
    const message = error.problems.map((problem) => messageText(problem.message, locale)).join(' ');
    return problemOf(error.problems[0]?.code ?? 'INVALID', message);
  }
  if (!(error instanceof GraphQLError) || typeof error.extensions.code !== 'string') return undefined;
  const http = error.extensions.http as { headers?: Map<string, string> } | undefined;
  const text = error instanceof MessageError ? messageText(error.text, locale) : error.message;
  return problemOf(error.extensions.code, text, Object.fromEntries(http?.headers ?? []));
}

/** Responds with an error in the form of GraphQL. */
export function sendProblem(
  reply: FastifyReply,
  { status, code, message, headers }: HttpProblem,
): FastifyReply {
  return reply
    .status(status)
    .headers(headers)
    .send({ errors: [{ message, extensions: { code } }] });
}

/** The error code of a response whose client has closed the connection. */
export const CLIENT_CLOSED = 'ERR_STREAM_PREMATURE_CLOSE';

/** Whether an error is only that the client has closed the connection before the end of its response. */
export function isClientGone(error: unknown, { raw }: FastifyReply): boolean {
  return raw.destroyed && (error as NodeJS.ErrnoException).code === CLIENT_CLOSED;
}

/** Sends the response. User errors have their own status; all other errors are faults. */
export async function respondWithErrors(
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isClientGone(error, reply)) return undefined;
    const failure = httpProblemOf(error, messageLocaleOf(reply.request));
    if (!failure) throw error;
    return sendProblem(reply, failure);
  }
}

/**
 * The error of a response that has begun, as one line of JSON. A fault is logged, and the line does not describe
 * it.
 */
export function errorLine(error: unknown, request: FastifyRequest): string {
  const failure = httpProblemOf(error, messageLocaleOf(request));
  if (!failure) request.log.error(error);
  const { code, message } = failure ?? { code: 'INTERNAL_SERVER_ERROR', message: 'internal error' };
  return JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] });
}

function problemOf(code: string, message: string, headers = {}): HttpProblem {
  const status = STATUS[code] ?? 422;
  const wait: Record<string, string> = status === 503 ? { 'retry-after': String(RETRY_AFTER_S) } : {};
  return { status, code, message, headers: { ...wait, ...headers } };
}
