import { STAFF_SORT } from '../../model/entry.js';
import type { Condition, FilterColumn, ListRequest } from '../list-request.js';

type PlainColumn = Exclude<FilterColumn, keyof typeof TESTS>;

/** Conditions on values without a column. They receive an alias of catalog_entry and a parameter. */
const TESTS = {
  hasBooth: (alias: string, values: string) =>
    `(cardinality(${alias}.halls) > 0) = any(${values}::boolean[])`,
  hasMember: (alias: string, values: string) =>
    `(${alias}.object_id in (
      select member.exhibitor_id from role_grant member join account on account.id = member.account_id
      where member.exhibitor_id is not null and account.disabled_at is null
    )) = any(${values}::boolean[])`,
  labels: (alias: string, values: string) =>
    `${alias}.object_id in (select exhibitor_id from exhibitor_note where labels && ${values}::text[])`,
  appliedZones: (alias: string, values: string) =>
    `${alias}.object_id in (select id from exhibitor where applied_zone_id = any(${values}::uuid[]))`,
  // Two sets by the indexes of pending changes, which are few.
  pending: (alias: string, values: string) =>
    `(${alias}.object_id in (
      select exhibitor_id from exhibitor_pending_change where decided_at is null
      union all select product.exhibitor_id from product_pending_change change
        join product on product.id = change.product_id where change.decided_at is null
    )) = any(${values}::boolean[])`,
  // Instants have one text format, so that they can be compared as text.
  startsBefore: (alias: string, values: string) =>
    `(${alias}.document ->> 'startsAt') collate "C" < any(${values}::text[])`,
  endsAfter: (alias: string, values: string) =>
    `(${alias}.document ->> 'endsAt') collate "C" > any(${values}::text[])`,
  activeAt: isActive,
  inactiveAt: (alias: string, values: string) => `not ${isActive(alias, values)}`,
  // An object without places is for the whole event.
  forVenues: (alias: string, values: string) =>
    `(cardinality(${alias}.venues) = 0 or ${alias}.venues && ${values}::uuid[])`,
  forHalls: (alias: string, values: string) =>
    `(cardinality(${alias}.venues) = 0 or ${alias}.halls && ${values}::uuid[] or exists (
      select from json_array_elements_text(${alias}.document -> 'venues') as stated
      where stated::uuid = any(${values}::uuid[])))`,
  // The lists of an exhibitor contain its products, and its sessions only if it is published.
  exhibitors: (alias: string, values: string) =>
    `${alias}.object_id in (
      select listing.object_id from catalog_listing listing
      join catalog_entry exhibitor on exhibitor.object_id = listing.list_id
      where exhibitor.event_id = (${values}::text[])[1]::uuid and exhibitor.kind = 'EXHIBITOR'
        and exhibitor.slug = any((${values}::text[])[2:]))`,
  track: (alias: string, values: string) => hasText(`${alias}.document ->> 'track'`, values),
  sessionType: (alias: string, values: string) => hasText(`${alias}.document ->> 'type'`, values),
  speaker: (alias: string, values: string) =>
    `exists (select from json_array_elements(${alias}.document -> 'speakers') speaker
      where ${hasText("speaker ->> 'name'", values)})`,
  language: (alias: string, values: string) => `${alias}.document ->> 'language' = any(${values}::text[])`,
  updated: (alias: string, values: string) => changedSince(alias, values, 'updated'),
  changed: (alias: string, values: string) => changedSince(alias, values, STAFF_SORT),
};

/** Whether a localized text, null or read as text, is one of the values in any language. */
function hasText(texts: string, values: string): string {
  return `exists (select from json_each_text((${texts})::json) translation
    where translation.value = any(${values}::text[]))`;
}

/** Whether the object has started and not ended at an instant. An object without an end does not end. */
function isActive(alias: string, values: string): string {
  return `((${alias}.document ->> 'startsAt') collate "C" <= any(${values}::text[])
    and coalesce((${alias}.document ->> 'endsAt') collate "C" > any(${values}::text[]), true))`;
}

/** A range of the order of the latest changes. Published objects have a separate index. */
function changedSince(alias: string, values: string, sort: string): string {
  const value = (place: number): string => `(${values}::text[])[${String(place)}]`;
  const ranges = ['listing.published', 'not listing.published'].map(
    (which) => `select listing.object_id from catalog_listing listing
    where listing.list_id = ${value(1)}::uuid and listing.kind = ${value(2)} and listing.collator = 'code'
      and listing.sort = '${sort}' and listing.key >= ${value(3)} and ${which}`,
  );
  return `${alias}.object_id in (${ranges.join(' union all ')})`;
}

const COLUMN_TYPES: Record<PlainColumn, { type: string; array: boolean }> = {
  categories: { type: 'uuid', array: true },
  venues: { type: 'uuid', array: true },
  halls: { type: 'uuid', array: true },
  zones: { type: 'uuid', array: true },
  days: { type: 'text', array: true },
  country: { type: 'text', array: false },
  sponsor_level: { type: 'uuid', array: false },
  type: { type: 'text', array: false },
  kind: { type: 'text', array: false },
  status: { type: 'text', array: false },
  published: { type: 'boolean', array: false },
  lacks: { type: 'text', array: true },
  premiere: { type: 'boolean', array: false },
  object_id: { type: 'uuid', array: false },
};

/** Collects the values of a statement's parameters. */
export class Parameters {
  readonly values: unknown[];

  /** `existingValues`: the values of the existing parameters of the statement. */
  constructor(existingValues: readonly unknown[] = []) {
    this.values = [...existingValues];
  }

  /** The placeholder for a further value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }
}

/** Joins the rows `listing` of catalog_listing with the entries that meet the conditions. Empty without conditions. */
export function filteredJoin(
  { kind, conditions }: Pick<ListRequest, 'kind' | 'conditions'>,
  parameters: Parameters,
): string {
  if (conditions.length === 0) return '';
  return `join catalog_entry filtered on filtered.object_id = listing.object_id
    and filtered.kind = '${kind}'${conditionsSql('filtered', conditions, parameters)}`;
}

/** The conditions as SQL on an alias of catalog_entry, each led by `and`. */
export function conditionsSql(
  alias: string,
  conditions: readonly Condition[],
  parameters: Parameters,
): string {
  return conditions
    .map(({ column, anyOf }) => {
      const values = parameters.add(anyOf);
      if (isTested(column)) return ` and ${TESTS[column](alias, values)}`;
      const { type, array } = COLUMN_TYPES[column];
      return array
        ? ` and ${alias}.${column} && ${values}::${type}[]`
        : ` and ${alias}.${column} = any(${values}::${type}[])`;
    })
    .join('');
}

function isTested(column: FilterColumn): column is keyof typeof TESTS {
  return column in TESTS;
}
