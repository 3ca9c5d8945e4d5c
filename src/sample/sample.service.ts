import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ProjectionHook } from '../catalog/projection/projection.hook.js';
import { EventService } from '../fair/event/event.service.js';
import { ADVISORY_LOCKS } from '../platform/database/advisory-locks.js';
import type { Sql } from '../platform/database/sql.js';
import { Transactions } from '../platform/database/transactions.js';
import type { Progress } from '../platform/progress/progress.js';
import type { SampleEdition } from './edition.js';
import { SamplePlaces } from './sample-places.js';
import { SampleParticipants } from './sample-participants.js';
import { SampleRows } from './sample-rows.js';

/** Loads sample events, each completely or not at all. */
@Injectable()
export class SampleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly projection: ProjectionHook,
    private readonly events: EventService,
    private readonly places: SamplePlaces,
    private readonly participants: SampleParticipants,
  ) {}

  /** Whether the database has no event. */
  async isEmpty(): Promise<boolean> {
    return this.transactions.run(async () => !(await this.events.any()));
  }

  /** Loads all of them or none, so that an aborted start leaves an empty database. */
  async loadAll(editions: readonly SampleEdition[], progress: Progress): Promise<void> {
    await this.transactions.run(async () => {
      for (const edition of editions) await this.load(edition, progress);
    });
  }

  /** Loads an event and returns true. Returns false if an event with its slug exists and must not be replaced. */
  async load(edition: SampleEdition, progress: Progress, replace = false): Promise<boolean> {
    return this.transactions.run(async (sql) => {
      await prepare(sql);
      if (replace) await this.events.remove(edition.event.slug);
      else if (await this.events.exists(edition.event.slug)) return false;
      const rows = new SampleRows(edition);
      await this.events.add([rows.event()]);
      await this.places.add(rows);
      await this.participants.add(sql, edition, rows, progress);
      await this.#project(sql, edition.event.slug, progress);
      return true;
    });
  }

  /** Checks the deferred constraints here instead of at the commit, so that the progress includes them. */
  async #project(sql: Sql, slug: string, progress: Progress): Promise<void> {
    await this.projection.project(sql, (total) => {
      progress.start(total, `${slug}: catalog`);
      let shownCount = 0;
      return (renderedCount) => {
        progress.advance(Math.min(renderedCount, total) - shownCount);
        shownCount = Math.min(renderedCount, total);
      };
    });
    progress.finish();
  }
}

async function prepare(sql: Sql): Promise<void> {
  // A load may take minutes, and only another load waits for its locks.
  for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) {
    await sql.query({ text: `set local ${limit} = 0` });
  }
  // Polls for the lock, because the client aborts a statement that waits for seconds.
  const attempt = { text: 'select pg_try_advisory_xact_lock($1) as locked', values: [ADVISORY_LOCKS.sample] };
  while ((await sql.query<{ locked: boolean }>(attempt))[0]?.locked !== true) await delay(200);
}
