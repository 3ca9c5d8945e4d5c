import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import { EventSnapshot } from './event-snapshot.js';
import {
  ALL,
  PREVIEWED,
  snapshotColumns,
  type SnapshotEntries,
  type SnapshotRow,
} from './snapshot-columns.js';

/** The kinds of a draft that members of its exhibitors can read. */
const OUTLINE: ReadonlySet<CatalogKind> = new Set(['EVENT', 'CATEGORY', 'ZONE']);

interface CompleteRow extends SnapshotRow {
  event_id: string;
}

/** Reads events with all objects, published or not, for their staff. It reads the database each time. */
@Injectable()
export class CompleteSnapshots {
  constructor(private readonly database: Database) {}

  /** The events with these ids. Null: all events. */
  async byIds(ids: readonly string[] | null): Promise<EventSnapshot[]> {
    const rows = await this.#read(
      'catalog-complete-snapshots',
      '$1::uuid[] is null or revision.event_id = any($1)',
      ids,
    );
    return rows.map(
      ({ event_id, revision, epoch, references, counts }) =>
        new EventSnapshot(event_id, revision, references, counts, { scope: 'COMPLETE', epoch }),
    );
  }

  /** The drafts with these ids in outline, for the members of their exhibitors. */
  async outlines(ids: readonly string[]): Promise<EventSnapshot[]> {
    if (ids.length === 0) return [];
    const rows = await this.#read('catalog-outlines', 'revision.event_id = any($1::uuid[])', ids);
    return rows.map(({ event_id, revision, epoch, references }) => {
      const seen = references.filter(({ kind }) => OUTLINE.has(kind));
      return new EventSnapshot(event_id, revision, seen, [], { scope: 'OUTLINE', epoch });
    });
  }

  /** The events with these ids as visitors see them after their publication. */
  async previews(ids: readonly string[]): Promise<EventSnapshot[]> {
    const rows = await this.#read('catalog-previews', 'revision.event_id = any($1::uuid[])', ids, PREVIEWED);
    return rows.map(
      ({ event_id, revision, epoch, references, counts }) =>
        new EventSnapshot(event_id, revision, references, counts, { epoch }),
    );
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
    condition: string,
    value: readonly string[] | null,
    entries: SnapshotEntries = ALL,
  ): Promise<CompleteRow[]> {
    const rows = await this.database.query<CompleteRow>({
      name,
      text: `select revision.event_id, ${snapshotColumns(entries)} from catalog_revision revision where ${condition}`,
      values: [value],
    });
    return rows.filter(({ references }) => references.some(({ kind }) => kind === 'EVENT'));
  }
}
