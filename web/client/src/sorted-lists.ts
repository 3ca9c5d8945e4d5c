import type { CatalogObjects } from './catalog-objects.js';
import type { CatalogObject, ObjectType } from './objects.js';
import { sortInSlices } from './sort-slices.js';
import { TextOrder } from './text-order.js';
import { TimeSlices } from './time-slices.js';

/** The ids of changed objects, or `all`. */
export type ChangedIds = ReadonlySet<string> | 'all';

interface Keyed {
  readonly object: CatalogObject;
  readonly key: string;
}

/** Of more changes, sorting the lists again takes less time than taking in each of them. */
const FEW = 50;

/** The sorted lists of a catalog by type and language. */
export class SortedLists {
  readonly #lists = new Map<string, readonly CatalogObject[]>();
  readonly #orders = new Map<string, TextOrder>();

  constructor(private readonly keyOf: (object: CatalogObject, locale: string) => string) {}

  get(type: ObjectType, locale: string): readonly CatalogObject[] | undefined {
    return this.#lists.get(`${type} ${locale}`);
  }

  /** Sorts all objects of a type. The list is kept. */
  sortAll(type: ObjectType, locale: string, all: readonly CatalogObject[]): readonly CatalogObject[] {
    const list = this.sort(all, locale);
    this.#lists.set(`${type} ${locale}`, list);
    return list;
  }

  /** The same in short slices; the list is kept if the objects are current then. */
  async prepare(
    type: ObjectType,
    locale: string,
    all: readonly CatalogObject[],
    isCurrent: () => boolean,
  ): Promise<void> {
    if (this.get(type, locale)) return;
    const slices = new TimeSlices();
    const keyed: Keyed[] = [];
    for (const object of all) {
      keyed.push({ object, key: this.keyOf(object, locale) });
      if (slices.isOver) await slices.pause();
    }
    await this.#order(locale).prepare(
      keyed.map(({ key }) => key),
      slices,
    );
    await slices.pause();
    const sorted = await sortInSlices(keyed, this.#comparing(keyed, locale), slices);
    const list = sorted.map(({ object }) => object);
    if (isCurrent()) this.#lists.set(`${type} ${locale}`, list);
  }

  sort(objects: readonly CatalogObject[], locale: string): CatalogObject[] {
    const keyed = objects.map((object) => ({ object, key: this.keyOf(object, locale) }));
    return keyed.sort(this.#comparing(keyed, locale)).map(({ object }) => object);
  }

  /** The order of two objects in their list. */
  compare(left: CatalogObject, right: CatalogObject, locale: string): number {
    const keys = [this.keyOf(left, locale), this.keyOf(right, locale)] as const;
    return this.#order(locale).compare(...keys) || byId(left, right);
  }

  /** Takes a few changes into the lists, so that those of a large fair are not sorted again with each of them. */
  renew(changed: ChangedIds, objects: CatalogObjects): void {
    const present = changed === 'all' ? [] : [...changed].flatMap((id) => objects.get(id) ?? []);
    // The order of booths depends on their halls, and each text on the languages of the event.
    const isWide = present.some(({ type }) => type === 'Event' || type === 'Hall');
    if (changed === 'all' || changed.size > FEW || isWide) {
      this.#lists.clear();
      return;
    }
    for (const [key, list] of this.#lists) {
      const [type, locale = ''] = key.split(' ');
      const added = present.filter((object) => object.type === type);
      const renewed = list.filter(({ id }) => !changed.has(id));
      if (added.length === 0 && renewed.length === list.length) continue;
      for (const object of added) renewed.splice(this.#placeOf(object, renewed, locale), 0, object);
      this.#lists.set(key, renewed);
    }
  }

  /** The index at which an object belongs into a sorted list. */
  #placeOf(object: CatalogObject, list: readonly CatalogObject[], locale: string): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = list[middle];
      if (other && this.compare(other, object, locale) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #comparing(keyed: readonly Keyed[], locale: string): (left: Keyed, right: Keyed) => number {
    const compare = this.#order(locale).comparing(keyed.map(({ key }) => key));
    return (left, right) => compare(left.key, right.key) || byId(left.object, right.object);
  }

  #order(locale: string): TextOrder {
    const known = this.#orders.get(locale) ?? new TextOrder(locale);
    this.#orders.set(locale, known);
    return known;
  }
}

function byId(left: CatalogObject, right: CatalogObject): number {
  return left.id < right.id ? -1 : 1;
}
