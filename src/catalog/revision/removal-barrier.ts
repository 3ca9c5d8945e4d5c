import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { LISTENER_NAME } from './revision-listener.js';
import { RevisionTracker, TRUST_MS } from './revision-tracker.js';

const INTERVAL_MS = 20;

/**
 * Delays the response to a removal of published objects until each replica connected to the database has read
 * the new revisions. If the database stops after the response, no replica can return the objects in a stale
 * response. A replica that has not read them within a second had lost its connection before.
 */
@Injectable()
export class RemovalBarrier {
  constructor(
    private readonly database: Database,
    private readonly tracker: RevisionTracker,
  ) {}

  /** Resolves when the other replicas have read the present revisions. */
  async wait(): Promise<void> {
    const limit = performance.now() + TRUST_MS;
    const { now, isBehind } = await this.#readListeners(null);
    for (
      let waits = isBehind;
      waits && performance.now() < limit;
      waits = (await this.#readListeners(now)).isBehind
    ) {
      await delay(INTERVAL_MS);
    }
  }

  /** Whether the listening connection of another replica has completed no statement begun after `since`. */
  async #readListeners(since: string | null): Promise<{ now: string; isBehind: boolean }> {
    const [row] = await this.database.query<{ now: string; isBehind: boolean }>({
      name: 'catalog-replicas-behind',
      text: `select clock_timestamp()::text as now, exists (
          select from pg_stat_activity
          where datname = current_database() and application_name = $1 and pid is distinct from $2::integer
            and ($3::timestamptz is null or state is distinct from 'idle' or query_start is null
              or query_start < $3::timestamptz)) as "isBehind"`,
      values: [LISTENER_NAME, this.tracker.listenerPid, since],
    });
    return row ?? { now: '', isBehind: false };
  }
}
