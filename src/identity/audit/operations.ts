import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AdmissionControl } from '../../platform/admission/admission-control.js';
import { assertBefore } from '../../platform/database/connection/deadline.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { Actor } from './actor.js';
import { writeAuditEntry } from './audit-entry.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { Operation, type OperationRequest } from './operation.js';
import { userError } from '../../platform/failure/user-error.js';
import { message, term } from '../../platform/text/message.js';
import { isOutOfBounds, SQL_STATE, sqlStateOf } from '../../platform/database/sql-state.js';

/** SQLSTATEs of a transaction that another one has ended by changes or locks of the same rows. */
const TO_REPEAT = new Set<string>([SQL_STATE.serializationFailure, SQL_STATE.deadlockDetected]);
const ATTEMPTS = 4;

/** Judges the rights of callers. The folder of accounts is above this one, so it registers its judge. */
export interface RightsJudge {
  /** Throws if the actor of the present operation has lost a right that the operation required. */
  readonly confirm: () => Promise<void>;
  /** The rights that permitted the present operation and that its actor still has, as JSON. */
  readonly remaining: () => Promise<readonly object[]>;
  /** Throws unless the actor has all these rights now. */
  readonly requireAgain: (actor: Actor | null, rights: readonly object[]) => Promise<void>;
}

/**
 * Runs each operation in one transaction with one audit entry, and once per Idempotency-Key. A thrown error
 * rolls back the transaction and its entry.
 */
@Injectable()
export class Operations {
  readonly #current = new AsyncLocalStorage<Operation>();
  #judge?: RightsJudge;
  readonly #changeSources: string[] = [];
  #running = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly admission: AdmissionControl,
    private readonly idempotency: IdempotencyKeys,
    private readonly dataSource: DataSource,
  ) {}

  /** Registers the judge. It confirms after the work of each operation; its error rolls the operation back. */
  judgeRights(judge: RightsJudge): void {
    this.#judge = judge;
  }

  /**
   * Registers changes that triggers record in the database: SQL that returns `object_id` and `change` of each
   * object that the present transaction has changed.
   */
  addChangeSource(text: string): void {
    this.#changeSources.push(text);
  }

  /** The operation of the calling code. Throws outside of an operation. */
  get current(): Operation {
    const operation = this.#current.getStore();
    if (!operation) throw new Error('No operation is being done here.');
    return operation;
  }

  /**
   * Runs `work` and returns its result, which must be serializable as JSON. For a repeated request, returns the
   * result of the first run, if the actor still has the rights that permitted it.
   */
  async run<T>(request: OperationRequest, work: () => Promise<T>): Promise<T> {
    const limit = this.admission[request.admission ?? 'writes'];
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await limit.run(() => this.#attempt(request, work));
      } catch (error) {
        if (!TO_REPEAT.has(sqlStateOf(error)) || attempt === ATTEMPTS) throw this.#inWords(error);
        assertBefore(request.deadline);
        await delay(Math.random() * 50 * attempt);
      }
    }
  }

  get #rights(): RightsJudge {
    if (!this.#judge) throw new Error('Nothing judges the rights of callers.');
    return this.#judge;
  }

  async #attempt<T>(request: OperationRequest, work: () => Promise<T>): Promise<T> {
    assertBefore(request.deadline);
    const operation = new Operation(request);
    this.#running += 1;
    try {
      return await this.transactions.run(async (sql) => {
        const earlier = await this.idempotency.find(request);
        if (earlier) {
          await this.#rights.requireAgain(request.actor, earlier.rights);
          return earlier.outcome as T;
        }
        return this.#current.run(operation, async () => {
          const outcome = await work();
          await this.#rights.confirm();
          await writeAuditEntry(sql, operation, this.#changeSources);
          if (request.idempotency)
            await this.idempotency.store(request, outcome, await this.#rights.remaining());
          return outcome;
        });
      }, request.deadline);
    } finally {
      this.#running -= 1;
      // In Node before 24, an enabled storage tracks every promise of the process, including those of all reads.
      if (this.#running === 0) this.#current.disable();
    }
  }

  /**
   * The error for the caller if a value violates a check that no service has judged before. The log contains the name
   * of the check, because the service should have a message of its own.
   */
  #inWords(error: unknown): unknown {
    if (!isOutOfBounds(error)) return error;
    const { constraint, table = '' } = error as { constraint?: string; table?: string };
    if (constraint === undefined) return userError('INVALID', message`A number is too large.`);
    new Logger('Operations').warn({ message: 'A value violates a check of the database.', constraint });
    const field = this.dataSource.entityMetadatas
      .find(({ tableName }) => tableName === table)
      ?.columns.find(({ databaseName }) => constraint === `ck_${table}_${databaseName}`)?.propertyName;
    return field === undefined
      ? userError('INVALID', message`The values contradict the rule ${constraint} of the database.`)
      : userError('INVALID', message`The field ${term(field)} cannot have this value.`, [field]);
  }
}
