import { type CellValues, isSameValue } from '../model/column.js';
import { objectsByIds } from '../model/load-objects.js';
import { nameOf } from './step-maker.js';
import type { FieldChange, MissingObject, PlanInput, PlanStep } from './plan.js';

/** A list, and the objects that its rows match. */
interface ListSource extends PlanInput {
  readonly seenIds: ReadonlySet<string>;
}

/** The number of objects that are loaded together. */
const PAGE = 250;

/**
 * The published objects of earlier imports of the same list that the file lacks. A list is the same if it has the same
 * headers or the same file name.
 */
export async function missingIds({
  sql,
  kind,
  importContext,
  shape,
  file,
  seenIds,
}: ListSource): Promise<string[]> {
  if (!kind.withdrawal || shape === null) return [];
  const rows = await sql.query<{ id: string }>({
    text: `select distinct object.id from import_job job
      join import_step step on step.job_id = job.id join ${kind.table} object on object.id = step.object_id
      where job.event_id = $1 and job.kind = $2 and job.reverted_at is null
        and (job.shape = $3 or job.file = $4) and (${kind.withdrawal.where})
      order by object.id`,
    values: [importContext.event.id, kind.name, shape, file],
  });
  return rows.map(({ id }) => id).filter((id) => !seenIds.has(id));
}

/** The steps that withdraw objects. Their numbers follow the last row of the file. */
export async function* withdrawals(
  { sql, kind, importContext }: ListSource,
  ids: readonly string[],
  lastRow: number,
): AsyncGenerator<PlanStep> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    const objects = await objectsByIds(sql, kind, importContext, page);
    for (const [index, id] of page.entries()) {
      const object = objects.get(id);
      if (!object) continue;
      yield {
        row: lastRow + start + index + 1,
        ...{ action: 'CHANGE', missing: true, id, version: object.version },
        name: nameOf(object.values),
        changes: changesOf(object.values, kind.withdrawal?.values ?? {}),
      };
    }
  }
}

/** The first missing objects, for the plan. */
export async function missingSample(
  { sql, kind, importContext }: ListSource,
  ids: readonly string[],
): Promise<MissingObject[]> {
  const objects = await objectsByIds(sql, kind, importContext, ids);
  return [...objects.values()].map(({ values }) => ({ slug: String(values.slug), name: nameOf(values) }));
}

function changesOf(values: CellValues, after: CellValues): FieldChange[] {
  return Object.entries(after)
    .map(([column, value]) => ({ column, before: values[column] ?? null, after: value }))
    .filter(({ before, after: value }) => !isSameValue(before, value));
}
