import type { CountDimension } from '../model/counts.js';
import type { EventSnapshot, ReferenceSource } from '../snapshot/event-snapshot.js';
import type { CatalogReader } from './catalog-reader.js';
import type { CountColumn, ValueColumn } from './statement/count-statement.js';
import type { ListCounts, ValueCounts } from './value-counts.js';
import { isWholeEvent, storedTotal, type ListRequest } from './list-request.js';

/** The number of objects with a value. The property of the value has the name of its kind. */
export type NamedCount<Name extends string, Value> = Record<Name, Value> & { count: number };

type MaybePromise<Value> = Value | Promise<Value>;

const NONE: ValueCounts = new Map();
const DIMENSIONS: Partial<Record<ValueColumn, CountDimension>> = {
  categories: 'category',
  venues: 'venue',
  halls: 'hall',
  zones: 'zone',
  country: 'country',
  type: 'type',
};

/** The counts of a list: stored counts for a whole event, else one statement for all selected counts. */
export class ListFacets {
  readonly #columns = new Set<CountColumn>();
  #counted: Promise<ListCounts> | undefined;

  constructor(
    private readonly reader: Pick<CatalogReader, 'count'>,
    private readonly request: ListRequest,
    private readonly context: object,
  ) {}

  /** The number of objects in the list. */
  get total(): MaybePromise<number> {
    const kept = storedTotal(this.request);
    if (kept) return this.#event.counts(this.request.kind, kept.dimension).get(kept.value) ?? 0;
    return this.#count('total').then(({ total = 0 }) => total);
  }

  /** By category, each with its descendants, in the order of categories. */
  get categories(): MaybePromise<NamedCount<'category', ReferenceSource>[]> {
    return this.#references('category', 'categories', 'CATEGORY');
  }

  get venues(): MaybePromise<NamedCount<'venue', ReferenceSource>[]> {
    return this.#references('venue', 'venues', 'VENUE');
  }

  get halls(): MaybePromise<NamedCount<'hall', ReferenceSource>[]> {
    return this.#references('hall', 'halls', 'HALL');
  }

  get zones(): MaybePromise<NamedCount<'zone', ReferenceSource>[]> {
    return this.#references('zone', 'zones', 'ZONE');
  }

  /** By country code, the most frequent first. */
  get countries(): MaybePromise<NamedCount<'country', string>[]> {
    return this.#values('country', 'country');
  }

  /** By kind, the most frequent first. */
  get kinds(): MaybePromise<NamedCount<'kind', string>[]> {
    return this.#values('kind', this.request.kindColumn ?? 'type');
  }

  /** By status of the registration, the most frequent first. Null unless the caller is staff. */
  get statuses(): MaybePromise<NamedCount<'status', string>[]> | null {
    return this.#event.complete ? this.#values('status', 'status') : null;
  }

  /** The numbers of published and unpublished objects. Null unless the caller is staff. */
  get published(): Promise<{ published: number; unpublished: number }> | null {
    if (!this.#event.complete) return null;
    return this.#count('published').then(({ published = NONE }) => ({
      published: published.get('true') ?? 0,
      unpublished: published.get('false') ?? 0,
    }));
  }

  #values<Name extends string>(name: Name, column: ValueColumn): MaybePromise<NamedCount<Name, string>[]> {
    const list = (counts: ValueCounts): NamedCount<Name, string>[] =>
      [...counts]
        .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
        .map(([value, count]) => ({ [name]: value, count }) as NamedCount<Name, string>);
    const counts = this.#countsBy(column);
    return counts instanceof Promise ? counts.then(list) : list(counts);
  }

  get #event(): EventSnapshot {
    return this.request.event;
  }

  #references<Name extends string>(
    name: Name,
    column: 'categories' | 'venues' | 'halls' | 'zones',
    kind: 'CATEGORY' | 'VENUE' | 'HALL' | 'ZONE',
  ): MaybePromise<NamedCount<Name, ReferenceSource>[]> {
    const list = (counts: ValueCounts): NamedCount<Name, ReferenceSource>[] =>
      this.#event.all(kind).flatMap((reference) => {
        const count = counts.get(reference.objectId);
        return count ? [{ [name]: reference, count } as NamedCount<Name, ReferenceSource>] : [];
      });
    const counts = this.#countsBy(column);
    return counts instanceof Promise ? counts.then(list) : list(counts);
  }

  #countsBy(column: ValueColumn): MaybePromise<ValueCounts> {
    const dimension = DIMENSIONS[column];
    if (dimension && isWholeEvent(this.request)) return this.#event.counts(this.request.kind, dimension);
    return this.#count(column).then((counted) => counted[column] ?? NONE);
  }

  async #count(column: CountColumn): Promise<ListCounts> {
    this.#columns.add(column);
    // All selected fields are requested before the next tick, so one statement reads them.
    this.#counted ??= Promise.resolve().then(() => {
      const columns = [...this.#columns];
      this.#columns.clear();
      this.#counted = undefined;
      return this.reader.count(this.request, columns, this.context);
    });
    return this.#counted;
  }
}
