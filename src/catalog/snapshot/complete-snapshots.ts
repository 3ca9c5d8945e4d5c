import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import { EventSnapshot, type SnapshotScope } from './event-snapshot.js';
import {
  ALL,
  PREVIEWED,
  snapshotColumns,
  type SnapshotEntries,
  type SnapshotRow,
} from './snapshot-columns.js';

/** The kinds of a draft that members of its exhibitors can read. */
const OUTLINE: ReadonlySet<CatalogKind> = new Set(['EVENT', 'CATEGORY', 'ZONE', 'SPONSOR_LEVEL']);

/** Reads events with all objects, published or not, for their staff. It reads the database each time. */
@Injectable()
export class CompleteSnapshots {
  constructor(private readonly database: Database) {}

  /** The events with these ids. Null: all events. */
  byIds(ids: readonly string[] | null): Promise<EventSnapshot[]> {
    return this.#read('catalog-complete-snapshots', ids, 'COMPLETE', ALL);
  }

  /** The drafts with these ids in outline, for the members of their exhibitors. */
  async outlines(ids: readonly string[]): Promise<EventSnapshot[]> {
    return ids.length === 0 ? [] : this.#read('catalog-outlines', ids, 'OUTLINE', ALL);
  }

  /** The events with these ids as visitors see them after their publication. */
  previews(ids: readonly string[]): Promise<EventSnapshot[]> {
    return this.#read('catalog-previews', ids, 'PUBLISHED', PREVIEWED);
  }

  /** The id of the event with this slug, published or not. */
  async idOf(slug: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>({
      name: 'catalog-event-id',
      text: `select object_id as id from catalog_entry where kind = 'EVENT' and slug = $1 order by revision desc limit 1`,
      values: [slug],
    });
    return row?.id;
  }

  async #read(
    name: string,
    ids: readonly string[] | null,
    scope: SnapshotScope,
    entries: SnapshotEntries,
  ): Promise<EventSnapshot[]> {
    const condition = ids === null ? '$1::uuid[] is null' : 'revision.event_id = any($1::uuid[])';
    const rows = await this.database.query<SnapshotRow & { event_id: string }>({
      name: ids === null ? `${name}-of-all` : name,
      text: `select revision.event_id, ${snapshotColumns(entries)} from catalog_revision revision where ${condition}`,
      values: [ids],
    });
    const isOutline = scope === 'OUTLINE';
    return rows
      .filter(({ references }) => references.some(({ kind }) => kind === 'EVENT'))
      .map(({ event_id, revision, epoch, references, counts }) => {
        const visibleReferences = isOutline ? references.filter(({ kind }) => OUTLINE.has(kind)) : references;
        return new EventSnapshot(event_id, revision, visibleReferences, isOutline ? [] : counts, {
          scope,
          epoch,
        });
      });
  }
}
