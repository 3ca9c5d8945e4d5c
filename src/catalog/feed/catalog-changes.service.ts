import { Injectable } from '@nestjs/common';
import { encodeCatalogId } from '../model/catalog-id.js';
import { CatalogReader } from '../queries/catalog-reader.js';
import { EventFinder } from '../queries/event-finder.js';
import type { CatalogSource, EventSnapshot } from '../snapshot/event-snapshot.js';
import { type CatalogChange, CatalogChangeKind } from './catalog-change.type.js';
import type { JournalChange } from './change-journal.js';

/** A change tells what visitors can see, whoever asks. */
const VISITOR_CONTEXT = {};

/** Finds what visitors see of events and of the objects that changed. */
@Injectable()
export class CatalogChangesService {
  constructor(
    private readonly finder: EventFinder,
    private readonly reader: CatalogReader,
  ) {}

  /** The published event with this slug. */
  async published(slug: string): Promise<EventSnapshot | undefined> {
    return this.finder.bySlug(slug, VISITOR_CONTEXT);
  }

  /** Whether visitors may see the event, as of this revision or a later one. */
  async isPublished(eventId: string, revision: number): Promise<boolean> {
    return (await this.finder.byId(eventId, revision, VISITOR_CONTEXT)) !== undefined;
  }

  /** The changes with their objects as they are published now, which one statement reads. */
  async withNodes(changes: readonly JournalChange[]): Promise<CatalogChange[]> {
    const upserted = changes
      .filter(({ kind }) => kind === CatalogChangeKind.UPSERTED)
      .map(({ objectId }) => objectId);
    const nodes =
      upserted.length === 0
        ? new Map<string, CatalogSource>()
        : await this.reader.byIds([...new Set(upserted)], VISITOR_CONTEXT);
    return changes.map((change) => catalogChangeOf(change, nodes));
  }

  /** The changes alone, for whoever does not ask for the objects. */
  withoutNodes(changes: readonly JournalChange[]): CatalogChange[] {
    return changes.map((change) => catalogChangeOf(change, new Map()));
  }
}

function catalogChangeOf(
  { revision, kind, objectId, objectKind }: JournalChange,
  nodes: ReadonlyMap<string, CatalogSource>,
): CatalogChange {
  return {
    revision,
    kind,
    id: encodeCatalogId(objectKind, objectId),
    node: kind === CatalogChangeKind.UPSERTED ? (nodes.get(objectId) ?? null) : null,
  };
}
