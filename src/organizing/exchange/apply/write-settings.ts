import { valuesAfter } from '../plan/plan.js';
import type { WritableStep, WriteContext } from './write-objects.js';

/** Writes the settings of objects that steps change; absent settings do not change. */
export async function writeSettings(
  { sql, kind }: WriteContext,
  steps: readonly WritableStep[],
): Promise<void> {
  if (!kind.setting) return;
  const { table, owner, fields, blank } = kind.setting;
  const rows = steps.flatMap((step) => {
    const values = valuesAfter(step);
    const named = Object.entries(fields).filter(([column]) => values[column] !== undefined);
    const set = Object.fromEntries(named.map(([column, field]) => [field, values[column]]));
    const isBlank = JSON.stringify({ ...blank, ...set }) === JSON.stringify(blank);
    // A new object without settings needs no row.
    return named.length === 0 || (step.action === 'CREATE' && isBlank) ? [] : [{ owner: step.objectId, set }];
  });
  if (rows.length === 0) return;
  const columns = Object.values(fields);
  await sql.query({
    text: `insert into ${table} (${owner}, version) select owner, 0 from jsonb_to_recordset($1) as row(owner uuid)
      on conflict (${owner}) do nothing`,
    values: [JSON.stringify(rows)],
  });
  await sql.query({
    text: `update ${table} stored
      set ${columns.map((column) => `${column} = (jsonb_populate_record(stored, row.set)).${column}`).join(', ')}
      from jsonb_to_recordset($1) as row(owner uuid, set jsonb) where stored.${owner} = row.owner`,
    values: [JSON.stringify(rows)],
  });
}
