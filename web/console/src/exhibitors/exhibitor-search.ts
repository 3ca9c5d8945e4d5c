import { type Kind, KINDS } from '@vitrine/components/entry/kinds';

/** The state of the list in its address, so that a link or a reload shows the same rows. */
export interface ExhibitorSearch {
  readonly q?: string;
  readonly status?: Status;
  readonly category?: string;
  readonly country?: string;
  /** The slug of the venue and the code of the hall: `main.H1`. */
  readonly hall?: string;
  readonly zone?: string;
  readonly kind?: Kind;
  readonly published?: boolean;
  readonly label?: string;
  readonly lacks?: Lack;
  /** Whether a change waits for a decision. */
  readonly pending?: boolean;
  readonly order?: Order;
}

/** The statuses in the order of the tabs. */
export const STATUSES = [
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'APPROVED',
  'WAITLISTED',
  'DRAFT',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type Status = (typeof STATUSES)[number];

export const LACKS = ['BOOTH', 'CATEGORY', 'CONTACT', 'DESCRIPTION', 'LOGO', 'TRANSLATION'] as const;
export type Lack = (typeof LACKS)[number];

const ORDERS = ['NAME_ASC', 'NAME_DESC', 'UPDATED_AT_DESC', 'BOOTH_ASC'] as const;
export type Order = (typeof ORDERS)[number];

/** Longer texts in an address are cut. */
const MAX_LENGTH = 200;

/** Reads the state from the parameters of an address; unknown keys and values are dropped. */
export function readExhibitorSearch(search: Record<string, unknown>): ExhibitorSearch {
  return withoutAbsent({
    q: textOf(search.q),
    status: oneOf(STATUSES, search.status),
    category: textOf(search.category),
    country: textOf(search.country),
    hall: textOf(search.hall),
    zone: textOf(search.zone),
    kind: oneOf(KINDS, search.kind),
    published: typeof search.published === 'boolean' ? search.published : undefined,
    label: textOf(search.label),
    lacks: oneOf(LACKS, search.lacks),
    pending: search.pending === true ? true : undefined,
    order: oneOf(ORDERS, search.order),
  });
}

/** The order of the list: by name, or by relevance (undefined) while it is searched. */
export function orderOf({ order, q }: ExhibitorSearch): Order | undefined {
  return order ?? (q === undefined ? 'NAME_ASC' : undefined);
}

/** Without the filters of the panel. */
export function withoutFilters({ q, status, order }: ExhibitorSearch): ExhibitorSearch {
  return withoutAbsent({ q, status, order });
}

/** All exhibitors in the same order. */
export function orderOnly({ order }: ExhibitorSearch): ExhibitorSearch {
  return withoutAbsent({ order });
}

/** Whether a filter of the panel is set; the search text and the status are shown elsewhere. */
export function hasFilters({ q: _q, status: _status, order: _order, ...filters }: ExhibitorSearch): boolean {
  return Object.keys(filters).length > 0;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text.slice(0, MAX_LENGTH);
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((each) => each === value);
}

/** The same object without keys of undefined values. */
export function withoutAbsent<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}
