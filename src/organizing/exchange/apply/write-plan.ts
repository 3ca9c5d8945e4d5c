import { placeOf } from '../parsers/table.js';
import type { BuiltPlan } from '../plan/build-plan.js';
import { keepUsed, madeObjects } from '../plan/keep-used.js';
import type { ImportPlan, PlanProblem, PlanSteps } from '../plan/plan.js';
import { stepsWithout, totalsOf } from '../plan/step-totals.js';
import { PlanWriter, type Written } from './plan-writer.js';
import type { WriteContext } from './write-objects.js';

/** The maximum number of times that a plan is written without the rows that the database refused. */
const ATTEMPTS = 5;

export interface PlanToWrite extends WriteContext {
  readonly built: BuiltPlan;
  /** Whether rows that the database refuses are left out. */
  readonly skipsBadRows: boolean;
  readonly advance?: (count: number) => void;
}

/** A written plan, without the rows that the database refused. */
export interface WrittenPlan extends Pick<Written, 'made'> {
  readonly plan: ImportPlan;
  readonly writer: PlanWriter;
  /** The rows that the database refused and that were left out. */
  readonly refused: ReadonlySet<number>;
}

/**
 * Writes the steps except those of `without`. With `skipsBadRows` the plan is written again without the rows that
 * the database refused, because they may have been written in part. Else these rows are errors of the plan.
 */
export async function writePlan(input: PlanToWrite, without: ReadonlySet<number>): Promise<WrittenPlan> {
  const { sql, built, skipsBadRows } = input;
  const refused = new Set<number>();
  let { plan } = built;
  for (let attempt = 1; ; attempt += 1) {
    if (skipsBadRows) await sql.query({ text: 'savepoint plan' });
    const steps = stepsWithout(() => readAhead(built.steps.batches()), new Set([...without, ...refused]));
    const { writer, written } = await writeSteps(input, steps);
    const { problems, made } = written;
    const isSkipped = skipsBadRows && attempt < ATTEMPTS && problems.every(({ row }) => row !== null);
    if (problems.length === 0 || !isSkipped)
      return { plan: withProblems(plan, built, problems), made, writer, refused };
    await sql.query({ text: 'rollback to savepoint plan' });
    for (const { row } of problems) refused.add(row ?? 0);
    plan = await withRefused(plan, input, refused, problems);
  }
}

async function writeSteps(
  input: PlanToWrite,
  steps: PlanSteps,
): Promise<{ writer: PlanWriter; written: Written }> {
  const { claims, changed, counts } = await totalsOf(steps, input.importContext.places);
  const scope = { created: counts.CREATE, changed };
  const writer = new PlanWriter({ ...input, claims }, scope, steps);
  return { writer, written: await writer.write() };
}

/** The plan with further errors, in the order of rows. */
function withProblems(plan: ImportPlan, built: BuiltPlan, more: readonly PlanProblem[]): ImportPlan {
  return more.length === 0 ? plan : { ...plan, problems: merged(plan.problems, built, more) };
}

/** The plan without further refused rows, and without the objects that only these rows name. */
async function withRefused(
  plan: ImportPlan,
  { importContext, built }: PlanToWrite,
  refused: ReadonlySet<number>,
  more: readonly PlanProblem[],
): Promise<ImportPlan> {
  const steps = stepsWithout(() => built.steps.batches(), refused);
  await keepUsed(steps, importContext);
  const { counts } = await totalsOf(steps, importContext.places);
  return {
    ...plan,
    created: counts.CREATE,
    changed: counts.CHANGE,
    unchanged: counts.NONE,
    refused: merged(plan.refused, built, more),
    makes: madeObjects(importContext),
  };
}

function merged(
  known: readonly PlanProblem[],
  { columnName, plan: { reading } }: BuiltPlan,
  more: readonly PlanProblem[],
): PlanProblem[] {
  const named = more.map((problem) => ({
    ...problem,
    place: problem.row === null ? null : placeOf(reading, problem.row),
    column: columnName(problem.column),
  }));
  return [...known, ...named].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

/**
 * Reads the next batch while the receiver works on the last one, mostly waiting for the database. Batches must not come
 * from the connection of the receiver, whose savepoints would include their statements.
 */
async function* readAhead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  const read = () => {
    const next = batches.next();
    // The receiver gets the error with the next batch.
    next.catch(() => undefined);
    return next;
  };
  try {
    for (let next = read(); ;) {
      const batch = await next;
      if (batch.done === true) return;
      next = read();
      yield batch.value;
    }
  } finally {
    await batches.return(undefined);
  }
}
