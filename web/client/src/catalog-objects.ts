import type { CatalogObject, ObjectType } from './objects.js';

/**
 * Objects by id, in one map for each type. Grouping hundreds of thousands of objects after each change would
 * block a page.
 */
export class CatalogObjects {
  #types = new Map<ObjectType, Map<string, CatalogObject>>();

  constructor(objects: Iterable<CatalogObject> = []) {
    for (const object of objects) this.set(object);
  }

  get(id: string): CatalogObject | undefined {
    for (const objects of this.#types.values()) {
      const object = objects.get(id);
      if (object) return object;
    }
    return undefined;
  }

  /** The objects of a type by id. */
  ofType(type: ObjectType): ReadonlyMap<string, CatalogObject> {
    return this.#ofType(type);
  }

  *values(): Generator<CatalogObject, undefined> {
    for (const objects of this.#types.values()) yield* objects.values();
  }

  /** An id never changes its type. */
  set(object: CatalogObject): void {
    this.#ofType(object.type).set(object.id, object);
  }

  delete(id: string): void {
    for (const objects of this.#types.values()) objects.delete(id);
  }

  clear(): void {
    this.#types = new Map();
  }

  /** Takes over the objects of another collection. Do not use that collection afterwards. */
  become(other: CatalogObjects): void {
    this.#types = other.#types;
  }

  #ofType(type: ObjectType): Map<string, CatalogObject> {
    const objects = this.#types.get(type) ?? new Map<string, CatalogObject>();
    this.#types.set(type, objects);
    return objects;
  }
}
