import { ExhibitorKind } from '@vitrine/ui/enums/values';
import type { StatusTone } from '@vitrine/components/status-mark';
import { keysOf, oneOf } from '@vitrine/components/tables';
import type { ExhibitorLack, ExhibitorOrder, RegistrationStatus } from './exhibitors.graphql.js';

/** The search parameters of the list. They are in its address, so that a link or a reload shows the same rows. */
export interface ExhibitorSearch {
  readonly q?: string;
  readonly status?: RegistrationStatus;
  readonly category?: string;
  readonly country?: string;
  /** The slug of the venue and the code of the hall: `main.H1`. */
  readonly hall?: string;
  readonly zone?: string;
  /** The slug of the zone for which it applies. */
  readonly appliedZone?: string;
  readonly kind?: ExhibitorKind;
  readonly published?: boolean;
  readonly label?: string;
  readonly lacks?: ExhibitorLack;
  /** Whether only exhibitors without a member are shown. */
  readonly noMember?: boolean;
  /** Whether a change waits for a decision. */
  readonly pending?: boolean;
  readonly order?: Order;
}

/** The colours of the statuses, in the order of the tabs. */
export const STATUS_TONES: Readonly<Record<RegistrationStatus, StatusTone>> = {
  SUBMITTED: 'busy',
  CHANGES_REQUESTED: 'warn',
  APPROVED: 'good',
  WAITLISTED: 'warn',
  DRAFT: 'plain',
  REJECTED: 'bad',
  WITHDRAWN: 'plain',
};
export const STATUSES = keysOf(STATUS_TONES);

/** Missing data, ordered by importance for visitors. */
export const LACKS = keysOf<ExhibitorLack>({
  BOOTH: true,
  CATEGORY: true,
  TRANSLATION: true,
  DESCRIPTION: true,
  LOGO: true,
  CONTACT: true,
});

/** The order of a search by relevance is the absence of another one. */
export type Order = Exclude<ExhibitorOrder, 'RELEVANCE'>;

/** The column of each order. Repeated presses on its header choose its orders one after the other. */
export const ORDER_COLUMNS = {
  NAME_ASC: 'name',
  NAME_DESC: 'name',
  BOOTH_ASC: 'booth',
  UPDATED_AT_DESC: 'updated',
} as const satisfies Readonly<Record<Order, string>>;
export const ORDERS = keysOf(ORDER_COLUMNS);

/** The maximum length of texts in an address. Longer texts are cut. */
const MAX_LENGTH = 200;

/** Reads the search parameters of an address. Unknown keys and values are dropped. */
export function readExhibitorSearch(search: Record<string, unknown>): ExhibitorSearch {
  return withoutAbsent({
    q: textOf(search.q),
    status: oneOf(STATUSES, search.status),
    category: textOf(search.category),
    country: textOf(search.country),
    hall: textOf(search.hall),
    zone: textOf(search.zone),
    appliedZone: textOf(search.appliedZone),
    kind: oneOf(ExhibitorKind, search.kind),
    published: typeof search.published === 'boolean' ? search.published : undefined,
    label: textOf(search.label),
    lacks: oneOf(LACKS, search.lacks),
    noMember: search.noMember === true ? true : undefined,
    pending: search.pending === true ? true : undefined,
    order: oneOf(ORDERS, search.order),
  });
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text.slice(0, MAX_LENGTH);
}

/** Removes keys with undefined values. */
export function withoutAbsent<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}
