import type { Sql } from '../../../platform/database/sql.js';
import type { ImportContext } from '../model/import-context.js';
import { addedBooths, type BoothClaims, removedBooths } from '../plan/booth-claims.js';
import type { WritableStep } from './write-objects.js';

/** Releases the booths that steps remove. */
export async function releaseBooths(
  sql: Sql,
  { places }: ImportContext,
  steps: readonly WritableStep[],
): Promise<void> {
  const rows = steps.flatMap((step) =>
    removedBooths(step).map((label) => ({
      booth_id: places.booths.get(label)?.id,
      exhibitor_id: step.objectId,
    })),
  );
  if (rows.length === 0) return;
  await sql.query({
    text: `update booth_allocation live set released_at = now()
      from jsonb_to_recordset($1) as gone(booth_id uuid, exhibitor_id uuid)
      where live.booth_id = gone.booth_id and live.exhibitor_id = gone.exhibitor_id and live.released_at is null`,
    values: [JSON.stringify(rows)],
  });
}

/** Allocates the booths that steps add: assigned for approved exhibitors, held for the others. */
export async function assignBooths(
  sql: Sql,
  { event, places }: ImportContext,
  claims: BoothClaims,
  steps: readonly WritableStep[],
): Promise<void> {
  const rows = steps.flatMap((step) =>
    addedBooths(step).map((label) => ({
      event_id: event.id,
      booth_id: places.booths.get(label)?.id,
      exhibitor_id: step.objectId,
      shared: claims.isShared(label),
    })),
  );
  if (rows.length === 0) return;
  const values = [JSON.stringify(rows)];
  // A hold of the exhibitor itself becomes its assignment. Expired holds have no effect.
  await sql.query({
    text: `update booth_allocation live set released_at = now()
      from jsonb_populate_recordset(null::booth_allocation, $1) as given
      where live.booth_id = given.booth_id and live.released_at is null and live.kind = 'HELD'
        and (live.held_until <= now() or live.exhibitor_id = given.exhibitor_id)`,
    values,
  });
  await sql.query({
    text: `update booth_allocation live set shared = true
      from jsonb_populate_recordset(null::booth_allocation, $1) as given
      where given.shared and not live.shared and live.booth_id = given.booth_id and live.released_at is null`,
    values,
  });
  await sql.query({
    text: GIVEN,
    values,
  });
}

const GIVEN = `
  insert into booth_allocation (event_id, booth_id, exhibitor_id, shared, kind, held_until)
  select given.event_id, given.booth_id, given.exhibitor_id, given.shared,
    case when exhibitor.status = 'APPROVED' then 'ASSIGNED' else 'HELD' end,
    case when exhibitor.status <> 'APPROVED' then greatest(
      (event.ends_on + 1)::timestamp at time zone event.time_zone, now() + interval '30 days') end
  from jsonb_populate_recordset(null::booth_allocation, $1) as given
  join exhibitor on exhibitor.id = given.exhibitor_id join event on event.id = given.event_id
  order by given.booth_id`;
