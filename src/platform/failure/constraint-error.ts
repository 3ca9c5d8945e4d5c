import type { UserError } from './user-error.js';

/** By name of a constraint, the error for its violation. `detail`: the database's text about the row. */
export type ConstraintErrors = Readonly<Record<string, (detail: string) => UserError>>;

/** The class of SQLSTATE for violated constraints. */
const INTEGRITY_CONSTRAINT_VIOLATION = '23';

/**
 * Runs `work`. For a violated constraint, throws the error in `errors`. Only the database decides: a select
 * before the insert would miss concurrent inserts.
 */
export async function onConstraint<T>(errors: ConstraintErrors, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const {
      code,
      constraint,
      detail = '',
    } = error as { code?: string; constraint?: string; detail?: string };
    const toError = code?.startsWith(INTEGRITY_CONSTRAINT_VIOLATION) ? errors[constraint ?? ''] : undefined;
    throw toError ? toError(detail) : error;
  }
}
