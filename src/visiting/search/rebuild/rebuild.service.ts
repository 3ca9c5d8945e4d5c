import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { loadEntries } from '../../../catalog/projection/entry-store.js';
import type { StoredEntry } from '../../../catalog/model/entry.js';
import { lockRevisions, recordRevision } from '../../../catalog/revision/revision-journal.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { SearchIndex } from '../index/search-index.js';
import { SEARCH_KINDS } from '../index/searchable.js';
import { PIPELINE_VERSION } from '../lexer/pipeline.js';

/** How many objects are made anew in one transaction: writers of their events wait that long. */
const CHUNK = 200;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

/** Told after each chunk how many objects have been made anew. */
export type RebuildProgress = (count: number) => void;

/** Makes the index anew beside the running service. */
@Injectable()
export class RebuildService implements OnApplicationShutdown {
  readonly #logger = new Logger(RebuildService.name);
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly index: SearchIndex,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /**
   * The version of the lexer that made the index, where it is another one than ours; `null` where nobody has made it
   * yet, undefined where there is nothing to do.
   */
  async otherVersion(): Promise<number | null | undefined> {
    return this.transactions.run(async (sql) => {
      const [state] = await sql.query<{ pipeline: number }>({ text: 'select pipeline from search_state' });
      if (state) return state.pipeline === PIPELINE_VERSION ? undefined : state.pipeline;
      // Commands fill an empty database without a start of the server.
      if (!(await isMade(sql))) return null;
      await rememberVersion(sql);
      return undefined;
    });
  }

  /** How many objects there are to make anew. */
  async size(): Promise<number> {
    return this.transactions.run(countObjects);
  }

  /** Makes the whole index anew, some objects at a time; searches go on meanwhile, with what there is. */
  async rebuild(progress: RebuildProgress = () => undefined): Promise<void> {
    const events = new Set<string>();
    let after = LOWEST_ID;
    for (;;) {
      const chunk = await this.transactions.run((sql) => this.#remake(sql, after));
      const last = chunk.at(-1);
      if (!last) break;
      for (const { eventId } of chunk) events.add(eventId);
      after = last.objectId;
      progress(chunk.length);
      // What is left is made by the next start, since the version is not remembered yet.
      if (this.#stopped) return;
    }
    await this.transactions.run(async (sql) => {
      await sql.query({
        text: 'delete from catalog_search where not exists (select from catalog_entry entry where entry.object_id = catalog_search.object_id)',
      });
      // Nothing changed but what is found: whoever keeps answers learns of it by the revision.
      for (const [event, revision] of await lockRevisions(sql, [...events])) {
        await recordRevision(sql, event, revision + 1, []);
      }
      await rememberVersion(sql);
    });
  }

  /** The same beside whatever the process does; the log tells how it ends. */
  rebuildInBackground(): void {
    this.#running = this.rebuild().then(
      () => {
        if (!this.#stopped)
          this.#logger.log(`The search index has been rebuilt by version ${PIPELINE_VERSION}.`);
      },
      (error: unknown) => {
        this.#logger.error(`The search index could not be rebuilt: ${String(error)}`);
      },
    );
  }

  /** The objects after an id; under the lock of their events, so that no writer changes them meanwhile. */
  async #remake(sql: Sql, after: string): Promise<StoredEntry[]> {
    const rows = await sql.query<{ id: string; event: string }>({
      text: `select object_id as id, event_id as event from catalog_entry
        where object_id > $1 and kind = any($2) order by object_id limit $3`,
      values: [after, SEARCH_KINDS, CHUNK],
    });
    if (rows.length === 0) return [];
    await lockRevisions(sql, [...new Set(rows.map(({ event }) => event))]);
    const known = await loadEntries(
      sql,
      rows.map(({ id }) => id),
    );
    const entries = rows.flatMap(({ id }) => known.get(id) ?? []);
    for (const kind of SEARCH_KINDS) {
      await this.index.remake(
        sql,
        kind,
        entries.filter((entry) => entry.kind === kind),
      );
    }
    return entries;
  }
}

/** Whether each object has been made by our version. */
async function isMade(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ made: boolean }>({
    text: `select not exists (select from catalog_entry entry where entry.kind = any($1) and not exists (
      select from catalog_search made where made.object_id = entry.object_id and made.pipeline = $2)) as made`,
    values: [SEARCH_KINDS, PIPELINE_VERSION],
  });
  return row?.made ?? false;
}

async function countObjects(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number }>({
    text: 'select count(*)::integer as count from catalog_entry where kind = any($1)',
    values: [SEARCH_KINDS],
  });
  return row?.count ?? 0;
}

async function rememberVersion(sql: Sql): Promise<void> {
  await sql.query({
    text: `insert into search_state (pipeline) values ($1)
      on conflict (single) do update set pipeline = excluded.pipeline, rebuilt_at = now()`,
    values: [PIPELINE_VERSION],
  });
}
