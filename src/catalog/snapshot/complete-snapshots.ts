import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventSnapshot } from './event-snapshot.js';
import { snapshotColumns, type SnapshotRow } from './snapshot-columns.js';

interface CompleteRow extends SnapshotRow {
  event_id: string;
}

/** Reads events with all that belongs to them, published or not, for their staff; fresh from the database each time. */
@Injectable()
export class CompleteSnapshots {
  constructor(private readonly database: Database) {}

  /** The events of these ids; `null` means all there are. */
  async byIds(ids: readonly string[] | null): Promise<EventSnapshot[]> {
    return this.#read('$1::uuid[] is null or revision.event_id = any($1)', ids);
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

  async #read(condition: string, value: unknown): Promise<EventSnapshot[]> {
    const rows = await this.database.query<CompleteRow>({
      name: 'catalog-complete-snapshots',
      text: `select revision.event_id, ${snapshotColumns('true')} from catalog_revision revision where ${condition}`,
      values: [value],
    });
    return rows.flatMap(({ event_id, revision, references, counts }) =>
      references.some(({ kind }) => kind === 'EVENT')
        ? new EventSnapshot(event_id, revision, references, counts, true)
        : [],
    );
  }
}
