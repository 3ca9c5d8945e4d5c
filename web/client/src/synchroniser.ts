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
const NEAR = 500;
/** The number of changes that are stored beside packs before they are merged into packs. */
const MANY_CHANGES = 1000;
/** The maximum number of times that a manifest is read again because its packs are gone. */
const ATTEMPTS = 3;

/** The result of a synchronisation. */
export interface SyncResult {
  /** Ids of changed objects; `all` if they are unknown. */
  readonly changed: ReadonlySet<string> | 'all';
  /** Whether the server requires a newer program; absent if the manifest was not read. */
  readonly isUpdateRequired?: boolean;
}

/** The dependencies of a synchroniser. */
export interface Synchronised {
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

  constructor(private readonly parts: Synchronised) {}

  /** Compares with the manifest, fetches missing packs, and repairs buckets that differ. */
  async run(signal: AbortSignal): Promise<SyncResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(signal);
      } catch (error) {
        // A pack is deleted as soon as a newer manifest does not refer to it.
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
      if (copy.uncertain.size > 0) source.forgetTag();
      return { changed, isUpdateRequired: false };
    } catch (error) {
      source.forgetTag();
      throw error;
    }
  }

  /** The copy was dropped. */
  forget(): void {
    this.parts.source.forgetTag();
  }

  /**
   * Fetches only the changes since the copy's revision, because the manifest is slightly old; undefined if
   * that is impossible.
   */
  async catchUp(signal: AbortSignal): Promise<SyncResult | undefined> {
    const changed = new Set<string>();
    const isDone = await this.#applyChanges(signal, changed);
    return isDone ? { changed } : undefined;
  }

  async #follow(manifest: Manifest, signal: AbortSignal): Promise<ReadonlySet<string> | 'all'> {
    const { copy } = this.parts;
    const changed = new Set<string>();
    const isFollowed = this.#canFollow(manifest) && (await this.#applyIfOther(manifest, signal, changed));
    const { state } = copy;
    // Also if the server changed the number of buckets.
    if (!isFollowed || state?.buckets.length !== manifest.buckets.length) {
      await this.#adopt(manifest, signal);
      // The manifest is slightly old.
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
    return revision - state.revision <= NEAR && changeCount <= MANY_CHANGES;
  }

  /** A manifest that is older than the copy does not show whether the copy is current; the changes do. */
  async #applyIfOther({ revision }: Manifest, signal: AbortSignal, changed: Set<string>): Promise<boolean> {
    return this.parts.copy.state?.revision === revision || this.#applyChanges(signal, changed);
  }

  async #applyChanges(signal: AbortSignal, changed: Set<string>): Promise<boolean> {
    const { copy, source, now } = this.parts;
    for (let hasMore = true; hasMore;) {
      const { state } = copy;
      if (!state) return false;
      const page = await source.changes(state.epoch, state.revision, signal);
      if (!page) return false;
      const changes = page.changes.map(held);
      const next = { ...state, revision: page.revision, syncedAt: now() };
      copy.advance(next, changes);
      for (const { id } of changes) changed.add(id);
      await this.#advance(next, changes);
      ({ hasMore } = page);
    }
    return true;
  }

  /** Fetches missing packs, and then uses all of them at once. */
  async #adopt(manifest: Manifest, signal: AbortSignal): Promise<void> {
    const { copy, store, now } = this.parts;
    const ownOf = await copy.cutInto(manifest.buckets.length);
    const content = new PackContent(manifest.buckets.length);
    for (const { bucket, pack } of manifest.buckets) {
      if (pack)
        content.add(bucket, await parsePack(await this.#obtain(pack.sha256, () => ownOf(bucket), signal)));
    }
    const state = stateOf(manifest, now());
    copy.adopt(state, content);
    await this.#stored(() => store.replace(state, []));
  }

  /** A pack from the store, from the objects in memory, or from the server. */
  async #obtain(
    sha256: string,
    ownObjects: () => CatalogObject[],
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { source, store } = this.parts;
    const stored = await store.readPack(sha256).catch(() => undefined);
    if (stored && (await hashOf(stored)) === sha256) return stored;
    const made = packOf(ownObjects());
    const bytes = (await hashOf(made)) === sha256 ? made : await source.pack(sha256, signal);
    await this.#keepPack(sha256, bytes);
    return bytes;
  }

  /** The next start finds an unstored pack missing. */
  async #keepPack(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
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
    for (const bucket of [...copy.uncertain]) {
      const wanted = buckets[bucket];
      if (!wanted) continue;
      if ((await copy.digestOf(bucket, slices)) === wanted.digest) {
        copy.uncertain.delete(bucket);
        continue;
      }
      report(`Bucket ${String(bucket)} differed from the server's and was fetched again.`);
      await this.#replaceBucket(wanted, signal);
      isRepaired = true;
    }
    return isRepaired;
  }

  async #replaceBucket({ bucket, digest, pack }: ManifestBucket, signal: AbortSignal): Promise<void> {
    const { copy, source, store } = this.parts;
    const { state } = copy;
    if (!state) return;
    const bytes = pack && (await source.pack(pack.sha256, signal));
    if (pack && bytes) await this.#keepPack(pack.sha256, bytes);
    const buckets = [...state.buckets];
    buckets[bucket] = { sha256: pack?.sha256 ?? null, digest };
    const next = { ...state, buckets };
    copy.replaceBucket(next, bucket, bytes ? await parsePack(bytes) : []);
    await this.#stored(() => store.replace(next, copy.heldChanges()));
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
    await this.#stored(() =>
      this.#isStoreBehind ? store.replace(state, copy.heldChanges()) : store.advance(state, changes),
    );
  }

  /** A full disk must not stop the display: the copy in memory is correct, and the store catches up later. */
  async #stored(write: () => Promise<void>): Promise<void> {
    try {
      await write();
      this.#isStoreBehind = false;
    } catch (error) {
      this.#isStoreBehind = true;
      this.parts.report(`The copy could not be stored: ${String(error)}`);
    }
  }
}

function held({ id, type, revision, sha256, body }: HeldChange): HeldChange {
  return { id, type, revision, body, ...(body !== null && { sha256 }) };
}

function stateOf({ epoch, schema, revision, locales, buckets }: Manifest, syncedAt: number): HeldState {
  const heldBuckets = [...buckets]
    .sort((left, right) => left.bucket - right.bucket)
    .map(({ digest, pack }) => ({ digest, sha256: pack?.sha256 ?? null }));
  return { epoch, schema, revision, locales, buckets: heldBuckets, syncedAt };
}
