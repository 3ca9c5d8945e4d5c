import type { Sql } from '../../../platform/database/sql.js';
import { CLASH_CONSTRAINT, clashSentences } from '../../../fair/programme/session-clash.js';
import type { PlanProblem, PlanStep } from '../plan/plan.js';
import { constraintColumn, constraintReason } from './constraint-reasons.js';
import { message, type Message } from '../../../platform/text/message.js';
import { sqlStateOf } from '../../../platform/database/sql-state.js';

/** Errors of a row, not of the database: wrong data, violated constraints and `raise exception`. */
const OF_A_ROW = /^(?:22|23|44|54|P0)/;
/** Another row of the file may free the value or booth. */
const OF_ANOTHER_ROW = /^23(?:505|P01)/;

/** A step that the database refused, and the error. */
export interface RefusedStep<S extends PlanStep> {
  readonly step: S;
  readonly error: unknown;
}

/** Runs `work` within a savepoint. Returns the database error, after the rollback to the savepoint. */
export async function refusalOf(sql: Sql, work: () => Promise<void>): Promise<unknown> {
  await sql.query({ text: 'savepoint chunk' });
  try {
    await work();
  } catch (error) {
    if (!OF_A_ROW.test(sqlStateOf(error))) throw error;
    await sql.query({ text: 'rollback to savepoint chunk' });
    await sql.query({ text: 'release savepoint chunk' });
    return error;
  }
  await sql.query({ text: 'release savepoint chunk' });
  return undefined;
}

/**
 * Writes steps together. If the database refuses them, divides them in halves to identify the refused ones.
 */
export async function writeChunk<S extends PlanStep>(
  sql: Sql,
  steps: readonly S[],
  write: (steps: readonly S[]) => Promise<void>,
  limit: number,
): Promise<RefusedStep<S>[]> {
  const error = await refusalOf(sql, () => write(steps));
  const [step, second] = steps;
  if (error === undefined || !step || limit <= 0) return [];
  if (!second) return [{ step, error }];
  const half = Math.ceil(steps.length / 2);
  const first = await writeChunk(sql, steps.slice(0, half), write, limit);
  const last = await writeChunk(sql, steps.slice(half), write, limit - first.length);
  return [...first, ...last];
}

/**
 * Writes refused steps again in reverse order as long as one succeeds: a row may free the value of another.
 */
export async function writeAgain<S extends PlanStep>(
  sql: Sql,
  refused: readonly RefusedStep<S>[],
  write: (steps: readonly S[]) => Promise<void>,
): Promise<RefusedStep<S>[]> {
  let left = [...refused];
  for (let before = left.length + 1; left.length < before;) {
    before = left.length;
    const still: RefusedStep<S>[] = [];
    for (const entry of left.toReversed()) {
      const isOrder = OF_ANOTHER_ROW.test((entry.error as DatabaseError).code ?? '');
      const error = isOrder ? await refusalOf(sql, () => write([entry.step])) : entry.error;
      if (error !== undefined) still.unshift({ step: entry.step, error });
    }
    left = still;
  }
  return left;
}

/** The fields of an error of PostgreSQL. */
export interface DatabaseError {
  readonly code?: string;
  readonly message: string;
  readonly detail?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/**
 * The problems of refused rows, with the column names of the file. Sessions that clash have their new names.
 */
export async function problemsOf(
  sql: Sql,
  refused: readonly RefusedStep<PlanStep>[],
): Promise<PlanProblem[]> {
  const clashing = refused.filter(({ error }) => (error as DatabaseError).constraint === CLASH_CONSTRAINT);
  if (clashing.length === 0) return refused.map((entry) => problemOf(entry));
  const details = clashing.map(({ error }) => (error as DatabaseError).detail ?? '');
  const sentences = await clashSentences(sql, details);
  return refused.map((entry) => problemOf(entry, sentences[clashing.indexOf(entry)]));
}

function problemOf({ step, error }: RefusedStep<PlanStep>, clash?: Message): PlanProblem {
  const failure = error as DatabaseError;
  const column = columnOf(step, failure);
  const value = step.changes.find((change) => change.column === column)?.after ?? null;
  const reason = constraintReason(failure) ?? message`is refused by the database: ${failure.message}`;
  return {
    row: step.row,
    column,
    value: value === null ? null : String(value),
    code: codeOf(failure),
    reason: clash === undefined ? reason : message`${reason}: ${clash}`,
  };
}

function codeOf({ code, constraint }: DatabaseError): string {
  if (constraint === 'ck_exhibitor_quota') return 'QUOTA_EXCEEDED';
  if (constraint?.startsWith('ux_booth_allocation') === true) return 'BOOTH_TAKEN';
  return code === '23505' || code === '23P01' ? 'TAKEN' : 'INVALID';
}

/** By the column in the error, else by the value in the error. */
function columnOf(
  { changes }: PlanStep,
  { column, constraint = '', message: sentence, detail = '' }: DatabaseError,
) {
  const said =
    column ?? constraintColumn(constraint, detail) ?? constraint.replace(/^(?:ck|uq|fk|ux|ex)_[a-z]+_/, '');
  const plain = (text: string) => text.replace(/[._-]/g, '').toLowerCase();
  const named = changes.find((change) => plain(change.column.split('.')[0] ?? '') === plain(said));
  if (named) return named.column;
  const text = `${sentence} ${detail}`;
  const spoken = changes
    // A slug is derived from the name, so both contain the value.
    .toSorted((one, other) => Number(one.column === 'slug') - Number(other.column === 'slug'))
    .find(({ after }) => typeof after === 'string' && after.length > 1 && text.includes(after));
  return spoken?.column ?? constraintColumn(constraint, detail) ?? null;
}
