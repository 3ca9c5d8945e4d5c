import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { CatalogKind } from '../../model/catalog-kind.js';
import type { RenderedChunk } from '../overlapped-indexing.js';
import { Projector } from '../projector.js';
import { HealthNotices } from '../../../platform/health/health-notices.js';
import {
  describeQuarantined,
  quarantine,
  quarantinedIds,
  type QuarantinedObject,
  retryQuarantine,
} from './quarantine.js';
import { sqlStateOf } from '../../../platform/database/sql-state.js';

/**
 * The maximum number of failing objects per chunk. More of them are a fault of the program or the database.
 */
const MAXIMUM_BAD = 20;
/**
 * Classes of SQLSTATE caused by the values of a row: data exceptions, violated constraints, limits
 * of the program, and errors raised by functions.
 */
const ROW_FAULT = /^(22|23|54|P0)...$/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Thrown to roll back a trial transaction. */
class Trial extends Error {}

/** Finds the objects that cause a projection to fail, and puts them into quarantine. */
@Injectable()
export class IsolationService {
  readonly #logger = new Logger(IsolationService.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly projector: Projector,
    notices: HealthNotices,
  ) {
    notices.add(() => this.#notice());
  }

  /** The notice contains no names, because `/readyz?verbose` is public. */
  async #notice(): Promise<string | undefined> {
    const { size } = await quarantinedIds(this.database);
    if (size === 0) return undefined;
    return 'the catalog has objects that cannot be rendered; `vitrine catalog verify` and the log name them';
  }

  /** Marks all objects in quarantine as dirty, so that the projection worker renders them again. */
  async retryAll(): Promise<void> {
    // Without `Transactions`, whose transactions render dirty objects before they commit.
    await retryQuarantine(this.database).catch((error: unknown) => {
      this.#logger.warn(`Objects in quarantine cannot be marked for rendering: ${String(error)}`);
    });
  }

  /** The objects of a chunk that cannot be rendered. Empty if they did not cause the failure. */
  async isolate({ kind, ids }: RenderedChunk, error: unknown): Promise<QuarantinedObject[]> {
    if (!isRowFault(error)) return [];
    const badObjects: QuarantinedObject[] = [];
    await this.#bisect(kind, ids, badObjects);
    if (badObjects.length === 0 || badObjects.length > MAXIMUM_BAD) return [];
    await this.transactions.run(async (sql) => {
      for (const object of badObjects) await quarantine(sql, object);
    });
    for (const object of badObjects) {
      this.#logger.error(`${describeQuarantined(object)}. Visitors see it as it was until it changes.`);
    }
    return badObjects;
  }

  /** Bisects the ids until each failing object is isolated. */
  async #bisect(kind: CatalogKind, ids: string[], badObjects: QuarantinedObject[]): Promise<void> {
    if (badObjects.length > MAXIMUM_BAD) return;
    const error = await this.#failureOf({ kind, ids });
    if (error === undefined) return;
    if (!isRowFault(error)) throw error;
    if (ids.length === 1) {
      badObjects.push({ kind, objectId: ids[0] ?? '', reason: error.message });
      return;
    }
    const middle = Math.ceil(ids.length / 2);
    await this.#bisect(kind, ids.slice(0, middle), badObjects);
    await this.#bisect(kind, ids.slice(middle), badObjects);
  }

  async #failureOf(chunk: RenderedChunk): Promise<Error | undefined> {
    try {
      await this.transactions.run(async (sql) => {
        await this.projector.probe(sql, chunk);
        throw new Trial();
      });
    } catch (error) {
      if (error instanceof Trial) return undefined;
      return error instanceof Error ? error : new Error(String(error));
    }
    return undefined;
  }
}

/** Errors without an SQLSTATE come from a renderer or from the connection. */
function isRowFault(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (SQLSTATE.test(state)) return ROW_FAULT.test(state);
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}
