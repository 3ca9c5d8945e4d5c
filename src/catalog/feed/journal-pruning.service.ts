import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { ADVISORY_LOCKS } from '../../platform/database/advisory-locks.js';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { Transactions } from '../../platform/database/transactions.js';
import { queryOne, type Sql } from '../../platform/database/sql.js';

const INTERVAL_MS = 600_000;
/** The number of changes deleted per transaction, so that transactions are short. */
const BATCH = 5000;

/** An event, and the last of its revisions that are beyond the retention period. */
interface Excess {
  event_id: string;
  revision: number;
}

/** Deletes changes older than the retention period, in whole revisions. */
@Injectable()
export class JournalPruningService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(JournalPruningService.name);
  readonly #loop = new BackgroundLoop(() => this.prune(), {
    intervalMs: INTERVAL_MS,
    onError: (error) => {
      this.#logger.error(`Old changes could not be deleted: ${String(error)}`);
    },
  });

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.#loop.stop();
  }

  /** Deletes old changes, unless another replica is doing it. */
  async prune(): Promise<void> {
    const excess = await this.transactions.run((sql) => this.#excess(sql));
    // The new start of the journal is committed before the deletion, so readers miss no changes. One event
    // per transaction, because the projector locks the revisions of several events in its own order.
    for (const { event_id, revision } of excess) {
      await this.transactions.run((sql) => raiseStart(sql, event_id, revision));
    }
    for (let more = excess.length > 0; more; more = await this.transactions.run(deleteBatch));
  }

  /** The excess of each event. Empty if another replica deletes. */
  async #excess(sql: Sql): Promise<Excess[]> {
    if (!(await tryLock(sql))) return [];
    const { entries, days } = this.config.changesKept;
    return sql.query<Excess>({
      text: `with counted as (
          select event_id, revision, count(*) as size, max(changed_at) as changed_at
          from catalog_change group by event_id, revision),
        summed as (
          select event_id, revision, changed_at,
            sum(size) over (partition by event_id order by revision desc) as total
          from counted)
        select event_id, max(revision) as revision from summed
        where total > $1 or changed_at < now() - make_interval(days => $2)
        group by event_id`,
      values: [entries, days],
    });
  }
}

/** Moves the start of the journal to a later revision. */
async function raiseStart(sql: Sql, eventId: string, revision: number): Promise<void> {
  await sql.query({
    text: 'update catalog_revision set changes_since = $2 where event_id = $1 and changes_since < $2',
    values: [eventId, revision],
  });
}

/** Returns whether more rows can exist. */
async function deleteBatch(sql: Sql): Promise<boolean> {
  if (!(await tryLock(sql))) return false;
  const { deleted } = await queryOne<{ deleted: number }>(sql, {
    text: `with old as (
        select change.event_id, change.revision, change.object_id
        from catalog_revision event join catalog_change change
          on change.event_id = event.event_id and change.revision <= event.changes_since
        limit $1),
      deleted as (
        delete from catalog_change change using old
        where change.event_id = old.event_id and change.revision = old.revision
          and change.object_id = old.object_id
        returning 1)
      select count(*)::integer as deleted from deleted`,
    values: [BATCH],
  });
  return deleted === BATCH;
}

/** False if another replica has the lock. */
async function tryLock(sql: Sql): Promise<boolean> {
  const { locked } = await queryOne<{ locked: boolean }>(sql, {
    text: 'select pg_try_advisory_xact_lock($1) as locked',
    values: [ADVISORY_LOCKS.pruning],
  });
  return locked;
}
