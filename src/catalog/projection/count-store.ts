import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import type { CategoryTree } from '../model/category-tree.js';
import { type Countable, CountDeltas } from '../model/counts.js';

/** Adds the deltas to the stored counts, except for events whose counts are recomputed. */
export async function writeCounts(
  sql: Sql,
  deltas: CountDeltas,
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  const rows = deltas.rows.filter(({ event_id }) => !except.has(event_id));
  if (rows.length === 0) return;
  await sql.query({
    text: `merge into catalog_count as stored
      using json_to_recordset($1) as delta
        (event_id uuid, kind text, dimension text, value text, count integer)
      on stored.event_id = delta.event_id and stored.kind = delta.kind
        and stored.dimension = delta.dimension and stored.value = delta.value
      when matched then update set count = stored.count + delta.count
      when not matched then insert (event_id, kind, dimension, value, count)
        values (delta.event_id, delta.kind, delta.dimension, delta.value, delta.count)`,
    values: [JSON.stringify(rows)],
  });
}

/** The counts of an event computed from its entries, for a changed tree and for verification. */
export async function countEntries(sql: Sql, eventId: string, tree: CategoryTree): Promise<CountDeltas> {
  // Objects with equal filter values have the same effect on counts, so the database returns groups.
  const groups = await sql.query<Countable & { kind: CatalogKind; size: number }>({
    text: `select event_id as "eventId", kind, published, categories, venues, halls, zones, country,
        sponsor_level as "sponsorLevel", type,
        count(*)::integer as size
      from catalog_entry where event_id = $1 and published group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
    values: [eventId],
  });
  const deltas = new CountDeltas();
  for (const { kind, size, ...entry } of groups) {
    deltas.add(kind, entry, tree, size);
  }
  return deltas;
}

/** Replaces the counts of an event. */
export async function recount(sql: Sql, eventId: string, tree: CategoryTree): Promise<void> {
  await sql.query({ text: 'delete from catalog_count where event_id = $1', values: [eventId] });
  await writeCounts(sql, await countEntries(sql, eventId, tree));
}
