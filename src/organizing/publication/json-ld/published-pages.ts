import { LOWEST_UUID } from '../../../platform/text/uuid.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';

/** The number of rows of a page. */
export const PAGE = 500;

interface KeyedRow {
  readonly key: string;
  readonly id: string;
}

/** A published object. */
export interface PublishedRow<Document> extends KeyedRow {
  readonly document: Document;
  readonly description: LocalizedText | null;
  /** The slug of the exhibitor, for products. */
  readonly maker: string | null;
}

/** The sort keys of the event's lists. Their indexes support keyset pages. */
const SORTS = { EXHIBITOR: 'updated', PRODUCT: 'updated', SESSION: 'start' } as const;

/** The published objects of one kind of an event, page by page. The cost of each page is constant. */
export function publishedPages<Document>(
  sql: Sql,
  eventId: string,
  kind: keyof typeof SORTS,
): AsyncGenerator<PublishedRow<Document>[]> {
  return keyedPages<PublishedRow<Document>>(sql, PAGES, eventId, [kind, SORTS[kind]]);
}

/**
 * Reads a statement page by page. Its parameters: the list `$1`, the last key `$2` and id `$3`, then the
 * others.
 */
export async function* keyedPages<Row extends KeyedRow>(
  sql: Sql,
  text: string,
  list: string,
  parameters: readonly unknown[],
): AsyncGenerator<Row[]> {
  for (let [key, id] = ['', LOWEST_UUID]; ;) {
    const rows = await sql.query<Row>({ text, values: [list, key, id, ...parameters] });
    if (rows.length > 0) yield rows;
    const lastRow = rows.at(-1);
    if (!lastRow || rows.length < PAGE) return;
    ({ key, id } = lastRow);
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
