import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { CatalogKind } from '../model/catalog-kind.js';
import type { CatalogChangeKind } from './catalog-change.type.js';

/** A change of an object at a revision of its event. */
export interface JournalChange {
  revision: number;
  objectId: string;
  objectKind: CatalogKind;
  kind: CatalogChangeKind;
}

/** A position in an event's journal: after all changes of a revision, or after the change of one object. */
export interface JournalPosition {
  revision: number;
  /** Absent: after the whole revision. */
  objectId?: string;
}

/** The range of an event's journal. */
export interface JournalWindow {
  /** It changes after a restore. Revisions of different epochs are not comparable. */
  epoch: string;
  /** The event's revision. */
  revision: number;
  /** The lowest revision after which no changes have been deleted. */
  since: number;
}

/** Changes in the order of revisions. */
export interface JournalPage extends JournalWindow {
  changes: JournalChange[];
}

/** The greatest id: a position after it is after the whole revision. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Reads the changes of the published catalog of an event, each page in one statement and snapshot. */
@Injectable()
export class ChangeJournal {
  constructor(private readonly database: Database) {}

  /** The range of an event's stored changes. Undefined if it never had any. */
  async window(eventId: string): Promise<JournalWindow | undefined> {
    const [row] = await this.database.query<JournalWindow>({
      name: 'catalog-journal-window',
      text: 'select epoch, revision, changes_since as since from catalog_revision where event_id = $1',
      values: [eventId],
    });
    return row;
  }

  /** Up to `limit` changes after a position. */
  async after(
    eventId: string,
    { revision, objectId }: JournalPosition,
    limit: number,
  ): Promise<JournalPage | undefined> {
    const [page] = await this.database.query<JournalPage>({
      name: 'catalog-journal-after',
      text: `select ${WINDOW}, ${changes(`select * from catalog_change
          where event_id = event.event_id and (revision, object_id) > ($2, $3::uuid)
          order by revision, object_id limit $4`)}
        from catalog_revision event where event.event_id = $1`,
      values: [eventId, revision, objectId ?? LAST_ID, limit],
    });
    return page;
  }

  /**
   * Whether the journal contains the removal of the object from a published event. Visitors have seen such an object.
   * False again after the journal is pruned.
   */
  async hasRemoved(objectId: string): Promise<boolean> {
    const rows = await this.database.query({
      name: 'catalog-journal-removed',
      text: `select from catalog_change change
        join catalog_entry event on event.object_id = change.event_id and event.published
        where change.object_id = $1 and change.kind = 'REMOVED' limit 1`,
      values: [objectId],
    });
    return rows.length > 0;
  }

  /** The whole revisions after `since` with at most `limit` changes together, but at least one revision. */
  async revisionsAfter(eventId: string, since: number, limit: number): Promise<JournalPage | undefined> {
    const [page] = await this.database.query<JournalPage>({
      name: 'catalog-journal-revisions-after',
      text: `select ${WINDOW}, ${changes(WHOLE_REVISIONS)}
        from catalog_revision event where event.event_id = $1`,
      values: [eventId, since, limit],
    });
    return page;
  }
}

/** The columns of a JournalWindow on an alias `event` of catalog_revision. */
export const WINDOW = 'event.epoch, event.revision, event.changes_since as since';

/** One additional change shows whether the last revision is complete. If not, its count exceeds the limit. */
const LAST_WHOLE = `
  select coalesce(max(revision) filter (where total <= $3), min(revision)) from (
    select revision, sum(count(*)) over (order by revision) as total from (
      select revision from catalog_change where event_id = event.event_id and revision > $2
      order by revision limit $3 + 1) head
    group by revision) summed`;

/** The changes of whole revisions after `$2`, at most `$3` together, but at least one revision. */
export const WHOLE_REVISIONS = `
  select * from catalog_change
  where event_id = event.event_id and revision > $2 and revision <= (${LAST_WHOLE})`;

function changes(selection: string): string {
  return `coalesce((
    select json_agg(json_build_object(
      'revision', revision, 'objectId', object_id, 'objectKind', object_kind, 'kind', kind)
      order by revision, object_id)
    from (${selection}) change), '[]') as changes`;
}
