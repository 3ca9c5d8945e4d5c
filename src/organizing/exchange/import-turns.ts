import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ConcurrencyLimit } from '../../platform/concurrency/concurrency-limit.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { IMPORT_LOCK_CLASS } from '../../platform/database/advisory-locks.js';
import type { Sql } from '../../platform/database/sql.js';
import { MessageError } from '../../platform/failure/message-error.js';
import { message } from '../../platform/text/message.js';

/** An import of 20,000 rows takes half a minute. */
const MAX_WAIT_MS = 120_000;
/** The time between two attempts while another process imports into the event. */
const RETRY_MS = 500;

/** Rolls back an import while another process imports into the event. */
class ImportedElsewhere extends Error {
  constructor() {
    super('Another process imports into this event.');
  }
}

/**
 * Reserves the imports of an event for the transaction, against other processes. If one of them has the reservation, it
 * throws; `ImportTurns.run` then repeats the work, without a connection meanwhile.
 */
export async function reserveImports(sql: Sql, slug: string): Promise<void> {
  const [row] = await sql.query<{ mine: boolean }>({
    text: 'select pg_try_advisory_xact_lock($1, hashtext($2)) as mine',
    values: [IMPORT_LOCK_CLASS, slug],
  });
  if (row?.mine !== true) throw new ImportedElsewhere();
}

/**
 * Bounds the imports of this process, dry runs included: one at a time for each event, and few of all events. Reverts
 * count among the few. Of several processes, one at a time imports into an event (`reserveImports`). An import holds its connection for many seconds. The others wait here, outside of the places
 * for changes, so that other changes and sign-ins continue.
 */
@Injectable()
export class ImportTurns {
  readonly #ofAll: ConcurrencyLimit;
  readonly #byKey = new Map<string, { readonly limit: ConcurrencyLimit; count: number }>();

  constructor(@Inject(CONFIG) { databasePoolSize }: RunningConfig) {
    // Changes have half of the connections. Imports of all events take at most half of these.
    const maxConcurrent = Math.max(1, Math.floor(databasePoolSize / 4));
    this.#ofAll = new ConcurrencyLimit({ maxConcurrent, maxWaitMs: MAX_WAIT_MS });
  }

  /**
   * Runs the work in its turn. Throws SERVICE_UNAVAILABLE if it waits longer than two minutes for other work with the
   * same key, or then for work of all keys. `key` is the slug of the event, or the id of the reverted import. `onWait`
   * is called if the work has to wait.
   */
  async run<T>(key: string, work: () => Promise<T>, onWait: () => void = () => undefined): Promise<T> {
    const turns = this.#turnsOf(key);
    if (turns.limit.isBusy || this.#ofAll.isBusy) onWait();
    turns.count += 1;
    try {
      return await admitted(turns.limit, () => this.#afterOtherProcesses(work, onWait));
    } finally {
      turns.count -= 1;
      if (turns.count === 0) this.#byKey.delete(key);
    }
  }

  /** Runs the work. Repeats it as long as another process imports into the event. */
  async #afterOtherProcesses<T>(work: () => Promise<T>, onWait: () => void): Promise<T> {
    const end = performance.now() + MAX_WAIT_MS;
    for (;;) {
      try {
        return await admitted(this.#ofAll, work);
      } catch (error) {
        if (!(error instanceof ImportedElsewhere)) throw error;
        if (performance.now() > end) throw busy();
        onWait();
        await delay(RETRY_MS);
      }
    }
  }

  #turnsOf(key: string): { readonly limit: ConcurrencyLimit; count: number } {
    const turns = this.#byKey.get(key);
    if (turns) return turns;
    const limit = new ConcurrencyLimit({ maxConcurrent: 1, maxWaitMs: MAX_WAIT_MS });
    const newTurns = { limit, count: 0 };
    this.#byKey.set(key, newTurns);
    return newTurns;
  }
}

async function admitted<T>(limit: ConcurrencyLimit, work: () => Promise<T>): Promise<T> {
  const release = await limit.enter();
  if (!release) throw busy();
  try {
    return await work();
  } finally {
    release();
  }
}

function busy(): MessageError {
  const text = message`Other imports are running; try again when they have ended.`;
  return new MessageError('SERVICE_UNAVAILABLE', text);
}
