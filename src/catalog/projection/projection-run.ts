import type { Sql } from '../../platform/database/sql.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import { CategoryTree } from '../model/category-tree.js';
import { CountDeltas } from '../model/counts.js';
import { recount, writeCounts } from './count-store.js';
import {
  type RenderedEntry,
  sameEntry,
  samePublicContent,
  type StoredEntry,
  succeed,
} from '../model/entry.js';
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
    const storedEntries = await loadEntries(this.sql, ids);
    const changedEntries: StoredEntry[] = [];
    const relistedEntries: StoredEntry[] = [];
    const movedIds: string[] = [];
    const renamedEntries: StoredEntry[] = [];
    for (const [id, renderedEntry] of rendered) {
      const before = storedEntries.get(id);
      const entry = succeed(before, renderedEntry);
      if (before && sameEntry(before, entry)) continue;
      const after = this.#stamp(kind, before, entry);
      if (before && hasOtherSlug(before, after)) renamedEntries.push(before);
      changedEntries.push(after);
      if (!before || !sameListing(before, after)) {
        relistedEntries.push(after);
        if (before) movedIds.push(id);
      }
      if (before && before.eventId !== after.eventId) {
        // Subscribers of the old event receive a removal; those of the new event receive an addition.
        await this.#recordChange(before, before, undefined);
        await this.#recordChange(after, undefined, after);
      } else await this.#recordChange(after, before, after);
    }
    const deletedEntries = [...storedEntries.values()].filter(({ objectId }) => !rendered.has(objectId));
    for (const before of deletedEntries) await this.#recordChange(before, before, undefined);
    const deletedIds = deletedEntries.map(({ objectId }) => objectId);
    await removeEntries(this.sql, deletedIds);
    await removeFormerSlugs(this.sql, deletedIds);
    await storeFormerSlugs(this.sql, renamedEntries);
    await removeListings(this.sql, [...deletedIds, ...movedIds]);
    await writeEntries(this.sql, changedEntries);
    await addListings(this.sql, relistedEntries);
    return [...changedEntries.map(({ objectId }) => objectId), ...deletedIds];
  }

  /** Writes counts and revisions. Returns the new revisions of events with changed published content. */
  async finish(): Promise<Map<string, NewRevision>> {
    await writeCounts(this.sql, this.#counts, this.#movedTrees);
    for (const event of this.#movedTrees) {
      await recount(this.sql, event, await CategoryTree.load(this.sql, event));
    }
    const newRevisions = new Map<string, NewRevision>();
    for (const [event, changes] of this.#journal) {
      const revision = this.#nextRevision(event);
      await recordRevision(this.sql, event, revision, changes);
      newRevisions.set(event, { revision, hasRemovals: removesAny(changes) });
    }
    return newRevisions;
  }

  #stamp(kind: CatalogKind, before: StoredEntry | undefined, entry: RenderedEntry): StoredEntry {
    const isHidden = before ? samePublicContent(before, entry) : !entry.published;
    return {
      ...entry,
      kind,
      revision: isHidden ? (before?.revision ?? 0) : this.#nextRevision(entry.eventId),
    };
  }

  /**
   * Records the change of an entry. `entry`: its old or its new state, because one of them can be absent.
   */
  async #recordChange(entry: StoredEntry, before?: StoredEntry, after?: StoredEntry): Promise<void> {
    await this.#updateCounts(entry, before, after);
    if (!visitorsSee(before, after)) return;
    const { eventId, objectId, kind } = entry;
    const changes = this.#journal.get(eventId) ?? [];
    changes.push({ objectId, objectKind: kind, kind: after?.published ? 'UPSERTED' : 'REMOVED' });
    this.#journal.set(eventId, changes);
  }

  async #updateCounts(
    { kind, eventId }: StoredEntry,
    before?: StoredEntry,
    after?: StoredEntry,
  ): Promise<void> {
    // If the tree changes, `finish` recomputes all counts with the new tree.
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

  #nextRevision(eventId: string): number {
    const revision = this.revisions.get(eventId);
    if (revision === undefined) throw new Error(`The revision of event ${eventId} is not locked.`);
    return revision + 1;
  }
}

/** Whether the change replaces a slug to which visitors may have links. */
function hasOtherSlug(before: StoredEntry, after: StoredEntry): boolean {
  return before.published && before.slug !== null && before.slug !== after.slug;
}

/** Whether a change of an entry is visible to visitors. */
function visitorsSee(before?: StoredEntry, after?: StoredEntry): boolean {
  if (before?.published !== true && after?.published !== true) return false;
  return !before || !after || !samePublicContent(before, after);
}
