import type { UserError } from './user-error.js';

/** Constraints by name and what to tell of their violation; `detail` is what the database told of the row. */
export type ConstraintErrors = Readonly<Record<string, (detail: string) => UserError>>;

/** The class of SQLSTATE that says that a constraint refused the row. */
const INTEGRITY_CONSTRAINT_VIOLATION = '23';

/**
 * Runs `work`; where a constraint of `errors` refuses it, throws that error instead. The database is the
 * only judge: whoever selects before inserting loses the race.
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
