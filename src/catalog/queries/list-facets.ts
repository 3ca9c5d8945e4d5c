import type { CountDimension } from '../model/counts.js';
import type { EventSnapshot, ReferenceSource } from '../snapshot/event-snapshot.js';
import type { CatalogReader } from './catalog-reader.js';
import type { CountColumn, TextColumn, ValueColumn } from './statement/count-statement.js';
import { type ListCounts, type TextCount, textCounts, type ValueCounts } from './value-counts.js';
import { isWholeEvent, storedTotal, type ListRequest } from './list-request.js';

/** The number of objects with a value. The property of the value has the name of its kind. */
export type NamedCount<Name extends string, Value> = Record<Name, Value> & { count: number };

const NONE: ValueCounts = new Map();
const DIMENSIONS: Partial<Record<ValueColumn, CountDimension>> = {
  categories: 'category',
  venues: 'venue',
  halls: 'hall',
  zones: 'zone',
  country: 'country',
  sponsor_level: 'sponsorLevel',
  type: 'type',
};

/** The counts of a list: stored counts for a whole event, else one statement for all selected counts. */
export class ListFacets {
  readonly #columns = new Set<CountColumn>();
  #counts: Promise<ListCounts> | undefined;

  constructor(
    private readonly reader: Pick<CatalogReader, 'count'>,
    private readonly request: ListRequest,
    private readonly context: object,
  ) {}

  /** The number of objects in the list. */
  get total(): Promise<number> {
    const storedCount = storedTotal(this.request);
    if (!storedCount) return this.#count('total').then(({ total = 0 }) => total);
    return Promise.resolve(
      this.#event.counts(this.request.kind, storedCount.dimension).get(storedCount.value) ?? 0,
    );
  }

  /** By category, each with its descendants, in the order of categories. */
  get categories(): Promise<NamedCount<'category', ReferenceSource>[]> {
    return this.#references('category', 'categories', 'CATEGORY');
  }

  get venues(): Promise<NamedCount<'venue', ReferenceSource>[]> {
    return this.#references('venue', 'venues', 'VENUE');
  }

  get halls(): Promise<NamedCount<'hall', ReferenceSource>[]> {
    return this.#references('hall', 'halls', 'HALL');
  }

  get zones(): Promise<NamedCount<'zone', ReferenceSource>[]> {
    return this.#references('zone', 'zones', 'ZONE');
  }

  /** In the organizer's order. */
  get sponsorLevels(): Promise<NamedCount<'sponsorLevel', ReferenceSource>[]> {
    return this.#references('sponsorLevel', 'sponsor_level', 'SPONSOR_LEVEL');
  }

  /** By country code, the most frequent first. */
  get countries(): Promise<NamedCount<'country', string>[]> {
    return this.#values('country', 'country');
  }

  /** By kind, the most frequent first. */
  get kinds(): Promise<NamedCount<'kind', string>[]> {
    return this.#values('kind', this.request.kindColumn ?? 'type');
  }

  /** By track of sessions. */
  get tracks(): Promise<TextCount[]> {
    return this.#texts('track');
  }

  /** By type of sessions. */
  get types(): Promise<TextCount[]> {
    return this.#texts('sessionType');
  }

  /** By spoken language, the most frequent first. */
  get languages(): Promise<NamedCount<'language', string>[]> {
    return this.#values('language', 'language');
  }

  /** By status of the registration, the most frequent first. Null unless the caller is staff. */
  get statuses(): Promise<NamedCount<'status', string>[]> | null {
    return this.#event.isComplete ? this.#values('status', 'status') : null;
  }

  /** By missing data, the most frequent first. Null unless the caller is staff. */
  get lacks(): Promise<NamedCount<'lack', string>[]> | null {
    return this.#event.isComplete ? this.#values('lack', 'lacks') : null;
  }

  /** The numbers of published and unpublished objects. Null unless the caller is staff. */
  get published(): Promise<{ published: number; unpublished: number }> | null {
    if (!this.#event.isComplete) return null;
    return this.#count('published').then(({ published = NONE }) => ({
      published: published.get('true') ?? 0,
      unpublished: published.get('false') ?? 0,
    }));
  }

  async #values<Name extends string>(name: Name, column: ValueColumn): Promise<NamedCount<Name, string>[]> {
    return [...(await this.#countsBy(column))]
      .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1))
      .map(([value, count]) => ({ [name]: value, count }) as NamedCount<Name, string>);
  }

  async #texts(column: TextColumn): Promise<TextCount[]> {
    return textCounts(await this.#countsBy(column), this.#event);
  }

  get #event(): EventSnapshot {
    return this.request.event;
  }

  async #references<Name extends string>(
    name: Name,
    column: 'categories' | 'venues' | 'halls' | 'zones' | 'sponsor_level',
    kind: 'CATEGORY' | 'VENUE' | 'HALL' | 'ZONE' | 'SPONSOR_LEVEL',
  ): Promise<NamedCount<Name, ReferenceSource>[]> {
    const counts = await this.#countsBy(column);
    return this.#event.all(kind).flatMap((reference) => {
      const count = counts.get(reference.objectId);
      return count ? [{ [name]: reference, count } as NamedCount<Name, ReferenceSource>] : [];
    });
  }

  async #countsBy(column: ValueColumn): Promise<ValueCounts> {
    const dimension = DIMENSIONS[column];
    if (dimension && isWholeEvent(this.request)) return this.#event.counts(this.request.kind, dimension);
    return (await this.#count(column))[column] ?? NONE;
  }

  async #count(column: CountColumn): Promise<ListCounts> {
    this.#columns.add(column);
    // All selected fields are requested before the next tick, so one statement reads them.
    this.#counts ??= Promise.resolve().then(() => {
      const columns = [...this.#columns];
      this.#columns.clear();
      this.#counts = undefined;
      return this.reader.count(this.request, columns, this.context);
    });
    return this.#counts;
  }
}
