import { NO_SPACE } from '../../failure/failure-text.js';
import { OutdatedProgram } from '../../failure/outdated-program.js';

/** Error codes of the system for a server that is unreachable or has ended. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/**
 * SQLSTATEs of a server that cannot work at present: 08 connection exception, 53 insufficient resources, 57P
 * operator intervention, 58 system error. Of class 25: an exceeded time limit of a session or transaction, or a
 * read-only standby.
 */
const UNABLE = /^(?:08...|53...|57P..|58...|25P03|25P04|25006)$/;
/** Errors of pg without a code. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e|Query read timeout)/;

/** The codes for too many open files of this process, or of the machine. */
const NO_FILES = new Set(['EMFILE', 'ENFILE']);
/** SQLSTATEs of lock timeouts, deadlocks and serialization failures. */
const BUSY = new Set(['55P03', '40001', '40P01']);
/** The SQLSTATE of a statement that exceeded `statement_timeout`. */
const CANCELED = '57014';

/** The seconds to wait before a retry. */
export const RETRY_AFTER_S = 1;

/** The error before a statement is sent to a database that does not respond. */
export class DatabaseUnavailable extends Error {
  readonly code = '08006';

  constructor() {
    super('The database does not respond.');
  }
}

/** Whether an error means that the database is unreachable or does not respond. Unwraps causes. */
export function isUnreachable(error: unknown): boolean {
  return isOrWraps(error, ({ code, message }) =>
    code === undefined ? BROKEN.test(message) : UNREACHABLE.has(code) || /^(?:08...|57P0[123])$/.test(code),
  );
}

/**
 * The message for an error after which the caller may retry. Undefined for any other error. Every interface uses
 * this function to choose SERVICE_UNAVAILABLE.
 */
export function retryMessage(error: unknown): string | undefined {
  const hasCode = (codes: ReadonlySet<string>): boolean =>
    isOrWraps(error, ({ code }) => code !== undefined && codes.has(code));
  if (hasCode(NO_SPACE)) return 'There is no space left to store anything at the moment; try again later.';
  if (isOrWraps(error, (inner) => inner instanceof OutdatedProgram)) {
    return 'A newer version of the program is replacing this one at the moment; try again.';
  }
  if (isUnreachable(error) || isOrWraps(error, ({ code }) => code !== undefined && UNABLE.test(code))) {
    return 'The database does not respond at the moment; try again.';
  }
  if (hasCode(BUSY)) return 'Another operation is changing the same data at the moment; try again.';
  if (isOrWraps(error, ({ code }) => code === CANCELED)) return 'It took the database too long; try again.';
  return hasCode(NO_FILES) ? 'The server has too much to do at the moment; try again.' : undefined;
}

function isOrWraps(error: unknown, is: (error: Error & Wrapper) => boolean): boolean {
  if (!(error instanceof Error)) return false;
  if (is(error)) return true;
  // The addresses of one host fail together.
  if (error instanceof AggregateError && error.errors.some((inner) => isOrWraps(inner, is))) return true;
  const { cause, originalError, driverError } = error as Error & Wrapper;
  return [cause, originalError, driverError].some((inner) => inner !== error && isOrWraps(inner, is));
}

interface Wrapper {
  code?: string;
  originalError?: unknown;
  driverError?: unknown;
}
