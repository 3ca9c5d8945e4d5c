import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import type { Sql } from '../../platform/database/sql.js';
import { RemovalBarrier } from '../revision/removal-barrier.js';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { takeOwnDirtyObjects } from './dirty.js';
import { type NewRevisions, type ProjectionProgress, Projector } from './projector.js';

/** Projects what a transaction has changed before it commits, and makes the new revisions known after it. */
@Injectable()
export class ProjectionHook {
  /** The revisions that open transactions have raised so far. */
  readonly #raised = new WeakMap<Sql, NewRevisions>();

  constructor(
    transactions: Transactions,
    private readonly projector: Projector,
    private readonly tracker: RevisionTracker,
    private readonly barrier: RemovalBarrier,
  ) {
    transactions.beforeCommit(async (sql) => {
      await this.project(sql);
      return () => this.#announce(this.#raised.get(sql));
    });
  }

  /**
   * Projects what the open transaction has changed so far, as its commit does anyway: for long work
   * whose progress is shown. `watch` receives the number of touched objects.
   */
  async project(sql: Sql, watch?: (touched: number) => ProjectionProgress): Promise<void> {
    const dirty = await takeOwnDirtyObjects(sql);
    const touched = [...dirty.values()].reduce((sum, ids) => sum + ids.size, 0);
    const raised = await this.projector.project(sql, dirty, { progress: watch?.(touched) });
    this.#raised.set(sql, new Map([...(this.#raised.get(sql) ?? []), ...raised]));
  }

  /** The commit is acknowledged when no replica shows the objects that it took back. */
  async #announce(raised: NewRevisions = new Map()): Promise<void> {
    this.tracker.noteAll(raised);
    if ([...raised.values()].some(({ hasRemovals }) => hasRemovals)) await this.barrier.wait();
  }
}
