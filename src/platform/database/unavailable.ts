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

/** SQLSTATEs of who has waited too long for a lock, or had to give way to others for whom it waited. */
const BUSY = new Set(['55P03', '40001', '40P01']);

/** So many seconds a caller should wait before asking again. */
export const RETRY_AFTER_S = 1;

/** Whether an error says that the database does not answer, and not that it has answered something; looks through wrappers. */
function isUnavailable(error: unknown): boolean {
  return isOrWraps(error, ({ code, message }) =>
    code === undefined
      ? BROKEN.test(message)
      : UNREACHABLE.has(code) || REFUSING.has(code) || /^08...$/.test(code),
  );
}

/** What to tell a caller who shall ask again later, as the database does not answer or others are at the same rows. */
export function retryMessage(error: unknown): string | undefined {
  if (isUnavailable(error)) return 'The database does not answer at the moment; try again.';
  if (!isOrWraps(error, ({ code }) => code !== undefined && BUSY.has(code))) return undefined;
  return 'Somebody else is changing the same at the moment; try again.';
}

function isOrWraps(error: unknown, is: (error: Error & Wrapper) => boolean): boolean {
  if (!(error instanceof Error)) return false;
  if (is(error)) return true;
  // Several addresses of one host fail together.
  if (error instanceof AggregateError && error.errors.some((inner) => isOrWraps(inner, is))) return true;
  const { cause, originalError, driverError } = error as Error & Wrapper;
  return [cause, originalError, driverError].some((inner) => inner !== error && isOrWraps(inner, is));
}

interface Wrapper {
  code?: string;
  originalError?: unknown;
  driverError?: unknown;
}
