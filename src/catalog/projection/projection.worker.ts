import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ADVISORY_LOCKS } from '../../platform/database/advisory-locks.js';
import { BackgroundLoop } from '../../platform/concurrency/background-loop.js';
import { Database } from '../../platform/database/database.js';
import { Transactions } from '../../platform/database/transactions.js';
import { queryOne, type Sql } from '../../platform/database/sql.js';
import { OutdatedProgram } from '../../platform/failure/outdated-program.js';
import { RevisionTracker } from '../revision/revision-tracker.js';
import { addAll, lastMark, type SkippedMarks, takeRemainingDirtyObjects } from './dirty.js';
import { IsolationService } from './quarantine/isolation.service.js';
import type { RenderedChunk } from './overlapped-indexing.js';
import { type NewRevisions, Projector } from './projector.js';

/** The poll interval for marks of other writers. With the time for rendering it is below a second. */
const PROJECTION_INTERVAL_MS = 400;
/** The number of marks per transaction, so that transactions are short. */
const PROJECTION_BATCH = 5000;
/** The maximum number of failing chunks per batch. The next drain continues. */
const MAXIMUM_ISOLATIONS = 20;

/** Projects in the background the objects changed by manual SQL or by the passing of time. */
@Injectable()
export class ProjectionWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(ProjectionWorker.name);
  readonly #loop = new BackgroundLoop(() => this.drain(), {
    intervalMs: PROJECTION_INTERVAL_MS,
    onError: (error) => {
      this.#logger.error(`Changes made by SQL could not be projected yet: ${String(error)}`);
    },
  });

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly projector: Projector,
    private readonly tracker: RevisionTracker,
    private readonly isolation: IsolationService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // A new version of the program can possibly render objects that the previous one could not.
    await this.isolation.retryAll();
    this.#loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Ends the background drain after the present batch. */
  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** Projects committed marks and objects outdated by time, unless another replica is doing it. */
  async drain(): Promise<void> {
    // One statement while there is nothing to do.
    while (await this.projector.isOutdated(this.database)) {
      const newRevisions = await this.#drainSome();
      if (!newRevisions) return;
      this.tracker.recordAll(newRevisions);
    }
  }

  /** Projects a batch. Failing objects go into quarantine, and the batch is projected without them. */
  async #drainSome(): Promise<NewRevisions | undefined> {
    const badIds = new Set<string>();
    let skippedMarks: SkippedMarks | undefined;
    for (let isolations = 0; ; isolations += 1) {
      let failedChunk: RenderedChunk | undefined;
      let newestMark = 0;
      try {
        return await this.transactions.run(async (sql) => {
          newestMark = await lastMark(sql);
          return this.#drainBatch(sql, skippedMarks, (chunk) => (failedChunk = chunk));
        });
      } catch (error) {
        // A process of the newer version renders the objects.
        if (error instanceof OutdatedProgram) return undefined;
        if (!failedChunk || isolations === MAXIMUM_ISOLATIONS) throw error;
        const badObjects = await this.isolation.isolate(failedChunk, error);
        if (badObjects.length === 0) throw error;
        for (const { objectId } of badObjects) badIds.add(objectId);
        skippedMarks = { ids: badIds, last: Math.max(newestMark, skippedMarks?.last ?? 0) };
      }
    }
  }

  async #drainBatch(
    sql: Sql,
    skippedMarks: SkippedMarks | undefined,
    onFailure: (chunk: RenderedChunk) => void,
  ): Promise<NewRevisions | undefined> {
    if (!(await lockDrain(sql))) return undefined;
    const dirty = await takeRemainingDirtyObjects(sql, PROJECTION_BATCH, skippedMarks);
    for (const [kind, ids] of await this.projector.overdue(sql)) addAll(dirty, kind, ids);
    return this.projector.project(sql, dirty, { onFailure });
  }
}

/** False if another replica projects. */
async function lockDrain(sql: Sql): Promise<boolean> {
  const { locked } = await queryOne<{ locked: boolean }>(sql, {
    name: 'catalog-lock-drain',
    text: 'select pg_try_advisory_xact_lock($1) as locked',
    values: [ADVISORY_LOCKS.drain],
  });
  return locked;
}
