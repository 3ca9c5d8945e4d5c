import type { Kind } from '@vitrine/components/entry/kinds';
import { type ExhibitorSearch, type Lack, type Status, withoutAbsent } from './exhibitor-search.js';

/** The filter of the API for a state. */
export function filterOf(search: ExhibitorSearch): {
  search?: string;
  statuses?: Status[];
  categories?: string[];
  countries?: string[];
  halls?: string[];
  zones?: string[];
  kinds?: Kind[];
  published?: boolean;
  labels?: string[];
  lacks?: Lack[];
  pending?: boolean;
} {
  const { q, status, category, country, hall, zone, kind, published, label, lacks, pending } = search;
  return withoutAbsent({
    search: q,
    statuses: listOf(status),
    categories: listOf(category),
    countries: listOf(country),
    halls: listOf(hall),
    zones: listOf(zone),
    kinds: listOf(kind),
    published,
    labels: listOf(label),
    lacks: listOf(lacks),
    pending,
  });
}

function listOf<Value>(value: Value | undefined): Value[] | undefined {
  return value === undefined ? undefined : [value];
}
