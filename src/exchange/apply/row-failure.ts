import type { Sql } from '../../platform/database/sql.js';
import type { PlanProblem, PlanStep } from '../plan/plan.js';

/** A row that the database refused. */
export class RowFailure extends Error {
  override readonly name = 'RowFailure';

  constructor(
    readonly problem: PlanProblem,
    cause: unknown,
  ) {
    super(problem.reason, { cause });
  }
}

/** The database is not to blame the row for these: gone, out of time, or another transaction's doing. */
const NOT_THE_ROW = /^(?:08|40|53|57|58)/;

/** Writes steps together; where the database refuses some, finds out which row it was. */
export async function inChunk<S extends PlanStep>(
  sql: Sql,
  steps: readonly S[],
  write: (steps: readonly S[]) => Promise<void>,
): Promise<void> {
  await sql.query({ text: 'savepoint chunk' });
  try {
    await write(steps);
  } catch (error) {
    if (NOT_THE_ROW.test((error as { code?: string }).code ?? '40')) throw error;
    await sql.query({ text: 'rollback to savepoint chunk' });
    await findFailure(steps, write);
    throw error;
  }
  await sql.query({ text: 'release savepoint chunk' });
}

async function findFailure<S extends PlanStep>(
  steps: readonly S[],
  write: (steps: readonly S[]) => Promise<void>,
): Promise<void> {
  for (const step of steps) {
    try {
      await write([step]);
    } catch (error) {
      throw new RowFailure(problemOf(step, error), error);
    }
  }
}

interface DatabaseError {
  readonly code?: string;
  readonly message: string;
  readonly detail?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** The columns that constraints are about, where their names do not say it. */
const OF_CONSTRAINTS: Readonly<Record<string, string>> = {
  ux_booth_allocation_exclusive: 'booths',
  ux_booth_allocation_live: 'booths',
  ck_session_times: 'endsAt',
  ck_exhibitor_quota: 'status',
  ck_booth_allocation_blocked: 'booths',
};

function problemOf(step: PlanStep, error: unknown): PlanProblem {
  const failure = error as DatabaseError;
  const column = columnOf(step, failure);
  const value = step.changes.find((change) => change.column === column)?.after ?? null;
  return {
    row: step.row,
    column,
    value: value === null ? null : String(value),
    code: codeOf(failure),
    reason: `is refused by the database: ${failure.message}`,
  };
}

function codeOf({ code, constraint }: DatabaseError): string {
  if (constraint === 'ck_exhibitor_quota') return 'QUOTA_EXCEEDED';
  return code === '23505' ? 'TAKEN' : 'INVALID';
}

/** By what the database says of the column, else by the value that it speaks of. */
function columnOf({ changes }: PlanStep, { column, constraint = '', message, detail = '' }: DatabaseError) {
  const said = column ?? OF_CONSTRAINTS[constraint] ?? constraint.replace(/^(?:ck|uq|fk|ux)_[a-z]+_/, '');
  const plain = (text: string) => text.replace(/[._-]/g, '').toLowerCase();
  const named = changes.find((change) => plain(change.column.split('.')[0] ?? '') === plain(said));
  if (named) return named.column;
  const text = `${message} ${detail}`;
  const spoken = changes
    // A slug is made of the name, and repeats it.
    .toSorted((one, other) => Number(one.column === 'slug') - Number(other.column === 'slug'))
    .find(({ after }) => typeof after === 'string' && after.length > 1 && text.includes(after));
  return spoken?.column ?? null;
}
