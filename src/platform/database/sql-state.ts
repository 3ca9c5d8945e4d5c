/** The codes of database errors that the program handles (SQLSTATE, appendix A of the manual of PostgreSQL). */
export const SQL_STATE = {
  inFailedTransaction: '25P02',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  insufficientPrivilege: '42501',
  checkViolation: '23514',
  numericValueOutOfRange: '22003',
  undefinedTable: '42P01',
  undefinedObject: '42704',
  diskFull: '53100',
  queryCanceled: '57014',
} as const;

/** The SQLSTATE of an error of the database. Empty for other errors. */
export function sqlStateOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** SQLSTATEs of a text with U+0000, which PostgreSQL cannot store. */
const UNSTORABLE: ReadonlySet<string> = new Set(['22021', '22P05']);

/** The message for such a text. Fields that are only looked up do not check for it. */
export const UNSTORABLE_TEXT = 'A text contains the character U+0000, which no stored text contains.';

/** Whether the database refused a text of the caller, because no stored text can contain it. */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { originalError } = error as { originalError?: unknown };
  return UNSTORABLE.has(sqlStateOf(error)) || (originalError !== error && isUnstorableText(originalError));
}

/** Whether the database refused a value, because it violates a check or is too large for its column. */
export function isOutOfBounds(error: unknown): boolean {
  return [SQL_STATE.checkViolation, SQL_STATE.numericValueOutOfRange].some(
    (state) => state === sqlStateOf(error),
  );
}

/** An error like that of concurrent changes to the same rows, after which the operation is repeated. */
export function serializationError(message: string): Error {
  return Object.assign(new Error(message), { code: SQL_STATE.serializationFailure });
}
