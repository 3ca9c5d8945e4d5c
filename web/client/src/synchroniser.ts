import { type CatalogCopy, PackContent, packOf, parsePack } from './copy.js';
import { ApiError } from './errors.js';
import { hashOf } from './hash.js';
import type { CatalogObject } from './objects.js';
import type { CatalogStore, HeldChange, HeldState } from './store.js';
import type { Manifest, ManifestBucket, SyncSource } from './sync-source.js';
import { TimeSlices } from './time-slices.js';

/** The protocol version of this program; a manifest with a greater `minSdk` is ignored. */
const SDK = 1;
/** The maximum number of revisions for which changes are requested instead of packs. */
const MAXIMUM_REVISIONS = 500;
/** The maximum number of changes beside the packs. Beyond it, new packs are fetched. */
const MAXIMUM_CHANGES = 1000;
/** The maximum number of attempts to read a manifest again because its packs are deleted. */
const ATTEMPTS = 3;

/** The result of a synchronisation. */
export interface SyncResult {
  /** Ids of changed objects; `all` if they are unknown. */
  readonly changed: ReadonlySet<string> | 'all';
  /** Whether the server requires a newer program; absent if the manifest was not read. */
  readonly isUpdateRequired?: boolean;
}

/** The dependencies of a synchroniser. */
export interface SynchroniserParts {
  copy: CatalogCopy;
  store: CatalogStore;
  source: SyncSource;
  now: () => number;
  /** Receives repaired problems. */
  report: (problem: string) => void;
}

/** Synchronises a copy with the server, one run at a time. */
export class Synchroniser {
  /** Whether the store lacks data that is in memory. */
  #isStoreBehind = false;

  constructor(private readonly parts: SynchroniserParts) {}

  /** Compares with the manifest, fetches missing packs, and repairs buckets that differ. */
  async run(signal: AbortSignal): Promise<SyncResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(signal);
      } catch (error) {
        // The server deletes a pack as soon as a newer manifest no longer refers to it.
        const isOutdated = error instanceof ApiError && error.status === 404 && attempt < ATTEMPTS;
        if (!isOutdated) throw error;
      }
    }
  }

  async #attempt(signal: AbortSignal): Promise<SyncResult> {
    const { copy, source } = this.parts;
    const manifest = await source.manifest(signal);
    if (!manifest) {
      await this.#confirm();
      return { changed: new Set() };
    }
    try {
      if (manifest.minSdk > SDK) return { changed: new Set(), isUpdateRequired: true };
      const changed = await this.#follow(manifest, signal);
      // Buckets that cannot be compared now are compared with the next manifest.
      if (copy.uncertainBuckets.size > 0) source.resetTag();
      return { changed, isUpdateRequired: false };
    } catch (error) {
      source.resetTag();
      throw error;
    }
  }

  /** Reads the manifest again, after the copy was deleted. */
  reset(): void {
    this.parts.source.resetTag();
  }

  /**
   * Fetches only the changes since the copy's revision, because the manifest is slightly old. Returns
   * undefined if the server no longer stores them.
   */
  async catchUp(signal: AbortSignal): Promise<SyncResult | undefined> {
    const changed = new Set<string>();
    const isDone = await this.#applyChanges(signal, changed);
    return isDone ? { changed } : undefined;
  }

  async #follow(manifest: Manifest, signal: AbortSignal): Promise<ReadonlySet<string> | 'all'> {
    const { copy } = this.parts;
    const changed = new Set<string>();
    const isFollowed = this.#canFollow(manifest) && (await this.#applyIfDifferent(manifest, signal, changed));
    const { state } = copy;
    // True also after the server changed the number of buckets.
    if (!isFollowed || state?.buckets.length !== manifest.buckets.length) {
      await this.#replaceAll(manifest, signal);
      // The manifest is slightly old, so newer changes follow.
      await this.#applyChanges(signal, changed);
      return 'all';
    }
    // Only copies of the same revision can be compared.
    if (state.revision !== manifest.revision) return changed;
    const isRepaired = await this.#repair(manifest, signal);
    await this.#confirm();
    return isRepaired ? 'all' : changed;
  }

  /** Whether to fetch changes instead of packs. */
  #canFollow({ epoch, schema, revision }: Manifest): boolean {
    const { state, changeCount, isDamaged } = this.parts.copy;
    if (state?.epoch !== epoch || state.schema !== schema || isDamaged) return false;
    return revision - state.revision <= MAXIMUM_REVISIONS && changeCount <= MAXIMUM_CHANGES;
  }

  /** Only the changes show whether the copy is current: the manifest may be older than the copy. */
  async #applyIfDifferent(
    { revision }: Manifest,
    signal: AbortSignal,
    changed: Set<string>,
  ): Promise<boolean> {
    return this.parts.copy.state?.revision === revision || this.#applyChanges(signal, changed);
  }

  async #applyChanges(signal: AbortSignal, changed: Set<string>): Promise<boolean> {
    const { copy, source, now } = this.parts;
    for (let hasMore = true; hasMore;) {
      const { state } = copy;
      if (!state) return false;
      const page = await source.changes(state.epoch, state.revision, signal);
      if (!page) return false;
      const changes = page.changes.map(changeOf);
      const nextState = { ...state, revision: page.revision, syncedAt: now() };
      copy.advance(nextState, changes);
      for (const { id } of changes) changed.add(id);
      await this.#advance(nextState, changes);
      ({ hasMore } = page);
    }
    return true;
  }

  /** Fetches missing packs, then uses all of them at once. */
  async #replaceAll(manifest: Manifest, signal: AbortSignal): Promise<void> {
    const { copy, store, now } = this.parts;
    const localObjectsOf = await copy.divideInto(manifest.buckets.length);
    const content = new PackContent(manifest.buckets.length);
    for (const { bucket, pack } of manifest.buckets) {
      if (pack)
        content.add(
          bucket,
          await parsePack(await this.#loadPack(pack.sha256, () => localObjectsOf(bucket), signal)),
        );
    }
    const state = stateOf(manifest, now());
    copy.replaceAll(state, content);
    await this.#tryStore(() => store.replace(state, []));
  }

  /** A pack from the store, from the objects in memory, or from the server. */
  async #loadPack(
    sha256: string,
    localObjects: () => CatalogObject[],
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { source, store } = this.parts;
    const storedPack = await store.readPack(sha256).catch(() => undefined);
    if (storedPack && (await hashOf(storedPack)) === sha256) return storedPack;
    const localPack = packOf(localObjects());
    const bytes = (await hashOf(localPack)) === sha256 ? localPack : await source.pack(sha256, signal);
    await this.#storePack(sha256, bytes);
    return bytes;
  }

  /** Stores a pack. After a failure, the next start fetches it again. */
  async #storePack(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { store, report } = this.parts;
    await store.putPack(sha256, bytes).catch((error: unknown) => {
      report(`A pack could not be stored: ${String(error)}`);
    });
  }

  /** Fetches the packs of buckets that differ from the server's. */
  async #repair({ buckets }: Manifest, signal: AbortSignal): Promise<boolean> {
    const { copy, report } = this.parts;
    const slices = new TimeSlices();
    let isRepaired = false;
    for (const bucket of [...copy.uncertainBuckets]) {
      const manifestBucket = buckets[bucket];
      if (!manifestBucket) continue;
      if ((await copy.digestOf(bucket, slices)) === manifestBucket.digest) {
        copy.uncertainBuckets.delete(bucket);
        continue;
      }
      report(`Bucket ${String(bucket)} differed from the server's and was fetched again.`);
      await this.#replaceBucket(manifestBucket, signal);
      isRepaired = true;
    }
    return isRepaired;
  }

  async #replaceBucket({ bucket, digest, pack }: ManifestBucket, signal: AbortSignal): Promise<void> {
    const { copy, source, store } = this.parts;
    const { state } = copy;
    if (!state) return;
    const bytes = pack && (await source.pack(pack.sha256, signal));
    if (pack && bytes) await this.#storePack(pack.sha256, bytes);
    const buckets = [...state.buckets];
    buckets[bucket] = { sha256: pack?.sha256 ?? null, digest };
    const nextState = { ...state, buckets };
    copy.replaceBucket(nextState, bucket, bytes ? await parsePack(bytes) : []);
    await this.#tryStore(() => store.replace(nextState, copy.storedChanges()));
  }

  /** Records that the copy is current. */
  async #confirm(): Promise<void> {
    const { copy, now } = this.parts;
    if (!copy.state) return;
    copy.state = { ...copy.state, syncedAt: now() };
    await this.#advance(copy.state, []);
  }

  async #advance(state: HeldState, changes: readonly HeldChange[]): Promise<void> {
    const { copy, store } = this.parts;
    await this.#tryStore(() =>
      this.#isStoreBehind ? store.replace(state, copy.storedChanges()) : store.advance(state, changes),
    );
  }

  /** A full disk must not stop the display: the copy in memory is correct, and a later write stores it. */
  async #tryStore(write: () => Promise<void>): Promise<void> {
    try {
      await write();
      this.#isStoreBehind = false;
    } catch (error) {
      this.#isStoreBehind = true;
      this.parts.report(`The copy could not be stored: ${String(error)}`);
    }
  }
}

function changeOf({ id, type, revision, sha256, body }: HeldChange): HeldChange {
  return { id, type, revision, body, ...(body !== null && { sha256 }) };
}

function stateOf({ epoch, schema, revision, locales, buckets }: Manifest, syncedAt: number): HeldState {
  const heldBuckets = [...buckets]
    .sort((left, right) => left.bucket - right.bucket)
    .map(({ digest, pack }) => ({ digest, sha256: pack?.sha256 ?? null }));
  return { epoch, schema, revision, locales, buckets: heldBuckets, syncedAt };
}
