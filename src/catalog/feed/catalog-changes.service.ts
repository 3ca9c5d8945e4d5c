import { Injectable } from '@nestjs/common';
import { encodeCatalogId } from '../model/catalog-id.js';
import { CatalogReader } from '../queries/catalog-reader.js';
import { EventFinder } from '../queries/event-finder.js';
import type { CatalogSource, EventSnapshot } from '../snapshot/event-snapshot.js';
import { CatalogChangeKind, type CatalogChangeType } from './catalog-change.type.js';
import type { JournalChange } from './change-journal.js';
import { VISITOR_CONTEXT } from '../queries/visibility.js';

/** Finds the published state of events and of changed objects. */
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

  /** Whether visitors can read the event at this revision or a later one. */
  async isPublished(eventId: string, revision: number): Promise<boolean> {
    return (await this.finder.byId(eventId, revision, VISITOR_CONTEXT)) !== undefined;
  }

  /** The changes with their present published objects, read in one statement. */
  async withNodes(changes: readonly JournalChange[]): Promise<CatalogChangeType[]> {
    const upserted = changes
      .filter(({ kind }) => kind === CatalogChangeKind.UPSERTED)
      .map(({ objectId }) => objectId);
    const nodes =
      upserted.length === 0
        ? new Map<string, CatalogSource>()
        : await this.reader.byIds([...new Set(upserted)], VISITOR_CONTEXT);
    return changes.map((change) => catalogChangeOf(change, nodes));
  }

  /** The changes without objects, for requests that do not select them. */
  withoutNodes(changes: readonly JournalChange[]): CatalogChangeType[] {
    return changes.map((change) => catalogChangeOf(change, new Map()));
  }
}

function catalogChangeOf(
  { revision, kind, objectId, objectKind }: JournalChange,
  nodes: ReadonlyMap<string, CatalogSource>,
): CatalogChangeType {
  return {
    revision,
    kind,
    id: encodeCatalogId(objectKind, objectId),
    node: kind === CatalogChangeKind.UPSERTED ? (nodes.get(objectId) ?? null) : null,
  };
}
