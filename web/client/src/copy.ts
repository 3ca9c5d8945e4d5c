import { CatalogObjects } from './catalog-objects.js';
import { bucketOf, hashOf, textHash } from './hash.js';
import type { CatalogObject } from './objects.js';
import type { CatalogStore, HeldChange, HeldState } from './store.js';
import { TimeSlices } from './time-slices.js';

/** The packs that are read concurrently. Reading one after the other would wait for the disk each time. */
const CONCURRENT_READS = 16;
const encoder = new TextEncoder();

/** The copy in memory: the objects by bucket, and their packs and changes. */
export class CatalogCopy {
  readonly objects = new CatalogObjects();
  /** Ids by bucket. */
  #buckets: Set<string>[] = [];
  /** Changes that are newer than the packs. */
  #changes = new Map<string, HeldChange>();
  /** Buckets that changed since the last comparison with the server's digests. */
  readonly uncertainBuckets = new Set<number>();
  /** Whether packs are missing or damaged in the store. */
  isDamaged = false;
  state: HeldState | undefined;

  get changeCount(): number {
    return this.#changes.size;
  }

  /** Loads the stored copy without its damaged parts. */
  async load(store: CatalogStore): Promise<void> {
    const state = await store.readState();
    if (!state) return;
    this.#buckets = state.buckets.map(() => new Set());
    const slices = new TimeSlices();
    for (let start = 0; start < state.buckets.length; start += CONCURRENT_READS) {
      const batch = state.buckets.slice(start, start + CONCURRENT_READS);
      const packs = await Promise.all(batch.map(({ sha256 }) => readIntactPack(store, sha256)));
      for (const [index, bytes] of packs.entries()) {
        if (bytes) this.#fill(start + index, await parsePack(bytes, slices));
        else if (bytes === undefined) this.isDamaged = true;
        if (slices.isOver) await slices.pause();
      }
    }
    this.#apply(await store.readChanges());
    // The state comes last, because a copy with a state can be shown.
    this.state = state;
  }

  /** Applies changes that are newer than the packs. */
  advance(state: HeldState, changes: readonly HeldChange[]): void {
    this.#apply(changes);
    this.state = state;
  }

  /** Replaces a bucket by the content of a pack, and removes the changes of the bucket. */
  replaceBucket(state: HeldState, bucket: number, objects: readonly CatalogObject[]): void {
    for (const id of this.#buckets[bucket] ?? []) this.objects.delete(id);
    for (const id of this.#changes.keys()) {
      if (bucketOf(id, state.buckets.length) === bucket) this.#changes.delete(id);
    }
    this.#buckets[bucket] = new Set();
    this.#fill(bucket, objects);
    this.uncertainBuckets.delete(bucket);
    this.state = state;
  }

  /** Replaces all objects by the content of packs. */
  replaceAll(state: HeldState, { objects, buckets }: PackContent): void {
    this.clear();
    this.objects.become(objects);
    this.#buckets = buckets;
    this.state = state;
  }

  clear(): void {
    this.objects.clear();
    this.#changes.clear();
    this.uncertainBuckets.clear();
    this.isDamaged = false;
    this.#buckets = [];
    this.state = undefined;
  }

  /** The data to store besides packs. */
  storedChanges(): HeldChange[] {
    return [...this.#changes.values()];
  }

  /** SHA-256 of the lines `id:revision:hash` of a bucket's objects in the order of ids, computed in short slices. */
  async digestOf(bucket: number, slices: TimeSlices): Promise<string> {
    const lines: string[] = [];
    for (const { id, revision, body } of this.#sortedObjects(this.#buckets[bucket] ?? [])) {
      lines.push(`${id}:${String(revision)}:${textHash(JSON.stringify(body))}\n`);
      if (slices.isOver) await slices.pause();
    }
    return textHash(lines.join(''));
  }

  /** Divides the objects into a number of buckets. Each bucket is sorted on demand. */
  async divideInto(buckets: number): Promise<(bucket: number) => CatalogObject[]> {
    if (buckets === this.#buckets.length) return (bucket) => this.#sortedObjects(this.#buckets[bucket] ?? []);
    const slices = new TimeSlices();
    const idsByBucket: string[][] = Array.from({ length: buckets }, () => []);
    for (const { id } of this.objects.values()) {
      idsByBucket[bucketOf(id, buckets)]?.push(id);
      if (slices.isOver) await slices.pause();
    }
    return (bucket) => this.#sortedObjects(idsByBucket[bucket] ?? []);
  }

  #sortedObjects(ids: Iterable<string>): CatalogObject[] {
    return [...ids].sort().flatMap((id) => this.objects.get(id) ?? []);
  }

  #fill(bucket: number, objects: readonly CatalogObject[]): void {
    fill(this.objects, this.#buckets[bucket], objects);
  }

  #apply(changes: readonly HeldChange[]): void {
    for (const change of changes) {
      const { id, body } = change;
      const bucket = bucketOf(id, this.#buckets.length);
      this.#changes.set(id, change);
      this.uncertainBuckets.add(bucket);
      if (body === null) {
        this.objects.delete(id);
        this.#buckets[bucket]?.delete(id);
      } else {
        const { type, revision } = change;
        this.#fill(bucket, [{ id, type, revision, body } as CatalogObject]);
      }
    }
  }
}

/** The content of packs. It replaces a copy when it is complete. */
export class PackContent {
  readonly objects = new CatalogObjects();
  /** Ids by bucket. */
  readonly buckets: Set<string>[];

  constructor(buckets: number) {
    this.buckets = Array.from({ length: buckets }, () => new Set());
  }

  add(bucket: number, objects: readonly CatalogObject[]): void {
    fill(this.objects, this.buckets[bucket], objects);
  }
}

function fill(
  collection: CatalogObjects,
  bucket: Set<string> | undefined,
  objects: readonly CatalogObject[],
): void {
  for (const object of objects) {
    collection.set(object);
    bucket?.add(object.id);
  }
}

/** A stored pack; null for an empty bucket, undefined if the pack is missing or damaged. */
async function readIntactPack(
  store: CatalogStore,
  sha256: string | null,
): Promise<Uint8Array<ArrayBuffer> | null | undefined> {
  if (sha256 === null) return null;
  const bytes = await store.readPack(sha256);
  return bytes && (await hashOf(bytes)) === sha256 ? bytes : undefined;
}

/** The objects of a pack, one JSON line each, read in short slices. */
export async function parsePack(bytes: Uint8Array, slices = new TimeSlices()): Promise<CatalogObject[]> {
  const objects: CatalogObject[] = [];
  for (const line of new TextDecoder().decode(bytes).trimEnd().split('\n')) {
    objects.push(JSON.parse(line) as CatalogObject);
    if (slices.isOver) await slices.pause();
  }
  return objects;
}

/** The pack that the server would create from the objects. */
export function packOf(objects: readonly CatalogObject[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(
    objects
      .map(({ id, type, revision, body }) => `${JSON.stringify({ id, type, revision, body })}\n`)
      .join(''),
  );
}
