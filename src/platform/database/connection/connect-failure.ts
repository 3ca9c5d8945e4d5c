import { StartFailure } from '../../failure/start-failure.js';

const UNREACHABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
];
/** SQLSTATEs: authentication, absent database, no right to connect, too many connections, starting up. */
const REFUSED = ['28000', '28P01', '3D000', '42501', '53300', '57P03'];

/** Turns an error of the first connection into advice for the operator. */
export function explainConnectFailure(error: unknown, url: string): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const { host } = new URL(url);
  // The error of pg's own time limit has no code.
  if (UNREACHABLE.includes(code) || /timeout/i.test(message)) {
    const reason = code === '' ? message : code;
    return new StartFailure(
      `No PostgreSQL responds at ${host} (${reason}): start it, or correct DATABASE_URL.`,
    );
  }
  if (REFUSED.includes(code)) {
    return new StartFailure(`The PostgreSQL at ${host} refuses the connection of DATABASE_URL: ${message}.`);
  }
  return error;
}
