import { isNativeError } from 'node:util/types';

/** The fields of an error that the log contains. */
interface LoggedError {
  type: string;
  message: string;
  stack: string;
  /** SQLSTATE, or the error code of the system. */
  code?: string | undefined;
  /** The name of a constraint of the database. */
  constraint?: string | undefined;
  /** The error that caused this one, or several of them. */
  causes?: LoggedError[];
  [field: string]: unknown;
}

type FullError = Error & { code?: string; constraint?: string; errors?: unknown[] };

/** The SQLSTATE class whose messages quote values, such as `invalid input syntax for type uuid: "…"`. */
const DATA_EXCEPTION = /^22...$/;
const QUOTED = /".*"/gs;

/**
 * Selects the fields of an error for the log. It drops all others: errors of pg and TypeORM contain statement
 * parameters and the refused row.
 */
export function loggedError(error: FullError): LoggedError {
  const { name, code, constraint } = error;
  const message = loggedMessage(error);
  const stack = (error.stack ?? '').replace(error.message, () => message);
  const causes = [error.cause, ...(error.errors ?? [])].filter(isNativeError).map(loggedError);
  return { type: name, message, stack, code, constraint, ...(causes.length > 0 && { causes }) };
}

/** The message of an error without quoted values. */
export function loggedMessage({ message, code = '' }: FullError): string {
  return DATA_EXCEPTION.test(code) ? message.replace(QUOTED, '"…"') : message;
}
