import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { encodeCatalogId } from '../../catalog/model/catalog-id.js';
import { type CatalogKind, KIND_TYPES } from '../../catalog/model/catalog-kind.js';
import { type JournalWindow, WHOLE_REVISIONS, WINDOW } from '../../catalog/feed/change-journal.js';
import { reaches } from '../../catalog/feed/snapshot-required.js';
import { RevisionTracker } from '../../catalog/revision/revision-tracker.js';
import type { Sql } from '../../platform/database/sql.js';
import { EncodedBody } from '../../platform/http/encoded-body.js';
import type { Admission } from './sync-response.js';
import { bodyHash, SYNC_ROW, type SyncRow, syncObject } from './sync-object.js';

/** The request of a copy at a revision. */
export interface ChangesRequest {
  eventId: string;
  /** Absent if the caller does not send the epoch of its revision. */
  epoch: string | undefined;
  since: number;
  limit: number;
}

/** The changes, or the range of the journal if the copy must be rebuilt from packs. */
export type ChangesResponse = { page: EncodedBody } | { gone: JournalWindow };

interface ChangedRow {
  revision: number;
  kind: 'UPSERTED' | 'REMOVED';
  objectKind: CatalogKind;
  objectId: string;
  /** Null if the object is no longer published. */
  entry: SyncRow | null;
}

interface ChangesRow extends JournalWindow {
  changes: ChangedRow[];
}

const CACHE_BYTES = 16_000_000;

/**
 * Returns the changes after a revision. All screens of a hall send the same request at once. So equal
 * requests share one read, and the newest responses are cached.
 */
@Injectable()
export class SyncChangesService {
  readonly #cache = new LRUCache<string, { head: number; response: ChangesResponse }>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ response }) => 200 + ('page' in response ? response.page.bytes * 2 : 0),
  });

  /** The running reads by request and known revision. Equal requests share one. */
  readonly #reads = new Map<string, Promise<ChangesResponse | undefined>>();

  constructor(private readonly tracker: RevisionTracker) {}

  /** The changes of a published event; undefined if it has none. `admit` is called before the database is read. */
  async changesAfter(request: ChangesRequest, admit: Admission): Promise<ChangesResponse | undefined> {
    const { eventId, epoch, since, limit } = request;
    const key = [eventId, epoch, since, limit].join(' ');
    const head = this.tracker.trustedRevisions?.get(eventId);
    const cacheEntry = this.#cache.get(key);
    if (cacheEntry && head === cacheEntry.head) return cacheEntry.response;
    const sql = await admit();
    if (head === undefined) return this.#respond(request, key, sql);
    // A read that began at an older revision may lack the requested changes.
    const readKey = `${key} ${String(head)}`;
    const response = this.#reads.get(readKey) ?? this.#respond(request, key, sql);
    this.#reads.set(readKey, response);
    return response.finally(() => this.#reads.delete(readKey));
  }

  async #respond(request: ChangesRequest, key: string, sql: Sql): Promise<ChangesResponse | undefined> {
    const row = await this.#read(request, sql);
    if (!row) return undefined;
    const isInJournal = reaches(row, request.since, request.epoch);
    const response = isInJournal ? { page: EncodedBody.json(pageOf(row)) } : { gone: row };
    // The epoch may change without a revision, so each request reads it.
    if (isInJournal) this.#cache.set(key, { head: row.revision, response });
    return response;
  }

  async #read({ eventId, since, limit }: ChangesRequest, sql: Sql): Promise<ChangesRow | undefined> {
    const [row] = await sql.query<ChangesRow>({
      name: 'sync-changes',
      text: `select ${WINDOW}, coalesce((
          select json_agg(json_build_object(
            'revision', change.revision, 'kind', change.kind, 'objectKind', change.object_kind,
            'objectId', change.object_id,
            'entry', case when entry.object_id is not null then ${SYNC_ROW} end)
            order by change.revision, change.object_id)
          from (${WHOLE_REVISIONS}) change
          left join catalog_entry entry on entry.object_id = change.object_id and entry.published
            -- It may have moved to another event.
            and entry.event_id = $1), '[]') as changes
        from catalog_revision event where event.event_id = $1`,
      values: [eventId, since, limit],
    });
    return row;
  }
}

/** Of several changes of an object only the last one is returned, in this page or a later one. */
function pageOf({ epoch, revision, changes }: ChangesRow): object {
  const lastRevision = changes.at(-1)?.revision ?? revision;
  return {
    epoch,
    changes: changes.flatMap(changeOf),
    revision: lastRevision,
    hasMore: lastRevision < revision,
  };
}

function changeOf({ revision, kind, objectKind, objectId, entry }: ChangedRow): object[] {
  const change = { revision, kind, type: KIND_TYPES[objectKind], id: encodeCatalogId(objectKind, objectId) };
  if (kind === 'REMOVED') return entry ? [] : [{ ...change, body: null }];
  if (entry?.revision !== revision) return [];
  const { body } = syncObject(entry);
  return [{ ...change, sha256: bodyHash(body), body }];
}
