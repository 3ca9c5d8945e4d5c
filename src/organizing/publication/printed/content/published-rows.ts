import { collatorOf } from '../../../../catalog/model/listing.js';
import { initialRanges } from '../../../../catalog/queries/statement/initials-statement.js';
import { COLLATIONS } from '../../../../catalog/queries/statement/page-statement.js';
import type { Sql } from '../../../../platform/database/sql.js';
import type { LocalizedText } from '../../../../platform/text/localized-text.js';
import type { PrintedPoint } from './printed-content.js';
import { keyedPages, PAGE } from '../../json-ld/published-pages.js';

/** The maximum number of products that are read for an exhibitor. */
const PRODUCTS = 12;

export interface ExhibitorRow {
  readonly key: string;
  readonly id: string;
  readonly document: {
    readonly slug: string;
    readonly name: LocalizedText;
    readonly shortName: LocalizedText;
    readonly country: string | null;
    readonly city: LocalizedText | null;
    readonly website: string | null;
    readonly categories: readonly string[];
    readonly booths?: readonly { readonly hall: string; readonly code: string }[] | null;
  };
  readonly description: LocalizedText | null;
  /** The index of its initial in the ranges of the order. */
  readonly range: number;
  readonly products: readonly LocalizedText[] | null;
  readonly productCount: number | null;
}

export interface SessionRow {
  readonly key: string;
  readonly id: string;
  readonly document: {
    readonly title: LocalizedText;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly hall: string | null;
    readonly venue: string | null;
    readonly stage: string | null;
    readonly state: string;
    readonly speakers: readonly { readonly name: LocalizedText }[];
  };
  readonly day: string;
}

/** The published exhibitors, ordered by their names in a language, with their first products. */
export function exhibitorRows(sql: Sql, eventId: string, locale: string): AsyncGenerator<ExhibitorRow[]> {
  const sort = `name:${locale}`;
  const collator = collatorOf(sort);
  const collation = COLLATIONS[collator];
  const bounds = initialRanges(sort).map(({ from }) => from);
  const text = `
    select page.key, page.object_id as id, entry.document, entry.detail -> 'description' as description,
      (select count(*)::integer from unnest($6::text[]) as bound(low)
        where bound.low collate ${collation} <= page.key collate ${collation}) as range,
      product.names as products, product.total as "productCount"
    from (
      select key, object_id from catalog_listing
      where list_id = $1 and kind = 'EXHIBITOR' and sort = $4 and collator = $5 and published
        and (key collate ${collation}, object_id) > ($2, $3::uuid)
      order by key collate ${collation}, object_id limit ${PAGE}
    ) page
    join catalog_entry entry on entry.object_id = page.object_id and entry.published
    cross join lateral (
      select json_agg(one.document -> 'name' order by one.key collate ${collation}) as names,
        max(one.total)::integer as total
      from (
        select listing.key, found.document, count(*) over () as total
        from catalog_listing listing join catalog_entry found on found.object_id = listing.object_id
        where listing.list_id = page.object_id and listing.kind = 'PRODUCT' and listing.sort = $4
          and listing.collator = $5 and listing.published and found.published
        order by listing.key collate ${collation} limit ${PRODUCTS}
      ) one
    ) product
    order by page.key collate ${collation}, page.object_id`;
  return keyedPages<ExhibitorRow>(sql, text, eventId, [sort, collator, bounds]);
}

/** The published programme, ordered by time. */
export function sessionRows(sql: Sql, eventId: string): AsyncGenerator<SessionRow[]> {
  const text = `
    select page.key, page.object_id as id, entry.document, entry.days[1] as day
    from (
      select key, object_id from catalog_listing
      where list_id = $1 and kind = 'SESSION' and sort = 'start' and collator = 'code' and published
        and (key collate "C", object_id) > ($2, $3::uuid)
      order by key collate "C", object_id limit ${PAGE}
    ) page
    join catalog_entry entry on entry.object_id = page.object_id and entry.published
    order by page.key collate "C", page.object_id`;
  return keyedPages<SessionRow>(sql, text, eventId, []);
}

/** The booths of a hall with their published exhibitors. */
export async function boothsOf(sql: Sql, hallId: string) {
  return sql.query<{ code: string; outline: PrintedPoint[] | null; exhibitors: string[] | null }>({
    text: `
      select entry.document ->> 'code' as code, entry.document -> 'outline' as outline,
        entry.document -> 'exhibitors' as exhibitors
      from catalog_listing listing join catalog_entry entry on entry.object_id = listing.object_id
      where listing.list_id = $1 and listing.kind = 'BOOTH' and listing.sort = 'code'
        and listing.collator = 'code' and listing.published and entry.published
      order by listing.key collate "C", listing.object_id`,
    values: [hallId],
  });
}
