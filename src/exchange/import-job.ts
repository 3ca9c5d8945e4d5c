import type { Sql } from '../platform/database/sql.js';
import type { MadeObjects } from './apply/make-places.js';
import type { WrittenPlan } from './apply/plan-writer.js';
import type { ExchangeKind, ExchangeKindName } from './kinds/exchange-kind.js';
import type { FieldChange, ImportPlan } from './plan/plan.js';

/** A row that an import wrote. */
export interface JobStep {
  readonly row: number;
  readonly action: 'CREATE' | 'CHANGE';
  readonly id: string;
  readonly name: string;
  /** Since the import. */
  readonly version: number;
  readonly changes: readonly FieldChange[];
}

/** An import that was done. */
export interface ImportJob {
  readonly id: string;
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly steps: readonly JobStep[];
  readonly made: MadeObjects;
  readonly reverted: boolean;
}

/** Keeps what an import did and returns its id. */
export async function keepJob(
  sql: Sql,
  kind: ExchangeKind,
  plan: ImportPlan,
  { steps, made }: WrittenPlan,
  { eventId, actor }: { eventId: string; actor: string },
): Promise<string> {
  const rows = await sql.query<{ id: string; version: number }>({
    text: `select id, version from ${kind.table} where id = any($1)`,
    values: [steps.map(({ id }) => id)],
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const kept = steps.map((step) => ({ ...step, version: versions.get(step.id) }));
  const [job] = await sql.query<{ id: string }>({
    text: `insert into import_job (event_id, kind, actor, created, changed, steps, made)
      values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    values: [
      eventId,
      plan.kind,
      actor,
      plan.created,
      plan.changed,
      JSON.stringify(kept),
      JSON.stringify(made),
    ],
  });
  return job?.id ?? '';
}

/** The import, locked against a second one who undoes it; undefined where there is none. */
export async function findJob(sql: Sql, id: string): Promise<ImportJob | undefined> {
  const [job] = await sql.query<ImportJob>({
    text: `select job.id, job.kind, event.slug as event, job.steps, job.made,
        job.reverted_at is not null as reverted
      from import_job job join event on event.id = job.event_id where job.id = $1 for update of job`,
    values: [id],
  });
  return job;
}
