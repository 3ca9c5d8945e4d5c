import type { EventSnapshot, ReferenceSource } from '../snapshot/event-snapshot.js';
import type { CatalogReader } from './catalog-reader.js';
import type { CountColumn, Counted, CountGroup } from './count-statement.js';
import { isWholeEvent, type ListRequest } from './list-request.js';

/** How many objects have a reference object as a value. */
export interface ReferenceCount {
  reference: ReferenceSource;
  count: number;
}

/** How many objects have a plain value. */
export interface ValueCount {
  value: string;
  count: number;
}

type Counts = ReadonlyMap<string, number>;

const DIMENSIONS = { categories: 'category', venues: 'venue', halls: 'hall', country: 'country' } as const;

/** The counts of a list: from the kept counts where it is the whole event, else what is asked for in one statement. */
export class Tally {
  readonly #asked = new Set<CountColumn>();
  #counted: Promise<Counted> | undefined;

  constructor(
    private readonly reader: CatalogReader,
    private readonly request: ListRequest,
  ) {}

  /** How many objects the list has on all its pages. */
  get total(): number | Promise<number> {
    if (isWholeEvent(this.request)) return this.#event.counts(this.request.kind, 'total').get('') ?? 0;
    return this.#count('total').then((groups) => groups[0]?.count ?? 0);
  }

  /** By category, each with all below it, in the order of the tree. */
  get categories(): Promise<ReferenceCount[]> | ReferenceCount[] {
    return this.#references('categories', 'CATEGORY', (ids) =>
      ids.flatMap((id) => ancestorsOf(this.#event, id)),
    );
  }

  get venues(): Promise<ReferenceCount[]> | ReferenceCount[] {
    return this.#references('venues', 'VENUE', (ids) => ids);
  }

  get halls(): Promise<ReferenceCount[]> | ReferenceCount[] {
    return this.#references('halls', 'HALL', (ids) => ids);
  }

  /** By country code, the most frequent first. */
  get countries(): Promise<ValueCount[]> | ValueCount[] {
    const list = (counts: Counts): ValueCount[] =>
      [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
    const counts = this.#countsBy('country', (values) => values);
    return counts instanceof Promise ? counts.then(list) : list(counts);
  }

  get #event(): EventSnapshot {
    return this.request.event;
  }

  #references(
    column: 'categories' | 'venues' | 'halls',
    kind: 'CATEGORY' | 'VENUE' | 'HALL',
    expand: (ids: string[]) => string[],
  ): Promise<ReferenceCount[]> | ReferenceCount[] {
    const list = (counts: Counts): ReferenceCount[] =>
      this.#event.all(kind).flatMap((reference) => {
        const count = counts.get(reference.objectId);
        return count ? [{ reference, count }] : [];
      });
    const counts = this.#countsBy(column, expand);
    return counts instanceof Promise ? counts.then(list) : list(counts);
  }

  #countsBy(
    column: Exclude<CountColumn, 'total'>,
    expand: (values: string[]) => string[],
  ): Counts | Promise<Counts> {
    if (isWholeEvent(this.request)) return this.#event.counts(this.request.kind, DIMENSIONS[column]);
    return this.#count(column).then((groups) => sum(groups, expand));
  }

  async #count(column: CountColumn): Promise<CountGroup[]> {
    this.#asked.add(column);
    // All fields of the selection are asked for before the next turn, so one statement answers them.
    this.#counted ??= Promise.resolve().then(() => {
      const asked = [...this.#asked];
      this.#asked.clear();
      this.#counted = undefined;
      return this.reader.count(this.request, asked);
    });
    return (await this.#counted)[column] ?? [];
  }
}

/** An object counts once for each value that its values stand for. */
function sum(groups: CountGroup[], expand: (values: string[]) => string[]): Counts {
  const counts = new Map<string, number>();
  for (const { values, count } of groups) {
    const known = values.filter((value) => value != null);
    for (const value of new Set(expand(known))) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return counts;
}

function ancestorsOf(event: EventSnapshot, category: string): string[] {
  const found: string[] = [];
  for (let id: string | null | undefined = category; id; id = event.get(id)?.parentId) found.push(id);
  return found;
}
