import { message, type Message } from '../../../platform/text/message.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { JobStep } from './import-job.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { MadeObjects } from './make-places.js';

/** SQL conditions for objects that other data has referenced since the import created them. */
const USED: Readonly<Record<ExchangeKind['object'], string>> = {
  EXHIBITOR: `exists (select from product where exhibitor_id = object.id)
    or exists (select from session_exhibitor where exhibitor_id = object.id)
    or exists (select from role_grant where exhibitor_id = object.id)`,
  BOOTH: `exists (select from booth_allocation where booth_id = object.id and released_at is null)`,
  PRODUCT: 'exists (select from product_image where product_id = object.id)',
  SESSION: 'false',
  VENUE: `exists (select from hall where venue_id = object.id)
    or exists (select from session where venue_id = object.id)`,
  HALL: `exists (select from booth where hall_id = object.id)
    or exists (select from session where hall_id = object.id)`,
};

/**
 * Removes objects that an import created; or none, with a line for each object that other data references.
 */
export async function removeObjects(
  sql: Sql,
  kind: ExchangeKind,
  steps: readonly JobStep[],
): Promise<Message[]> {
  if (steps.length === 0) return [];
  const ids = steps.map(({ objectId }) => objectId);
  const rows = await sql.query<{ id: string }>({
    text: `select id from ${kind.table} object where id = any($1) and (${USED[kind.object]})`,
    values: [ids],
  });
  const used = new Set(rows.map(({ id }) => id));
  if (used.size > 0) {
    const inUse = steps.filter(({ objectId }) => used.has(objectId));
    return inUse.map(({ row, name }) => message`row ${row} "${name}": is in use`);
  }
  await sql.query({ text: `delete from ${kind.table} where id = any($1)`, values: [ids] });
  return [];
}

/** Removes the booths, halls, zones, venues and categories that the import created, if no object uses them. */
export async function removeMade(
  sql: Sql,
  { booths, halls, venues, categories, zones = [] }: MadeObjects,
): Promise<void> {
  const statements: readonly [string, readonly string[]][] = [
    [
      `booth where id = any($1) and version = 1 and not exists (
        select from booth_allocation where booth_id = booth.id and released_at is null)`,
      booths,
    ],
    [
      `hall where id = any($1) and version = 1 and not exists (select from booth where hall_id = hall.id)
        and not exists (select from session where hall_id = hall.id)`,
      halls,
    ],
    [
      `zone where id = any($1) and version = 1 and not exists (select from booth where zone_id = zone.id)
        and not exists (select from exhibitor where applied_zone_id = zone.id)`,
      zones,
    ],
    [
      `venue where id = any($1) and version = 1 and not exists (select from hall where venue_id = venue.id)
        and not exists (select from session where venue_id = venue.id)`,
      venues,
    ],
    [
      `category where id = any($1) and version = 1
        and not exists (select from category child where child.parent_id = category.id)
        and not exists (select from exhibitor_category where category_id = category.id)
        and not exists (select from product_category where category_id = category.id)`,
      categories,
    ],
  ];
  for (const [rest, ids] of statements) {
    if (ids.length > 0) await sql.query({ text: `delete from ${rest}`, values: [ids] });
  }
}
