import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import { CategoryTree } from '../model/category-tree.js';
import { CountDeltas } from '../model/counts.js';
import { recount, writeCounts } from './count-store.js';
import type { RenderedEntry, StoredEntry } from '../model/entry.js';
import { sameEntry, samePublicContent } from './entry-difference.js';
import { removeFormerSlugs, storeFormerSlugs } from './former-slugs.js';
import { addListings, loadEntries, removeEntries, removeListings, writeEntries } from './entry-store.js';
import { sameListing } from '../model/listing.js';
import { type JournalEntry, recordRevision, removesAny } from '../revision/revision-journal.js';

/** A revision raised by a projection. */
export interface NewRevision {
  readonly revision: number;
  /** Whether the revision removes published objects. */
  readonly hasRemovals: boolean;
}

const IN_CATEGORIES: ReadonlySet<CatalogKind> = new Set(['EXHIBITOR', 'PRODUCT']);

/** One projection under the lock of its events. It writes differences and collects the public changes. */
export class ProjectionRun {
  readonly #journal = new Map<string, JournalEntry[]>();
  readonly #counts = new CountDeltas();
  readonly #trees = new Map<string, CategoryTree>();
  readonly #movedTrees = new Set<string>();

  constructor(
    private readonly sql: Sql,
    private readonly revisions: ReadonlyMap<string, number>,
  ) {}

  /** Writes the entries of these objects, removes deleted ones, and returns the ids of changed entries. */
  async write(
    kind: CatalogKind,
    ids: string[],
    rendered: ReadonlyMap<string, RenderedEntry>,
  ): Promise<string[]> {
    const stored = await loadEntries(this.sql, ids);
    const written: StoredEntry[] = [];
    const relisted: StoredEntry[] = [];
    const moved: string[] = [];
    const renamed: StoredEntry[] = [];
    for (const [id, entry] of rendered) {
      const before = stored.get(id);
      if (before && sameEntry(before, entry)) continue;
      const after = this.#stamp(kind, before, entry);
      if (before && hasOtherSlug(before, after)) renamed.push(before);
      written.push(after);
      if (!before || !sameListing(before, after)) {
        relisted.push(after);
        if (before) moved.push(id);
      }
      if (before && before.eventId !== after.eventId) {
        // Subscribers of the old event receive a removal; those of the new event receive an addition.
        await this.#note(before, before, undefined);
        await this.#note(after, undefined, after);
      } else await this.#note(after, before, after);
    }
    const gone = [...stored.values()].filter(({ objectId }) => !rendered.has(objectId));
    for (const before of gone) await this.#note(before, before, undefined);
    const removed = gone.map(({ objectId }) => objectId);
    await removeEntries(this.sql, removed);
    await removeFormerSlugs(this.sql, removed);
    await storeFormerSlugs(this.sql, renamed);
    await removeListings(this.sql, [...removed, ...moved]);
    await writeEntries(this.sql, written);
    await addListings(this.sql, relisted);
    return [...written.map(({ objectId }) => objectId), ...removed];
  }

  /** Writes counts and revisions. Returns the new revisions of events with changed published content. */
  async finish(): Promise<Map<string, NewRevision>> {
    await writeCounts(this.sql, this.#counts, this.#movedTrees);
    for (const event of this.#movedTrees) {
      await recount(this.sql, event, await CategoryTree.load(this.sql, event));
    }
    const raised = new Map<string, NewRevision>();
    for (const [event, changes] of this.#journal) {
      const revision = this.#next(event);
      await recordRevision(this.sql, event, revision, changes);
      raised.set(event, { revision, hasRemovals: removesAny(changes) });
    }
    return raised;
  }

  #stamp(kind: CatalogKind, before: StoredEntry | undefined, entry: RenderedEntry): StoredEntry {
    const unseen = before ? samePublicContent(before, entry) : !entry.published;
    return { ...entry, kind, revision: unseen ? (before?.revision ?? 0) : this.#next(entry.eventId) };
  }

  /** Collects the change of an entry. `either`: one of its two states, as one of them can be absent. */
  async #note(either: StoredEntry, before?: StoredEntry, after?: StoredEntry): Promise<void> {
    await this.#countAgain(either, before, after);
    if (!visitorsSee(before, after)) return;
    const { eventId, objectId, kind } = either;
    const changes = this.#journal.get(eventId) ?? [];
    changes.push({ objectId, objectKind: kind, kind: after?.published ? 'UPSERTED' : 'REMOVED' });
    this.#journal.set(eventId, changes);
  }

  async #countAgain(
    { kind, eventId }: StoredEntry,
    before?: StoredEntry,
    after?: StoredEntry,
  ): Promise<void> {
    // Counts by the old tree are recomputed with the new tree at the end.
    if (kind === 'CATEGORY' && before && before.parentId !== after?.parentId) this.#movedTrees.add(eventId);
    const tree = IN_CATEGORIES.has(kind) ? await this.#tree(eventId) : new CategoryTree(new Map());
    if (before) this.#counts.add(kind, before, tree, -1);
    if (after) this.#counts.add(kind, after, tree, 1);
  }

  // Categories are rendered before their objects, so this is the new tree.
  async #tree(eventId: string): Promise<CategoryTree> {
    const tree = this.#trees.get(eventId) ?? (await CategoryTree.load(this.sql, eventId));
    this.#trees.set(eventId, tree);
    return tree;
  }

  #next(eventId: string): number {
    const revision = this.revisions.get(eventId);
    if (revision === undefined) throw new Error(`The revision of event ${eventId} is not locked.`);
    return revision + 1;
  }
}

/** Whether an entry that visitors may have linked to gets another slug. */
function hasOtherSlug(before: StoredEntry, after: StoredEntry): boolean {
  return before.published && before.slug !== null && before.slug !== after.slug;
}

/** Whether a change of an entry is visible to visitors. */
function visitorsSee(before?: StoredEntry, after?: StoredEntry): boolean {
  if (before?.published !== true && after?.published !== true) return false;
  return !before || !after || !samePublicContent(before, after);
}
