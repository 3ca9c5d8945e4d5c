import type { EventSnapshot, ReferenceSource } from '../snapshot/event-snapshot.js';
import type { CatalogReader } from './catalog-reader.js';
import type { CountColumn, Counted, CountGroup } from './count-statement.js';
import { isWholeEvent, keptTotal, type ListRequest } from './list-request.js';

/** How many objects have a value; the value stands under the name of its kind. */
export type NamedCount<Name extends string, Value> = Record<Name, Value> & { count: number };

type Counts = ReadonlyMap<string, number>;
type MaybePromise<Value> = Value | Promise<Value>;

const DIMENSIONS = { categories: 'category', venues: 'venue', halls: 'hall', country: 'country' } as const;

/** The counts of a list: from the kept counts where it is the whole event, else what is asked for in one statement. */
export class Tally {
  readonly #asked = new Set<CountColumn>();
  #counted: Promise<Counted> | undefined;

  constructor(
    private readonly reader: Pick<CatalogReader, 'count'>,
    private readonly request: ListRequest,
    private readonly context: object,
  ) {}

  /** How many objects the list has on all its pages. */
  get total(): MaybePromise<number> {
    const kept = keptTotal(this.request);
    if (kept) return this.#event.counts(this.request.kind, kept.dimension).get(kept.value) ?? 0;
    return this.#count('total').then((groups) => groups[0]?.count ?? 0);
  }

  /** By category, each with all below it, in the order of categories. */
  get categories(): MaybePromise<NamedCount<'category', ReferenceSource>[]> {
    return this.#references('category', 'categories', 'CATEGORY', (ids) =>
      ids.flatMap((id) => ancestorsOf(this.#event, id)),
    );
  }

  get venues(): MaybePromise<NamedCount<'venue', ReferenceSource>[]> {
    return this.#references('venue', 'venues', 'VENUE', (ids) => ids);
  }

  get halls(): MaybePromise<NamedCount<'hall', ReferenceSource>[]> {
    return this.#references('hall', 'halls', 'HALL', (ids) => ids);
  }

  /** By country code, the most frequent first. */
  get countries(): MaybePromise<NamedCount<'country', string>[]> {
    const list = (counts: Counts): NamedCount<'country', string>[] =>
      [...counts]
        .map(([country, count]) => ({ country, count }))
        .sort((left, right) => right.count - left.count || (left.country < right.country ? -1 : 1));
    const counts = this.#countsBy('country', (values) => values);
    return counts instanceof Promise ? counts.then(list) : list(counts);
  }

  get #event(): EventSnapshot {
    return this.request.event;
  }

  #references<Name extends string>(
    name: Name,
    column: 'categories' | 'venues' | 'halls',
    kind: 'CATEGORY' | 'VENUE' | 'HALL',
    expand: (ids: string[]) => string[],
  ): MaybePromise<NamedCount<Name, ReferenceSource>[]> {
    const list = (counts: Counts): NamedCount<Name, ReferenceSource>[] =>
      this.#event.all(kind).flatMap((reference) => {
        const count = counts.get(reference.objectId);
        return count ? [{ [name]: reference, count } as NamedCount<Name, ReferenceSource>] : [];
      });
    const counts = this.#countsBy(column, expand);
    return counts instanceof Promise ? counts.then(list) : list(counts);
  }

  #countsBy(
    column: Exclude<CountColumn, 'total'>,
    expand: (values: string[]) => string[],
  ): MaybePromise<Counts> {
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
      return this.reader.count(this.request, asked, this.context);
    });
    return (await this.#counted)[column] ?? [];
  }
}

interface Sum {
  count: number;
  last?: CountGroup;
}

/** An object counts once for each value that its values stand for. There may be as many groups as objects. */
function sum(groups: CountGroup[], expand: (values: string[]) => string[]): Counts {
  const sums = new Map<string, Sum>();
  const sumOf = (value: string): Sum => {
    const known = sums.get(value) ?? { count: 0 };
    sums.set(value, known);
    return known;
  };
  const expanded = new Map<string, readonly Sum[]>();
  const sumsOf = (value: string): readonly Sum[] => {
    const known = expanded.get(value) ?? expand([value]).map(sumOf);
    expanded.set(value, known);
    return known;
  };
  for (const group of groups) {
    for (const value of group.values) if (value !== null) addTo(sumsOf(value), group);
  }
  return new Map([...sums].map(([value, { count }]) => [value, count]));
}

/** Adds a group to those of the sums to which it has not been added. */
function addTo(sums: readonly Sum[], group: CountGroup): void {
  for (const each of sums) {
    if (each.last === group) continue;
    each.count += group.count;
    each.last = group;
  }
}

function ancestorsOf(event: EventSnapshot, category: string): string[] {
  const found: string[] = [];
  for (let id: string | null = category; id; id = event.get(id)?.parentId ?? null) found.push(id);
  return found;
}
