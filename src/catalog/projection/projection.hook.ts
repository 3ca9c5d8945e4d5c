import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import type { Sql } from '../../platform/database/sql.js';
import { RemovalBarrier } from '../revision/removal-barrier.js';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { takeOwnDirtyObjects } from './dirty.js';
import { type NewRevisions, type ProjectionProgress, Projector } from './projector.js';

/** Projects the changes of a transaction before its commit, and announces the new revisions after it. */
@Injectable()
export class ProjectionHook {
  /** The revisions raised by open transactions. */
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
   * Projects the changes of the open transaction before its commit does it: for long work
   * with a progress bar. `watch` receives the number of dirty objects.
   */
  async project(sql: Sql, watch?: (touched: number) => ProjectionProgress): Promise<void> {
    const dirty = await takeOwnDirtyObjects(sql);
    const touched = [...dirty.values()].reduce((sum, ids) => sum + ids.size, 0);
    const raised = await this.projector.project(sql, dirty, { progress: watch?.(touched) });
    this.#raised.set(sql, new Map([...(this.#raised.get(sql) ?? []), ...raised]));
  }

  /** The commit is acknowledged when no replica returns the removed objects. */
  async #announce(raised: NewRevisions = new Map()): Promise<void> {
    this.tracker.noteAll(raised);
    if ([...raised.values()].some(({ hasRemovals }) => hasRemovals)) await this.barrier.wait();
  }
}
