import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import type { Sql } from '../../platform/database/sql.js';
import { RemovalBarrier } from '../removal-barrier.js';
import { RevisionTracker } from '../revision-tracker.js';
import { addAll, takeLeftDirt, takeOwnDirt } from './dirty.js';
import { type NewRevisions, type ProjectionProgress, Projector } from './projector.js';
import { RendererRegistry } from './renderer.registry.js';

/** How long marks of other writers may lie; with the time to render them it stays below a second. */
const DRAIN_INTERVAL_MS = 400;
/** How many marks are taken in one transaction, so that none lasts long. */
const DRAIN_BATCH = 5000;
/** One replica drains at a time; the number means nothing beyond being the same everywhere. */
const DRAIN_LOCK = 7_140_230_001;

/** Sees to it that what was touched is projected: its own before each commit, what others or time left in the background. */
@Injectable()
export class DrainService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(DrainService.name);
  /** What open transactions have raised so far. */
  readonly #raised = new WeakMap<Sql, NewRevisions>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly projector: Projector,
    private readonly registry: RendererRegistry,
    private readonly tracker: RevisionTracker,
    private readonly barrier: RemovalBarrier,
  ) {
    transactions.beforeCommit(async (sql) => {
      await this.projectOwn(sql);
      return () => this.#announce(this.#raised.get(sql));
    });
  }

  onApplicationBootstrap(): void {
    this.#schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Ends the background drain, after the batch at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Projects what committed transactions and the passing of time have left; leaves it to another replica that is at it. */
  async drain(): Promise<void> {
    for (;;) {
      const raised = await this.transactions.run((sql) => this.#drainBatch(sql));
      if (!raised) return;
      this.#tell(raised);
    }
  }

  /**
   * Projects what the open transaction has changed so far, as its commit does anyway: for long work
   * that is watched. `watch` learns how many objects were touched.
   */
  async projectOwn(sql: Sql, watch?: (touched: number) => ProjectionProgress): Promise<void> {
    const dirty = await takeOwnDirt(sql);
    const touched = [...dirty.values()].reduce((sum, ids) => sum + ids.size, 0);
    const raised = await this.projector.project(sql, dirty, watch?.(touched));
    this.#raised.set(sql, new Map([...(this.#raised.get(sql) ?? []), ...raised]));
  }

  async #drainBatch(sql: Sql): Promise<NewRevisions | undefined> {
    const overdue = await this.registry.overdue(sql);
    if (!(await isDirty(sql, overdue.size > 0))) return undefined;
    const dirty = await takeLeftDirt(sql, DRAIN_BATCH);
    for (const [kind, ids] of overdue) addAll(dirty, kind, ids);
    return this.projector.project(sql, dirty);
  }

  /** What this process commits it knows at once, without waiting for the notice that all processes get. */
  #tell(raised: NewRevisions = new Map()): void {
    for (const [event, { revision, hasRemovals }] of raised) this.tracker.note(event, revision, hasRemovals);
  }

  /** Whoever waits for the commit learns of it when no replica shows what was taken back. */
  async #announce(raised: NewRevisions | undefined): Promise<void> {
    this.#tell(raised);
    if ([...(raised?.values() ?? [])].some(({ hasRemovals }) => hasRemovals)) await this.barrier.wait();
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.drain()
        .catch((error: unknown) => {
          this.#logger.error(`What was changed by SQL could not be projected yet: ${String(error)}`);
        })
        .then(() => {
          this.#schedule();
        });
    }, DRAIN_INTERVAL_MS);
  }
}

/** Whether there is anything to project that no other replica is at. */
async function isDirty(sql: Sql, overdue: boolean): Promise<boolean> {
  const [row] = await sql.query<{ dirty: boolean }>({
    name: 'catalog-is-dirty',
    text: `select ($2 or exists (select from catalog_dirty)) and pg_try_advisory_xact_lock($1) as dirty`,
    values: [DRAIN_LOCK, overdue],
  });
  return row?.dirty ?? false;
}
