import type { Sql } from '../../../platform/database/sql.js';
import { CLASH_CONSTRAINT, clashSentences } from '../../../fair/programme/session-clash.js';
import type { PlanProblem, PlanStep, WritableStep } from '../plan/plan.js';
import {
  type ExhaustedQuota,
  limitedPlace,
} from '../../../fair/exhibitor/statistics/exhausted-quota.type.js';
import { message, type Message } from '../../../platform/text/message.js';
import { isOutOfBounds, sqlStateOf } from '../../../platform/database/sql-state.js';

/** SQLSTATEs caused by the data of a row: wrong values, violated constraints and `raise exception`. */
const ROW_STATES = /^(?:22|23|44|54|P0)/;
/** SQLSTATEs of conflicts that end if another row of the file frees the value or booth. */
const CONFLICT_STATES = /^23(?:505|P01)/;

/** The fields of an error of PostgreSQL. */
interface DatabaseError {
  readonly code?: string;
  readonly message: string;
  readonly detail?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** A step that the database refused, and the error. */
export interface RefusedStep {
  readonly step: WritableStep;
  readonly error: DatabaseError;
}

/** Writes steps of a plan. */
export type Write = (steps: readonly WritableStep[]) => Promise<void>;

/** Runs `work` within a savepoint. Returns the database error, after the rollback to the savepoint. */
export async function refusalOf(sql: Sql, work: () => Promise<void>): Promise<DatabaseError | undefined> {
  await sql.query({ text: 'savepoint chunk' });
  try {
    await work();
  } catch (error) {
    if (!ROW_STATES.test(sqlStateOf(error))) throw error;
    await sql.query({ text: 'rollback to savepoint chunk' });
    await sql.query({ text: 'release savepoint chunk' });
    return error as DatabaseError;
  }
  await sql.query({ text: 'release savepoint chunk' });
  return undefined;
}

/**
 * Writes steps together. If the database refuses them, bisects them to identify the refused ones, at most
 * `limit`.
 */
export async function writeChunk(
  sql: Sql,
  steps: readonly WritableStep[],
  write: Write,
  limit: number,
): Promise<RefusedStep[]> {
  const error = await refusalOf(sql, () => write(steps));
  const [step, second] = steps;
  if (error === undefined || !step || limit <= 0) return [];
  if (!second) return [{ step, error }];
  const half = Math.ceil(steps.length / 2);
  const firstRefused = await writeChunk(sql, steps.slice(0, half), write, limit);
  const lastRefused = await writeChunk(sql, steps.slice(half), write, limit - firstRefused.length);
  return [...firstRefused, ...lastRefused];
}

/** Writes refused steps again in reverse order until none succeeds. A written row can free a value. */
export async function rewriteRefused(
  sql: Sql,
  refusedSteps: readonly RefusedStep[],
  write: Write,
): Promise<RefusedStep[]> {
  let remainingSteps = [...refusedSteps];
  for (let previousCount = remainingSteps.length + 1; remainingSteps.length < previousCount;) {
    previousCount = remainingSteps.length;
    const stillRefused: RefusedStep[] = [];
    for (const entry of remainingSteps.toReversed()) {
      const dependsOnOrder = CONFLICT_STATES.test(entry.error.code ?? '');
      const error = dependsOnOrder ? await refusalOf(sql, () => write([entry.step])) : entry.error;
      if (error !== undefined) stillRefused.unshift({ step: entry.step, error });
    }
    remainingSteps = stillRefused;
  }
  return remainingSteps;
}

/**
 * The problems of refused rows, with the column names of the file. Clashing sessions have their new names.
 */
export async function problemsOf(sql: Sql, refusedSteps: readonly RefusedStep[]): Promise<PlanProblem[]> {
  const clashingSteps = refusedSteps.filter(({ error }) => error.constraint === CLASH_CONSTRAINT);
  const details = clashingSteps.map(({ error }) => error.detail ?? '');
  const sentences = clashingSteps.length === 0 ? [] : await clashSentences(sql, details);
  return refusedSteps.map((entry) => problemOf(entry, sentences[clashingSteps.indexOf(entry)]));
}

function problemOf({ step, error }: RefusedStep, clash: Message | undefined): PlanProblem {
  const column = columnOf(step, error);
  const value = step.changes.find((change) => change.column === column)?.after ?? null;
  const reason =
    constraintReason(error) ??
    (isOutOfBounds(error) ? OUT_OF_BOUNDS : message`is refused by the database: ${error.message}`);
  return {
    row: step.row,
    column,
    value: value === null ? null : String(value),
    code: codeOf(error),
    reason: clash === undefined ? reason : message`${reason}: ${clash}`,
    option: null,
  };
}

/** The reason of a violated check without a sentence of its own; the error of the database names only the check. */
const OUT_OF_BOUNDS = message`has a value that the field cannot have`;

function codeOf({ code, constraint }: DatabaseError): string {
  if (constraint === 'ck_exhibitor_quota') return 'QUOTA_EXCEEDED';
  if (constraint?.startsWith('ux_booth_allocation') === true) return 'BOOTH_TAKEN';
  return code === '23505' || code === '23P01' ? 'TAKEN' : 'INVALID';
}

/** The column of an error: the column that the error names, else the column whose value it contains. */
function columnOf(
  { changes }: PlanStep,
  { column, constraint = '', message: sentence, detail = '' }: DatabaseError,
) {
  const columnName =
    column ?? constraintColumn(constraint, detail) ?? constraint.replace(/^(?:ck|uq|fk|ux|ex)_[a-z]+_/, '');
  const withoutSeparators = (text: string) => text.replace(/[._-]/g, '').toLowerCase();
  const namedChange = changes.find(
    (change) => withoutSeparators(change.column.split('.')[0] ?? '') === withoutSeparators(columnName),
  );
  if (namedChange) return namedChange.column;
  const text = `${sentence} ${detail}`;
  const mentionedChange = changes
    // A slug is derived from the name, so both contain the value.
    .toSorted((one, other) => Number(one.column === 'slug') - Number(other.column === 'slug'))
    .find(({ after }) => typeof after === 'string' && after.length > 1 && text.includes(after));
  return mentionedChange?.column ?? constraintColumn(constraint, detail) ?? null;
}

/** The column of a constraint, and the reason why a row violates it. */
const CONSTRAINTS: Readonly<Record<string, readonly [column: string, reason?: Message]>> = {
  ux_booth_allocation_exclusive: ['booths', message`is taken: another exhibitor has one of the booths alone`],
  ux_booth_allocation_live: ['booths', message`has a booth that the exhibitor has already`],
  ck_booth_allocation_blocked: ['booths', message`has a booth that is blocked`],
  ck_booth_allocation_status: ['booths', message`has booths, but the exhibitor is not approved`],
  ck_booth_blocked: ['blocked', message`cannot be blocked: the booth is assigned or held`],
  ck_booth_area: ['area', message`must be more than 0 and at most 100,000`],
  uq_hall_code: ['code', message`belongs to another hall of the venue`],
  ck_hall_plan: ['depth', message`needs a width, and a width needs a depth`],
  uq_venue_slug: ['slug', message`belongs to another venue`],
  ux_venue_main: ['role', message`belongs to another venue: an event has one main venue`],
  ck_venue_coordinates: ['longitude', message`needs a latitude, and a latitude needs a longitude`],
  uq_booth_code: ['code', message`belongs to another booth of the hall`],
  ck_session_times: ['endsAt', message`must be after the start`],
  ck_session_days: ['startsAt', message`must be within the days of the event`],
  ex_session_hall: ['hall', message`has another session at that time`],
  fk_session_hall_venue: ['hall', message`is not in this venue`],
  fk_session_stage: ['stage', message`is not a stage of the hall`],
  ck_session_stage_hall: ['stage', message`needs a hall`],
  uq_session_external_id: ['externalId', message`belongs to another session`],
  uq_session_slug: ['slug', message`belongs to another session`],
  uq_exhibitor_slug: ['slug', message`belongs to another exhibitor`],
  uq_exhibitor_external_id: ['externalId', message`belongs to another exhibitor`],
  ck_exhibitor_published: ['published', message`needs an approved registration`],
  ck_exhibitor_quota: ['status'],
  uq_product_slug: ['slug', message`belongs to another product`],
  uq_product_external_id: ['externalId', message`belongs to another product of the exhibitor`],
};

function constraintColumn(constraint: string, detail: string): string | undefined {
  // The detail of a quota is JSON with the kind of the full object.
  if (constraint === 'ck_exhibitor_quota' && detail.includes('"CATEGORY"')) return 'categories';
  return CONSTRAINTS[constraint]?.[0];
}

/** Undefined if only the message of the database has the reason. */
function constraintReason({ constraint = '', detail = '' }: DatabaseError): Message | undefined {
  if (constraint !== 'ck_exhibitor_quota') return CONSTRAINTS[constraint]?.[1];
  const exhausted = JSON.parse(detail) as ExhaustedQuota;
  const { quota } = exhausted;
  return message`the ${limitedPlace(exhausted)} has room for ${quota} approved exhibitors`;
}
