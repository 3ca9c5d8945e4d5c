import type { CatalogKind } from './catalog-kind.js';
import type { CategoryTree } from './category-tree.js';
import type { RenderedEntry } from './entry.js';

/** The dimensions of counts. The count of a category includes its descendants. */
export type CountDimension =
  'total' | 'category' | 'venue' | 'hall' | 'zone' | 'country' | 'sponsorLevel' | 'type';

interface CountRow {
  event_id: string;
  kind: string;
  dimension: CountDimension;
  value: string;
  count: number;
}

/** The properties of an entry by which it counts. */
export type Countable = Pick<
  RenderedEntry,
  'eventId' | 'published' | 'categories' | 'venues' | 'halls' | 'zones' | 'country' | 'sponsorLevel' | 'type'
>;

/** Collects the changes of the counts of published objects. */
export class CountDeltas {
  readonly #deltas = new Map<string, CountRow>();

  /** Adds entries with the same places to the counts, or subtracts them if `change` is negative. */
  add(kind: CatalogKind, entry: Countable, tree: CategoryTree, change: number): void {
    if (!entry.published) return;
    const count = (dimension: CountDimension, value: string): void => {
      const key = [entry.eventId, kind, dimension, value].join(' ');
      const row = this.#deltas.get(key) ?? { event_id: entry.eventId, kind, dimension, value, count: 0 };
      row.count += change;
      this.#deltas.set(key, row);
    };
    count('total', '');
    for (const category of tree.withAncestors(entry.categories)) count('category', category);
    for (const venue of entry.venues) count('venue', venue);
    for (const hall of entry.halls) count('hall', hall);
    for (const zone of entry.zones) count('zone', zone);
    if (entry.country) count('country', entry.country);
    if (entry.sponsorLevel) count('sponsorLevel', entry.sponsorLevel);
    if (entry.type) count('type', entry.type);
  }

  get rows(): CountRow[] {
    return [...this.#deltas.values()].filter(({ count }) => count !== 0);
  }
}
