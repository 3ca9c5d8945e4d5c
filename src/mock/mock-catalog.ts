import { randomUUID } from 'node:crypto';
import { type Bucket, bucketCount, bucketOf, packText } from '../sync/bucket.js';
import { lookUpLocale } from '../platform/text/best-locale.js';
import { bodyHash, type SyncObject } from '../sync/sync-object.js';

interface Change {
  revision: number;
  kind: 'UPSERTED' | 'REMOVED';
  object: SyncObject;
}

/** How many changes are kept. */
const KEPT = 10_000;
const SCHEMA = 2;

/** The published catalog of one event in memory, with its revisions, changes and packs. */
export class MockCatalog {
  readonly epoch = randomUUID();
  revision = 1;
  readonly objects = new Map<string, SyncObject>();
  readonly #packs = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #changes: Change[] = [];
  /** The revision after which all changes are kept. */
  #since = 1;
  #manifest: { revision: number; buckets: Bucket[] } | undefined;

  constructor(
    readonly slug: string,
    private readonly locales: readonly string[],
    objects: readonly SyncObject[],
  ) {
    for (const object of objects) this.objects.set(object.id, object);
  }

  /** The language of the catalog that is wanted, else its first. */
  localeFor(wanted: string): string {
    return lookUpLocale(wanted, this.locales) ?? this.locales[0] ?? 'en';
  }

  /** Puts bodies in the place of those that were, in one revision. */
  upsert(bodies: readonly { id: string; type: string; body: SyncObject['body'] }[]): void {
    this.revision += 1;
    for (const each of bodies) {
      const object = { id: each.id, type: each.type, revision: this.revision, body: each.body };
      this.objects.set(each.id, object);
      this.#note({ revision: this.revision, kind: 'UPSERTED', object });
    }
    this.#tell();
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (!object) return;
    this.revision += 1;
    this.objects.delete(id);
    this.#note({ revision: this.revision, kind: 'REMOVED', object });
    this.#tell();
  }

  /** Calls back after each revision; what it returns ends that. */
  onRevision(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  manifest(): object {
    if (this.#manifest?.revision !== this.revision) {
      this.#manifest = { revision: this.revision, buckets: this.#pack() };
    }
    const { epoch, revision, locales } = this;
    return {
      ...{ epoch, revision, schema: SCHEMA, generatedAt: new Date().toISOString(), locales },
      ...{ buckets: this.#manifest.buckets, media: { presets: [128, 256, 640, 1080] } },
      ...{ config: { revision: 0 }, minSdk: 1 },
    };
  }

  pack(sha256: string): string | undefined {
    return this.#packs.get(sha256);
  }

  /** Undefined where these are not kept, or are of another epoch. */
  changes(epoch: string | null, since: number, limit: number): object | undefined {
    const isKnown =
      (epoch === null || epoch === this.epoch) && since >= this.#since && since <= this.revision;
    if (!isKnown) return undefined;
    const after = this.#changes.filter(({ revision }) => revision > since);
    const last = after[limit - 1]?.revision ?? this.revision;
    const page = after.filter(({ revision }) => revision <= last);
    return {
      epoch: this.epoch,
      changes: page.flatMap((change) => this.#told(change)),
      revision: last,
      hasMore: last < this.revision,
    };
  }

  /** What was changed again later is told by the later change alone. */
  #told({ revision, kind, object: { id, type } }: Change): object[] {
    const now = this.objects.get(id);
    if (kind === 'REMOVED') return now ? [] : [{ revision, kind, type, id, body: null }];
    if (now?.revision !== revision) return [];
    return [{ revision, kind, type, id, sha256: bodyHash(now.body), body: now.body }];
  }

  #note(change: Change): void {
    this.#changes.push(change);
    if (this.#changes.length <= KEPT) return;
    this.#changes = this.#changes.slice(-KEPT);
    this.#since = this.#changes[0]?.revision ?? this.revision;
  }

  #pack(): Bucket[] {
    const bytes = [...this.objects.values()].reduce((sum, object) => sum + JSON.stringify(object).length, 0);
    const buckets = bucketCount(bytes, this.#manifest?.buckets.length);
    const content: SyncObject[][] = Array.from({ length: buckets }, () => []);
    for (const object of this.objects.values()) content[bucketOf(object.id, buckets)]?.push(object);
    return content.map((objects, bucket) => {
      const { count, digest, sha256, text } = packText(objects);
      if (count === 0) return { bucket, count, digest, pack: null };
      this.#packs.set(sha256, text);
      const size = Buffer.byteLength(text);
      return { bucket, count, digest, pack: { sha256, bytes: size, brBytes: size, gzipBytes: size } };
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
