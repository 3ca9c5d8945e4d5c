import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { LOWEST_UUID } from '../../../platform/text/uuid.js';
import { loadEntries } from '../../../catalog/projection/entry-store.js';
import type { StoredEntry } from '../../../catalog/model/entry.js';
import { lockRevisions, recordRevision } from '../../../catalog/revision/revision-journal.js';
import { retryMessage } from '../../../platform/database/connection/unavailable.js';
import { queryOne, type Sql } from '../../../platform/database/sql.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { SearchIndex } from '../index/search-index.js';
import { SEARCH_KINDS } from '../index/searchable.js';
import { PIPELINE_VERSION } from '../index/pipeline.js';

/** The number of objects per transaction. A transaction blocks writers of their events. */
const CHUNK = 200;
/** The maximum number of attempts of a transaction, with a pause of PAUSE_MS between them. */
const ATTEMPTS = 20;
const PAUSE_MS = 1000;

/** Called after each chunk with the number of rebuilt objects. */
export type RebuildProgress = (count: number) => void;

/** Rebuilds the index while the service runs. */
@Injectable()
export class RebuildService implements OnApplicationShutdown {
  readonly #logger = new Logger(RebuildService.name);
  #isStopped = false;
  #currentRun: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly index: SearchIndex,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.#isStopped = true;
    await this.#currentRun;
  }

  /**
   * The pipeline version of the index, if it differs from that of this program; null if the index was never
   * built; undefined if it is current.
   */
  async otherVersion(): Promise<number | null | undefined> {
    return this.transactions.run(async (sql) => {
      const [state] = await sql.query<{ pipeline: number }>({ text: 'select pipeline from search_state' });
      if (state) return state.pipeline === PIPELINE_VERSION ? undefined : state.pipeline;
      // Commands fill an empty database without a start of the server.
      if (!(await isBuilt(sql))) return null;
      await storeVersion(sql);
      return undefined;
    });
  }

  /** The number of objects to rebuild. */
  async size(): Promise<number> {
    return this.transactions.run(countObjects);
  }

  /** Rebuilds the whole index in chunks; searches continue with the existing rows. */
  async rebuild(progress: RebuildProgress = () => undefined): Promise<void> {
    const events = new Set<string>();
    let lastId = LOWEST_UUID;
    for (;;) {
      const chunk = await this.#runWithRetries((sql) => this.#rebuildChunk(sql, lastId));
      const last = chunk.at(-1);
      if (!last) break;
      for (const { eventId } of chunk) events.add(eventId);
      lastId = last.objectId;
      progress(chunk.length);
      // The next start rebuilds the rest, since the version is stored last.
      if (this.#isStopped) return;
    }
    await this.#runWithRetries(async (sql) => {
      await sql.query({
        text: 'delete from catalog_search where not exists (select from catalog_entry entry where entry.object_id = catalog_search.object_id)',
      });
      // Only hits have changed: a new revision invalidates caches of responses.
      for (const [event, revision] of await lockRevisions(sql, [...events])) {
        await recordRevision(sql, event, revision + 1, []);
      }
      await storeVersion(sql);
    });
  }

  /** Rebuilds the index in the background. The log contains the result. */
  rebuildInBackground(): void {
    this.#currentRun = this.rebuild().then(
      () => {
        if (!this.#isStopped)
          this.#logger.log(`The search index has been rebuilt by version ${PIPELINE_VERSION}.`);
      },
      (error: unknown) => {
        this.#logger.error(`The search index could not be rebuilt: ${String(error)}`);
      },
    );
  }

  /**
   * Repeats a transaction after temporary failures: a projection after a migration can hold its lock for
   * long, and a database may restart.
   */
  async #runWithRetries<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactions.run(work);
      } catch (error) {
        if (attempt === ATTEMPTS || this.#isStopped || retryMessage(error) === undefined) throw error;
        await delay(PAUSE_MS);
      }
    }
  }

  /** Rebuilds the next chunk of objects after an id, and returns them. Locks their events against writers. */
  async #rebuildChunk(sql: Sql, lastId: string): Promise<StoredEntry[]> {
    const rows = await sql.query<{ id: string; event: string }>({
      text: `select object_id as id, event_id as event from catalog_entry
        where object_id > $1 and kind = any($2) order by object_id limit $3`,
      values: [lastId, SEARCH_KINDS, CHUNK],
    });
    if (rows.length === 0) return [];
    await lockRevisions(sql, [...new Set(rows.map(({ event }) => event))]);
    const entriesById = await loadEntries(
      sql,
      rows.map(({ id }) => id),
    );
    const entries = rows.flatMap(({ id }) => entriesById.get(id) ?? []);
    for (const kind of SEARCH_KINDS) {
      await this.index.rebuild(
        sql,
        kind,
        entries.filter((entry) => entry.kind === kind),
      );
    }
    return entries;
  }
}

/** Whether the index has rows of the present version for all objects. */
async function isBuilt(sql: Sql): Promise<boolean> {
  const { complete } = await queryOne<{ complete: boolean }>(sql, {
    text: `select not exists (select from catalog_entry entry where entry.kind = any($1) and not exists (
      select from catalog_search hit where hit.object_id = entry.object_id and hit.pipeline = $2)) as complete`,
    values: [SEARCH_KINDS, PIPELINE_VERSION],
  });
  return complete;
}

async function countObjects(sql: Sql): Promise<number> {
  const { count } = await queryOne<{ count: number }>(sql, {
    text: 'select count(*)::integer as count from catalog_entry where kind = any($1)',
    values: [SEARCH_KINDS],
  });
  return count;
}

async function storeVersion(sql: Sql): Promise<void> {
  await sql.query({
    text: `insert into search_state (pipeline) values ($1)
      on conflict (single) do update set pipeline = excluded.pipeline, rebuilt_at = now()`,
    values: [PIPELINE_VERSION],
  });
}
