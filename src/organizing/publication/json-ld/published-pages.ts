import { LOWEST_UUID } from '../../../platform/text/uuid.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

/** The rows of a page. */
export const PAGE = 500;

interface KeyedRow {
  readonly key: string;
  readonly id: string;
}

/** A published object. */
export interface PublishedRow<Document> extends KeyedRow {
  readonly document: Document;
  readonly description: LocalizedText | null;
  /** The slug of the exhibitor of a product. */
  readonly maker: string | null;
}

/** The orders of the event's lists, whose indexes support keyset pages. */
const SORTS = { EXHIBITOR: 'updated', PRODUCT: 'updated', SESSION: 'start' } as const;

/** An event's published objects of a kind, page by page with constant cost per page. */
export function publishedPages<Document>(
  sql: Sql,
  eventId: string,
  kind: keyof typeof SORTS,
): AsyncGenerator<PublishedRow<Document>[]> {
  return keyedPages<PublishedRow<Document>>(sql, PAGES, eventId, [kind, SORTS[kind]]);
}

/** The pages of a statement that has the list as $1, the position after which it reads as $2 and $3, then the others. */
export async function* keyedPages<Row extends KeyedRow>(
  sql: Sql,
  text: string,
  list: string,
  others: readonly unknown[],
): AsyncGenerator<Row[]> {
  for (let [key, id] = ['', LOWEST_UUID]; ;) {
    const rows = await sql.query<Row>({ text, values: [list, key, id, ...others] });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    ({ key, id } = last);
  }
}

const PAGES = `
  select entry.object_id as id, place.key, entry.document, entry.detail -> 'description' as description,
    maker.slug as maker
  from (
    select key, object_id from catalog_listing
    where list_id = $1 and kind = $4 and sort = $5 and collator = 'code' and published
      and (key collate "C", object_id) > ($2, $3::uuid)
    order by key collate "C", object_id limit ${PAGE}
  ) place
  join catalog_entry entry on entry.object_id = place.object_id and entry.published
  left join catalog_entry maker on maker.object_id = (entry.document ->> 'exhibitor')::uuid and maker.published
  order by place.key collate "C", place.object_id`;
