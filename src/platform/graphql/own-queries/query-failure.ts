import type { Logger } from '@nestjs/common';
import type { GraphQLError } from 'graphql';
import { errorForCaller } from '../errors/fault.js';

/**
 * The reason why a query of this program has no result: a wrong value, no database or capacity at present, or a
 * fault.
 */
export type QueryFailure = 'invalid' | 'unavailable' | 'fault';

/** The errors after which a later attempt can succeed. */
const TEMPORARY: ReadonlySet<unknown> = new Set([
  'SERVICE_UNAVAILABLE',
  'SEARCH_TIMEOUT',
  'REQUEST_TIMEOUT',
  'RATE_LIMITED',
]);

/** The failure that the errors of an execution represent. Logs faults. */
export function failureOf(errors: readonly GraphQLError[], requestId: string, logger: Logger): QueryFailure {
  const codes = errors.map((error) => errorForCaller(error, requestId, logger, false).extensions?.code);
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 'fault';
  return codes.length === 0 || codes.some((code) => TEMPORARY.has(code)) ? 'unavailable' : 'invalid';
}
