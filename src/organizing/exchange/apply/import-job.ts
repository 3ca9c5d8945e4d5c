import type { StoredChanges } from '../../../identity/audit/operation.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { CreatedObjects } from './create-places.js';
import type { CellValues } from '../model/column.js';
import type { ExchangeKind, ExchangeKindName } from '../model/exchange-kind.js';
import type { PlanStep, WritableStep } from '../plan/plan.js';

/** The result of a row of an import. */
export interface JobStep extends WritableStep {
  /** The version after the import. */
  readonly newVersion: number;
}

/** A completed import. */
export interface ImportJob {
  readonly id: string;
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly made: CreatedObjects;
  readonly reverted: boolean;
}

/** Stores the completed steps, with the current versions of their objects. */
export async function storeSteps(
  sql: Sql,
  kind: ExchangeKind,
  job: string,
  steps: readonly WritableStep[],
): Promise<void> {
  const rows = steps.map(({ row, action, name, version, objectId, changes }) => ({
    row,
    action,
    name,
    compared: version,
    object_id: objectId,
    // A new object has no earlier values to store.
    before: action === 'CREATE' ? null : side(changes, 'before'),
    after: side(changes, 'after'),
  }));
  await sql.query({
    text: `insert into import_step (job_id, row, action, name, compared, object_id, before, after, version)
      select $1, step.row, step.action, step.name, step.compared, step.object_id, step.before, step.after,
        object.version
      from json_populate_recordset(null::import_step, $2) as step
      join ${kind.table} object on object.id = step.object_id`,
    values: [job, JSON.stringify(rows)],
  });
}

function side(changes: PlanStep['changes'], of: 'before' | 'after'): CellValues {
  return Object.fromEntries(changes.map((change) => [change.column, change[of]]));
}

/** The import; undefined if there is none. Its row is locked against a concurrent revert. */
export async function findJob(sql: Sql, id: string): Promise<ImportJob | undefined> {
  const [job] = await sql.query<ImportJob>({
    text: `select job.id, job.kind, event.slug as event, job.made, job.reverted_at is not null as reverted
      from import_job job join event on event.id = job.event_id where job.id = $1 for update of job`,
    values: [id],
  });
  return job;
}

const PAGE = 500;

interface StepRow extends Omit<JobStep, 'changes' | 'id'> {
  readonly before: CellValues | null;
  readonly after: CellValues;
}

/**
 * The results of the rows of an import, in the order of rows. `onlyChanged`: only those of changed rows. Empty
 * without an import.
 */
export async function* jobSteps(
  sql: Sql,
  job: string | null,
  onlyChanged = false,
): AsyncGenerator<JobStep[]> {
  for (let lastRow = 0; ;) {
    const rows = await sql.query<StepRow>({
      text: `select row, action, name, compared as version, object_id as "objectId", version as "newVersion",
          before, after
        from import_step where job_id = $1 and row > $2 and (action <> 'NONE' or not $3)
        order by row limit ${PAGE}`,
      values: [job, lastRow, onlyChanged],
    });
    if (rows.length > 0) yield rows.map(stepOf);
    if (rows.length < PAGE) return;
    lastRow = rows.at(-1)?.row ?? lastRow;
  }
}

/** The results of all rows of an import, as its plan had them. */
export async function* plannedSteps(sql: Sql, job: string | null): AsyncGenerator<PlanStep[]> {
  for await (const steps of jobSteps(sql, job))
    yield steps.map(({ objectId: _object, newVersion: _version, ...step }) => step);
}

function stepOf({ before, after, ...step }: StepRow): JobStep {
  const changes = Object.entries(after).map(([column, value]) => ({
    column,
    before: before?.[column] ?? null,
    after: value,
  }));
  return { ...step, id: step.action === 'CREATE' ? null : step.objectId, changes };
}

/** The audit entry of an import or of its revert. */
export function changesOf(job: string, { table }: ExchangeKind, isRevert = false): StoredChanges {
  const kind = table.toUpperCase();
  const [before, after] = isRevert ? ['after', 'before'] : ['before', 'after'];
  const text = `
    select object_id, case when action = 'CREATE'
      then json_build_object('kind', '${kind}', 'id', object_id, '${after}', after)
      else json_build_object('kind', '${kind}', 'id', object_id, 'before', ${before}, 'after', ${after})
      end as change
    from import_step where job_id = $1 and action <> 'NONE' order by row`;
  return { text, key: job };
}
