import type { CatalogReading } from './catalog-reading.js';
import type { ChangedIds } from './sorted-lists.js';
import type { CatalogObject } from './objects.js';
import { PageEngine, type SearchEngine, WorkerEngine } from './search-engine.js';
import { entryOf, isSearchable } from './search-entries.js';
import type { SearchEntry, SearchRequest, SlotHit } from './search-index.js';
import { TimeSlices } from './time-slices.js';

/** The number of objects in one message to the worker. */
const BATCH = 200;

/** A found object with its score. */
export interface FoundObject {
  readonly object: CatalogObject;
  readonly score: number;
}

/** Keeps the index of a catalog current and searches it. */
export class LocalSearch {
  #engine: SearchEngine;
  /** The ids of objects by slot; undefined for a removed object. */
  #ids: (string | undefined)[] = [];
  #slots = new Map<string, number>();
  #pending: ChangedIds = 'all';
  #updating: Promise<void> | undefined;

  /** `workerUrl`: the address of the worker's file, if it is not beside this module. */
  constructor(
    private readonly catalog: CatalogReading,
    workerUrl?: string | URL,
  ) {
    this.#engine = this.#startEngine(workerUrl);
    catalog.watch((changed) => {
      this.#pending = changed === 'all' || this.#pending === 'all' ? 'all' : union(this.#pending, changed);
      // Runs after the subscribers, so that the index is ready for the next search.
      setTimeout(() => void this.ready());
    });
  }

  /** Resolves when the index contains all objects of the catalog. */
  async ready(): Promise<void> {
    while (this.#hasPending)
      await (this.#updating ??= this.#update().finally(() => (this.#updating = undefined)));
    await this.#updating;
  }

  /** The best hits in the current catalog. */
  async search(request: SearchRequest): Promise<FoundObject[]> {
    await this.ready();
    const engine = this.#engine;
    let hits: readonly SlotHit[];
    const ids = this.#ids;
    try {
      hits = await engine.search(request);
    } catch (error) {
      // If the worker failed, the engine in the page builds the index again.
      if (engine === this.#engine) throw error;
      return this.search(request);
    }
    return hits.flatMap(([slot, score]) => {
      const object = this.catalog.get(ids[slot] ?? '');
      return object ? [{ object, score }] : [];
    });
  }

  get #hasPending(): boolean {
    return this.#pending === 'all' || this.#pending.size > 0;
  }

  async #update(): Promise<void> {
    const pending = this.#pending;
    this.#pending = new Set();
    const changedIds = pending === 'all' ? pending : this.#withDependents(pending);
    if (changedIds === 'all' || changedIds.size > this.#slots.size / 2) await this.#rebuild();
    else await this.#replace(changedIds);
  }

  async #rebuild(): Promise<void> {
    this.#ids = [];
    this.#slots = new Map();
    this.#engine.clear();
    await this.#addAll(this.catalog.all());
  }

  async #replace(ids: ReadonlySet<string>): Promise<void> {
    const removedSlots: number[] = [];
    for (const id of ids) {
      const slot = this.#slots.get(id);
      if (slot === undefined) continue;
      removedSlots.push(slot);
      this.#ids[slot] = undefined;
      this.#slots.delete(id);
    }
    await this.#engine.remove(removedSlots);
    await this.#addAll([...ids].flatMap((id) => this.catalog.get(id) ?? []));
    // Texts of removed objects stay in the index, so a large share of them causes a new index.
    if (this.#ids.length > 2 * this.#slots.size + BATCH) this.#pending = 'all';
  }

  async #addAll(objects: Iterable<CatalogObject>): Promise<void> {
    const slices = new TimeSlices();
    let batch: SearchEntry[] = [];
    for (const object of objects) {
      if (isSearchable(object)) batch.push(this.#entryOf(object));
      if (batch.length < BATCH && !slices.isOver) continue;
      await this.#engine.add(batch);
      batch = [];
      if (slices.isOver) await slices.pause();
      // The catalog or the engine was replaced meanwhile.
      if (this.#pending === 'all') return;
    }
    await this.#engine.add(batch);
  }

  #entryOf(object: Parameters<typeof entryOf>[1]): SearchEntry {
    const slot = this.#ids.push(object.id) - 1;
    this.#slots.set(object.id, slot);
    return entryOf(slot, object, this.catalog);
  }

  /** Adds the objects whose searchable data contains data of the changed objects. */
  #withDependents(changed: ReadonlySet<string>): ChangedIds {
    const ids = new Set(changed);
    const exhibitors = new Set<string>();
    for (const id of changed) {
      const object = this.catalog.get(id);
      // Each code of a booth contains the code of its hall.
      if (object?.type === 'Hall') return 'all';
      if (object?.type === 'Booth') for (const exhibitor of object.body.exhibitors) ids.add(exhibitor);
      if (object?.type === 'Exhibitor') exhibitors.add(id);
    }
    for (const product of exhibitors.size === 0 ? [] : this.#productsOf(exhibitors)) ids.add(product);
    return ids;
  }

  #productsOf(exhibitors: ReadonlySet<string>): string[] {
    return [...this.catalog.all()].flatMap(({ id, type, body }) =>
      type === 'Product' && exhibitors.has(body.exhibitor) ? [id] : [],
    );
  }

  #startEngine(url: string | URL | undefined): SearchEngine {
    if (typeof Worker === 'undefined') return new PageEngine();
    const onWorkerFailure = (): void => {
      this.#engine = new PageEngine();
      this.#pending = 'all';
    };
    try {
      // Bundlers recognize this form and emit the file of the worker.
      const worker = url
        ? new Worker(url, { type: 'module' })
        : new Worker(new URL('./search-worker.js', import.meta.url), { type: 'module' });
      return new WorkerEngine(worker, onWorkerFailure);
    } catch {
      return new PageEngine();
    }
  }
}

function union(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left, ...right]);
}
