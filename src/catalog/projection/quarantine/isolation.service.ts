import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { CatalogKind } from '../../model/catalog-kind.js';
import type { RenderedChunk } from '../overlapped-indexing.js';
import { Projector } from '../projector.js';
import { describeQuarantined, quarantine, type QuarantinedObject, retryQuarantine } from './quarantine.js';
import { sqlStateOf } from '../../../platform/database/sql-state.js';

/** More failures in one chunk are a fault of the program or the database, not of the objects. */
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
  ) {}

  /** Marks all objects in quarantine as dirty, so that the background renders them again. */
  async retryAll(): Promise<void> {
    // Without `Transactions`, whose transactions render dirty objects before they commit.
    await retryQuarantine(this.database).catch((error: unknown) => {
      this.#logger.warn(`Objects in quarantine cannot be marked for rendering: ${String(error)}`);
    });
  }

  /** The objects of a chunk that cannot be rendered. Empty if they did not cause the failure. */
  async isolate({ kind, ids }: RenderedChunk, error: unknown): Promise<QuarantinedObject[]> {
    if (!isRowFault(error)) return [];
    const bad: QuarantinedObject[] = [];
    await this.#search(kind, ids, bad);
    if (bad.length === 0 || bad.length > MAXIMUM_BAD) return [];
    await this.transactions.run(async (sql) => {
      for (const object of bad) await quarantine(sql, object);
    });
    for (const object of bad) {
      this.#logger.error(`${describeQuarantined(object)}. Visitors see it as it was until it changes.`);
    }
    return bad;
  }

  /** Bisects the ids until each failing object is isolated. */
  async #search(kind: CatalogKind, ids: string[], bad: QuarantinedObject[]): Promise<void> {
    if (bad.length > MAXIMUM_BAD) return;
    const error = await this.#failureOf({ kind, ids });
    if (error === undefined) return;
    if (!isRowFault(error)) throw error;
    if (ids.length === 1) {
      bad.push({ kind, objectId: ids[0] ?? '', reason: error.message });
      return;
    }
    const middle = Math.ceil(ids.length / 2);
    await this.#search(kind, ids.slice(0, middle), bad);
    await this.#search(kind, ids.slice(middle), bad);
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
