import type { Sql } from '../../platform/database/sql.js';
import type { StoredEntry } from '../model/entry.js';
import { collatorOf } from '../model/listing.js';

const COLUMNS = {
  objectId: 'object_id',
  eventId: 'event_id',
  slug: 'slug',
  published: 'published',
  document: 'document',
  detail: 'detail',
  staff: 'staff',
  search: 'search',
  categories: 'categories',
  venues: 'venues',
  halls: 'halls',
  zones: 'zones',
  country: 'country',
  sponsorLevel: 'sponsor_level',
  type: 'type',
  premiere: 'premiere',
  days: 'days',
  lists: 'lists',
  sorts: 'sorts',
  parentId: 'parent_id',
  position: 'position',
  kind: 'kind',
  revision: 'revision',
} as const satisfies Record<keyof StoredEntry, string>;

const NAMES = Object.entries(COLUMNS) as [keyof StoredEntry, string][];
const SELECTION = NAMES.map(([property, column]) => `${column} as "${property}"`).join(', ');
const INSERTED = NAMES.map(([, column]) => column).join(', ');
const UPDATED = NAMES.filter(([property]) => property !== 'objectId')
  .map(([, column]) => `${column} = excluded.${column}`)
  .join(', ');

/** The entries of these objects, by id. */
export async function loadEntries(sql: Sql, ids: string[]): Promise<Map<string, StoredEntry>> {
  const rows = await sql.query<StoredEntry>({
    name: 'catalog-load-entries',
    text: `select ${SELECTION} from catalog_entry where object_id = any($1)`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.objectId, row]));
}

/** Writes entries. Existing ones are replaced. */
export async function writeEntries(sql: Sql, entries: StoredEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) =>
    Object.fromEntries(NAMES.map(([property, column]) => [column, entry[property]])),
  );
  await sql.query({
    text: `insert into catalog_entry (${INSERTED})
      select ${INSERTED} from json_populate_recordset(null::catalog_entry, $1)
      on conflict (object_id) do update set ${UPDATED}`,
    values: [JSON.stringify(rows)],
  });
}

/** Removes the entries of these objects. */
export async function removeEntries(sql: Sql, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_entry where object_id = any($1)', values: [ids] });
}

/** Removes these objects from all lists. */
export async function removeListings(sql: Sql, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.query({ text: 'delete from catalog_listing where object_id = any($1)', values: [ids] });
}

/** Inserts stored entries without listings into all their lists. */
export async function addListings(sql: Sql, entries: StoredEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const sorts = [...new Set(entries.flatMap((entry) => Object.keys(entry.sorts)))];
  await sql.query({
    text: `insert into catalog_listing (list_id, kind, sort, collator, published, key, object_id)
      select list_id, entry.kind, sort, collator, entry.published, key, entry.object_id
      from catalog_entry entry, unnest(entry.lists) list_id, json_each_text(entry.sorts) as own (sort, key)
      join unnest($2::text[], $3::text[]) as known (sort, collator) using (sort)
      where entry.object_id = any($1)`,
    values: [entries.map(({ objectId }) => objectId), sorts, sorts.map(collatorOf)],
  });
}
