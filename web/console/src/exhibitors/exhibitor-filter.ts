import type { ExhibitorKind } from '@vitrine/ui/enums/values';
import { type ExhibitorSearch, withoutAbsent } from './exhibitor-search.js';
import type { ExhibitorLack, RegistrationStatus } from './exhibitors.graphql.js';

/** The API filter for the search parameters of the list. */
export function filterOf(search: ExhibitorSearch): {
  search?: string;
  statuses?: RegistrationStatus[];
  categories?: string[];
  countries?: string[];
  halls?: string[];
  zones?: string[];
  appliedZones?: string[];
  kinds?: ExhibitorKind[];
  published?: boolean;
  labels?: string[];
  lacks?: ExhibitorLack[];
  hasMember?: boolean;
  pending?: boolean;
} {
  const { q, status, category, country, hall, zone, appliedZone, kind, published, label, lacks } = search;
  const { noMember, pending } = search;
  return withoutAbsent({
    search: q,
    statuses: listOf(status),
    categories: listOf(category),
    countries: listOf(country),
    halls: listOf(hall),
    zones: listOf(zone),
    appliedZones: listOf(appliedZone),
    kinds: listOf(kind),
    published,
    labels: listOf(label),
    lacks: listOf(lacks),
    hasMember: noMember === true ? false : undefined,
    pending,
  });
}

/** Removes the filters of the panel. */
export function withoutFilters({ q, status, order }: ExhibitorSearch): ExhibitorSearch {
  return withoutAbsent({ q, status, order });
}

/** Keeps only the order. */
export function orderOnly({ order }: ExhibitorSearch): ExhibitorSearch {
  return withoutAbsent({ order });
}

/** Whether a filter of the panel is set. The search text and the status are not in the panel. */
export function hasFilters({ q: _q, status: _status, order: _order, ...filters }: ExhibitorSearch): boolean {
  return Object.keys(filters).length > 0;
}

function listOf<Value>(value: Value | undefined): Value[] | undefined {
  return value === undefined ? undefined : [value];
}
