import { message, type Message } from '../../../platform/text/message.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { ImportWriters } from '../model/import-writers.js';
import type { JobStep } from './import-job.js';
import type { MadeObjects } from './make-places.js';

/** SQL conditions for objects that other data has referenced since the import created them. */
const USED = {
  exhibitor: `exists (select from product where exhibitor_id = object.id)
    or exists (select from session_exhibitor where exhibitor_id = object.id)
    or exists (select from role_grant where exhibitor_id = object.id)`,
  product: 'exists (select from product_image where product_id = object.id)',
  session: 'false',
  booth: `exists (select from booth_allocation where booth_id = object.id and released_at is null)`,
  hall: `exists (select from booth where hall_id = object.id)
    or exists (select from session where hall_id = object.id)`,
  zone: `exists (select from booth where zone_id = object.id)
    or exists (select from exhibitor where applied_zone_id = object.id)`,
  venue: `exists (select from hall where venue_id = object.id)
    or exists (select from session where venue_id = object.id)`,
  category: `exists (select from category child where child.parent_id = object.id)
    or exists (select from exhibitor_category where category_id = object.id)
    or exists (select from product_category where category_id = object.id)`,
} as const;

type Table = keyof typeof USED;

/**
 * Removes objects that an import created; or none, with a line for each object that other data references.
 */
export async function removeObjects(
  sql: Sql,
  kind: ExchangeKind,
  steps: readonly JobStep[],
  { catalog }: ImportWriters,
): Promise<Message[]> {
  if (steps.length === 0) return [];
  const ids = steps.map(({ objectId }) => objectId);
  const used = new Set(await idsWhere(sql, kind.table, ids, USED[kind.table]));
  if (used.size > 0) {
    const inUse = steps.filter(({ objectId }) => used.has(objectId));
    return inUse.map(({ row, name }) => message`row ${row} "${name}": is in use`);
  }
  await kind.writer(catalog).removeAll(ids);
  return [];
}

/** Removes the booths, halls, zones, venues and categories that the import created, if no object uses them. */
export async function removeMade(
  sql: Sql,
  { booths, halls, venues, categories, zones = [] }: MadeObjects,
  { catalog, categories: ofEvents }: ImportWriters,
): Promise<void> {
  const unused = (table: Table, ids: readonly string[]) =>
    idsWhere(sql, table, ids, `version = 1 and not (${USED[table]})`);
  await catalog.booths.removeAll(await unused('booth', booths));
  await catalog.venues.removeHalls(await unused('hall', halls));
  await catalog.venues.removeZones(await unused('zone', zones));
  await catalog.venues.removeVenues(await unused('venue', venues));
  await ofEvents.removeAll(await unused('category', categories));
}

async function idsWhere(
  sql: Sql,
  table: Table,
  ids: readonly string[],
  condition: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await sql.query<{ id: string }>({
    text: `select id from ${table} object where id = any($1) and (${condition})`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}
