import { createHash } from 'node:crypto';
import type { Statement } from '../../../platform/database/sql.js';
import { collatorOf } from '../../model/listing.js';
import { filteredJoin, Parameters } from './conditions.js';
import type { Position, Slice } from '../connection/cursor.js';
import type { ListRequest, DocumentParts } from '../list-request.js';

/** An object in the result of the statement: key, id, document, detail and the id of its parent. */
export type PageRow = [string, string, object, object | null, string | null];

/** A page in the result of the statement. Documents of parents are separate, each once. */
export interface PageResult {
  revision: number;
  rows: PageRow[] | null;
  parents: Record<string, object> | null;
}

// Statements are prepared by text, so few distinct page sizes limit their number.
const LIMITS = [1, 5, 10, 20, 50, 100];
/** The collations of the keys of lists. */
export const COLLATIONS = { pinyin: 'name_pinyin', root: 'name_root', code: '"C"' };

/** The smallest prepared limit above `size`. The additional row shows whether a next page exists. */
export function limitFor(size: number): number {
  return (LIMITS.find((limit) => limit >= size) ?? size) + 1;
}

/**
 * One statement for one page of each of `groups`, which are sets of lists. It returns one row per group
 * with the page's documents as one JSON value and their revision.
 */
export function pageStatement(
  request: ListRequest,
  groups: readonly (readonly string[])[],
  slice: Slice,
  parts: DocumentParts,
): Statement {
  const parameters = new Parameters();
  const event = parameters.add(request.event.id);
  const builder = new PageBuilder(request, slice, parameters);
  const [group] = groups;
  const text =
    groups.length === 1 && group
      ? `select ${revisionOf(event)}, page.* from ${contentOf(builder.page(group), builder, parts)} page`
      : `select ${revisionOf(event)}, page.*
         from json_array_elements(${parameters.add(JSON.stringify(groups))}::json) with ordinality as grp(lists, number)
         cross join lateral ${contentOf(builder.pageOfGroup('grp'), builder, parts)} page
         order by grp.number`;
  const statement: Statement = { text, values: parameters.values };
  // With conditions, the best plan depends on the values, so these statements are not prepared.
  if (request.conditions.length === 0 && groups.length === 1) {
    statement.name = `page-${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;
  }
  return statement;
}

function revisionOf(event: string): string {
  return `(select revision from catalog_revision where event_id = ${event}) as revision`;
}

/** One row `rows, parents`. */
function contentOf(page: string, builder: PageBuilder, { detail, parent }: DocumentParts): string {
  const columns = [
    'place.key',
    'place.object_id',
    'place.document',
    detail ? 'place.detail' : 'null',
    parent ? 'place.parent_id' : 'null',
  ];
  const rows = `json_agg(json_build_array(${columns.join(', ')}) order by ${builder.orderOf('place')}) as rows`;
  const places = `select page.key, entry.object_id, entry.document, ${detail ? 'entry.detail, ' : ''}entry.parent_id
    from (${page}) page join catalog_entry entry on entry.object_id = page.object_id`;
  if (!parent) return `(select ${rows}, null::json as parents from (${places}) place)`;
  // Many products of a page can have the same exhibitor, so its document is returned once.
  return `(with place as materialized (${places})
    select ${rows}, (
      select json_object_agg(parent.object_id, parent.document)
      from (select distinct parent_id from place) needed
      join catalog_entry parent on parent.object_id = needed.parent_id${builder.published('parent')}
    ) as parents from place)`;
}

/** Builds the SELECT of a page's keys and ids. */
class PageBuilder {
  readonly #collation: string;
  readonly #descending: boolean;
  readonly #where: string;

  constructor(
    private readonly request: ListRequest,
    private readonly slice: Slice,
    private readonly parameters: Parameters,
  ) {
    const collator = collatorOf(request.order.sort);
    this.#collation = COLLATIONS[collator];
    this.#descending = request.order.descending !== slice.backward;
    this.#where = [
      `listing.kind = '${request.kind}' and listing.collator = '${collator}'`,
      `listing.sort = ${parameters.add(request.order.sort)}`,
      ...this.#bound(slice.after, request.order.descending ? '<' : '>'),
      ...this.#bound(slice.before, request.order.descending ? '>' : '<'),
    ].join(' and ');
  }

  /** The condition `and … published` on the alias. Empty if unpublished objects are included. */
  published(alias: string): string {
    return this.request.complete ? '' : ` and ${alias}.published`;
  }

  orderOf(alias: string): string {
    const direction = this.#descending ? ' desc' : '';
    return `${alias}.key collate ${this.#collation}${direction}, ${alias}.object_id${direction}`;
  }

  /** The page of one group of lists. */
  page(lists: readonly string[]): string {
    if (lists.length === 1) return this.#walk(`listing.list_id = ${this.parameters.add(lists[0])}::uuid`);
    return this.#merge(`unnest(${this.parameters.add(lists)}::uuid[])`);
  }

  /** The page of a row `{lists}` of groups. */
  pageOfGroup(alias: string): string {
    return this.#merge(
      `(select value::uuid from json_array_elements_text(${alias}.lists) as element(value))`,
    );
  }

  /** The first rows of all lists, merged, each object once. */
  #merge(lists: string): string {
    return `select candidate.key, candidate.object_id from (
        select distinct walked.key, walked.object_id
        from ${lists} as list(id) cross join lateral (${this.#walk('listing.list_id = list.id')}) walked
      ) candidate order by ${this.orderOf('candidate')} limit ${String(this.slice.limit)}`;
  }

  #walk(list: string): string {
    if (!this.request.complete) return this.#walkListings(list, 'listing.published');
    // Published and unpublished objects have separate indexes in the list's order.
    const walks = ['listing.published', 'not listing.published'].map(
      (which) => `(${this.#walkListings(list, which)})`,
    );
    return `select walked.key, walked.object_id from (${walks.join(' union all ')}) walked
      order by ${this.orderOf('walked')} limit ${String(this.slice.limit)}`;
  }

  #walkListings(list: string, which: string): string {
    const filter = filteredJoin(this.request, this.parameters);
    return `select listing.key, listing.object_id from catalog_listing listing ${filter}${filter && this.published('filtered')}
      where ${list} and ${which} and ${this.#where} order by ${this.orderOf('listing')} limit ${String(this.slice.limit)}`;
  }

  #bound(position: Position | undefined, operator: '<' | '>'): string[] {
    if (!position) return [];
    const key = this.parameters.add(position.key);
    const id = this.parameters.add(position.objectId);
    return [`(listing.key collate ${this.#collation}, listing.object_id) ${operator} (${key}, ${id}::uuid)`];
  }
}
