import type { CatalogObjects } from './catalog-objects.js';
import type { CatalogObject, ObjectType } from './objects.js';
import { sortInSlices } from './sort-slices.js';
import { TextOrder } from './text-order.js';
import { TimeSlices } from './time-slices.js';

/** The ids of changed objects, or `all`. */
export type ChangedIds = ReadonlySet<string> | 'all';

interface KeyedObject {
  readonly object: CatalogObject;
  readonly key: string;
}

/** Above this number of changes, sorting a list again takes less time than inserting each change. */
const MAXIMUM_INSERTIONS = 50;

/** The sorted lists of a catalog by type and language. */
export class SortedLists {
  readonly #lists = new Map<string, readonly CatalogObject[]>();
  readonly #orders = new Map<string, TextOrder>();

  constructor(private readonly keyOf: (object: CatalogObject, locale: string) => string) {}

  get(type: ObjectType, locale: string): readonly CatalogObject[] | undefined {
    return this.#lists.get(`${type} ${locale}`);
  }

  /** Sorts all objects of a type and caches the list. */
  sortAll(type: ObjectType, locale: string, objects: readonly CatalogObject[]): readonly CatalogObject[] {
    const list = this.sort(objects, locale);
    this.#lists.set(`${type} ${locale}`, list);
    return list;
  }

  /** Sorts like `sortAll`, in short slices. Caches the list if the objects are still current. */
  async prepare(
    type: ObjectType,
    locale: string,
    objects: readonly CatalogObject[],
    isCurrent: () => boolean,
  ): Promise<void> {
    if (this.get(type, locale)) return;
    const slices = new TimeSlices();
    const keyedObjects: KeyedObject[] = [];
    for (const object of objects) {
      keyedObjects.push({ object, key: this.keyOf(object, locale) });
      if (slices.isOver) await slices.pause();
    }
    await this.#order(locale).prepare(
      keyedObjects.map(({ key }) => key),
      slices,
    );
    await slices.pause();
    const sorted = await sortInSlices(keyedObjects, this.#comparerOf(keyedObjects, locale), slices);
    const list = sorted.map(({ object }) => object);
    if (isCurrent()) this.#lists.set(`${type} ${locale}`, list);
  }

  sort(objects: readonly CatalogObject[], locale: string): CatalogObject[] {
    const keyedObjects = objects.map((object) => ({ object, key: this.keyOf(object, locale) }));
    return keyedObjects.sort(this.#comparerOf(keyedObjects, locale)).map(({ object }) => object);
  }

  /** The order of two objects in their list. */
  compare(left: CatalogObject, right: CatalogObject, locale: string): number {
    const keys = [this.keyOf(left, locale), this.keyOf(right, locale)] as const;
    return this.#order(locale).compare(...keys) || byId(left, right);
  }

  /**
   * Inserts a few changes into the cached lists, so that the lists of a large fair are not sorted again after
   * each change.
   */
  renew(changed: ChangedIds, objects: CatalogObjects): void {
    const changedObjects = changed === 'all' ? [] : [...changed].flatMap((id) => objects.get(id) ?? []);
    // The order of booths depends on their halls. All texts depend on the languages of the event.
    const isWide = changedObjects.some(({ type }) => type === 'Event' || type === 'Hall');
    if (changed === 'all' || changed.size > MAXIMUM_INSERTIONS || isWide) {
      this.#lists.clear();
      return;
    }
    for (const [key, list] of this.#lists) {
      const [type, locale = ''] = key.split(' ');
      const addedObjects = changedObjects.filter((object) => object.type === type);
      const newList = list.filter(({ id }) => !changed.has(id));
      if (addedObjects.length === 0 && newList.length === list.length) continue;
      for (const object of addedObjects) newList.splice(this.#placeOf(object, newList, locale), 0, object);
      this.#lists.set(key, newList);
    }
  }

  /** The index of an object in a sorted list. */
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

  #comparerOf(
    keyedObjects: readonly KeyedObject[],
    locale: string,
  ): (left: KeyedObject, right: KeyedObject) => number {
    const compare = this.#order(locale).comparerFor(keyedObjects.map(({ key }) => key));
    return (left, right) => compare(left.key, right.key) || byId(left.object, right.object);
  }

  #order(locale: string): TextOrder {
    const order = this.#orders.get(locale) ?? new TextOrder(locale);
    this.#orders.set(locale, order);
    return order;
  }
}

function byId(left: CatalogObject, right: CatalogObject): number {
  return left.id < right.id ? -1 : 1;
}
