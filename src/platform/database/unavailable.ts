/** What the system says where no server can be reached, or one has gone. */
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
/** SQLSTATEs of a server that stops, has crashed, starts, or has no connection left; class 08 is the connection's own. */
const REFUSING = new Set(['57P01', '57P02', '57P03', '53300']);
/** What pg says without a code. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e|Query read timeout)/;

/** So many seconds a caller should wait before asking again. */
export const RETRY_AFTER_S = 1;

/** Whether an error says that the database does not answer, and not that it has answered something; looks through wrappers. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message, cause, originalError, driverError } = error as Error & Wrapper;
  if (code !== undefined && (UNREACHABLE.has(code) || REFUSING.has(code) || /^08...$/.test(code)))
    return true;
  if (code === undefined && BROKEN.test(message)) return true;
  // Several addresses of one host fail together.
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  return [cause, originalError, driverError].some((inner) => inner !== error && isUnavailable(inner));
}

interface Wrapper {
  code?: string;
  originalError?: unknown;
  driverError?: unknown;
}
