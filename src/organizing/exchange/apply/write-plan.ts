import { placeOf } from '../parsers/table.js';
import type { BuiltPlan } from '../plan/build-plan.js';
import { removeUnused, plannedObjects } from '../plan/planned-objects.js';
import type { ImportPlan, PlanProblem } from '../plan/plan.js';
import { stepsWithout, totalsOf } from '../plan/step-totals.js';
import { PlanWriter } from './plan-writer.js';
import type { WriteContext } from './write-objects.js';

/** The maximum number of times that a plan is written without the rows that the database refused. */
const ATTEMPTS = 5;

export interface PlanToWrite extends WriteContext {
  readonly builtPlan: BuiltPlan;
  /** Whether the import leaves out rows that the database refuses. */
  readonly skipsBadRows: boolean;
  readonly advance?: (count: number) => void;
}

/** A written plan, without the rows that the database refused. */
export interface WrittenPlan {
  readonly plan: ImportPlan;
  readonly writer: PlanWriter;
  /** The rows that the database refused and that were left out. */
  readonly refusedRows: ReadonlySet<number>;
}

/**
 * Writes the steps except those of the rows `excludedRows`. With `skipsBadRows`, writes the plan again without
 * the refused rows, because they can have been written in part. Otherwise they are errors of the plan.
 */
export async function writePlan(input: PlanToWrite, excludedRows: ReadonlySet<number>): Promise<WrittenPlan> {
  const { sql, builtPlan, skipsBadRows, importContext } = input;
  const refusedRows = new Set<number>();
  let { plan } = builtPlan;
  for (let attempt = 1; ; attempt += 1) {
    if (skipsBadRows) await sql.query({ text: 'savepoint plan' });
    const steps = stepsWithout(
      () => readAhead(builtPlan.steps.batches()),
      new Set([...excludedRows, ...refusedRows]),
    );
    const totals = await totalsOf(steps, importContext.places);
    const writer = new PlanWriter(input, steps, totals, input.advance);
    await writer.write();
    const { problems } = writer;
    const isRetried = skipsBadRows && attempt < ATTEMPTS && problems.every(({ row }) => row !== null);
    if (problems.length === 0 || !isRetried)
      return {
        plan: { ...plan, problems: mergedProblems(plan.problems, builtPlan, problems) },
        writer,
        refusedRows,
      };
    await sql.query({ text: 'rollback to savepoint plan' });
    for (const { row } of problems) refusedRows.add(row ?? 0);
    plan = await planWithoutRows(plan, input, refusedRows, problems);
  }
}

/** The plan without further refused rows, and without the objects that only these rows name. */
async function planWithoutRows(
  plan: ImportPlan,
  { importContext, builtPlan }: PlanToWrite,
  refusedRows: ReadonlySet<number>,
  newProblems: readonly PlanProblem[],
): Promise<ImportPlan> {
  const steps = stepsWithout(() => builtPlan.steps.batches(), refusedRows);
  await removeUnused(steps, importContext);
  const { counts } = await totalsOf(steps, importContext.places);
  return {
    ...plan,
    created: counts.CREATE,
    changed: counts.CHANGE,
    unchanged: counts.NONE,
    refused: mergedProblems(plan.refused, builtPlan, newProblems),
    makes: plannedObjects(importContext),
  };
}

function mergedProblems(
  problems: readonly PlanProblem[],
  { columnName, plan: { reading } }: BuiltPlan,
  newProblems: readonly PlanProblem[],
): PlanProblem[] {
  const placedProblems = newProblems.map((problem) => ({
    ...problem,
    place: problem.row === null ? null : placeOf(reading, problem.row),
    column: columnName(problem.column),
  }));
  return [...problems, ...placedProblems].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

/**
 * Reads the next batch while the receiver writes the previous one and mostly waits for the database.
 * Batches must not come from the receiver's connection, whose savepoints would include their statements.
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
