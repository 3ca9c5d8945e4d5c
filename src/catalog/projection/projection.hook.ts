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
  readonly #newRevisions = new WeakMap<Sql, NewRevisions>();

  constructor(
    transactions: Transactions,
    private readonly projector: Projector,
    private readonly tracker: RevisionTracker,
    private readonly barrier: RemovalBarrier,
  ) {
    transactions.beforeCommit(async (sql) => {
      await this.project(sql);
      return () => this.#announce(this.#newRevisions.get(sql));
    });
  }

  /**
   * Projects the changes of the open transaction now instead of at its commit, so that long work shows its
   * progress. `watch` receives the number of dirty objects.
   */
  async project(sql: Sql, watch?: (dirtyCount: number) => ProjectionProgress): Promise<void> {
    const dirty = await takeOwnDirtyObjects(sql);
    const dirtyCount = [...dirty.values()].reduce((sum, ids) => sum + ids.size, 0);
    const newRevisions = await this.projector.project(sql, dirty, { onProgress: watch?.(dirtyCount) });
    this.#newRevisions.set(sql, new Map([...(this.#newRevisions.get(sql) ?? []), ...newRevisions]));
  }

  /** Acknowledges the commit when no replica can return the removed objects. */
  async #announce(newRevisions: NewRevisions = new Map()): Promise<void> {
    this.tracker.recordAll(newRevisions);
    if ([...newRevisions.values()].some(({ hasRemovals }) => hasRemovals)) await this.barrier.wait();
  }
}
