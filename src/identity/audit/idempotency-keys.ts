import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Raw, Repository } from 'typeorm';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import type { OperationRequest } from './operation.js';

/** How long the database keeps a key. */
const RETENTION = '24 hours';
const KEY = /^[\x21-\x7e]{1,255}$/;

/** The result of an earlier request, and the rights without which nobody gets it. */
type StoredOutcome = Pick<IdempotencyKeyEntity, 'outcome' | 'rights'>;

/** Stores the results of requests that may be repeated, in the transactions of their operations. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    @InjectRepository(IdempotencyKeyEntity) private readonly rows: Repository<IdempotencyKeyEntity>,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Claims the request's Idempotency-Key and returns the earlier result with its rights, if any. A concurrent
   * request with the same key waits at the unique index until the first ends.
   */
  async find(request: OperationRequest): Promise<StoredOutcome | undefined> {
    if (!request.idempotency) return undefined;
    const { key } = request.idempotency;
    if (!KEY.test(key)) {
      throw userError('INVALID', message`The Idempotency-Key must have 1 to 255 printable ASCII characters.`);
    }
    const identity = { principal: principalOf(request), key };
    const requestHash = hashOf(request);
    const isOld = Raw((column) => `${column} < now() - interval '${RETENTION}'`);
    await this.rows.delete({ ...identity, createdAt: isOld });
    const claim = this.rows
      .createQueryBuilder()
      .insert()
      .values({ ...identity, requestHash });
    const result = await claim.orIgnore().updateEntity(false).returning(['key']).execute();
    if ((result.raw as unknown[]).length > 0) return undefined;
    const storedRow = await this.rows.findOneBy(identity);
    if (!storedRow?.requestHash.equals(requestHash)) {
      throw userError('IDEMPOTENCY_MISMATCH', message`This Idempotency-Key was used with another request.`);
    }
    return storedRow;
  }

  /** Stores the outcome and its rights under the claimed key, and deletes expired keys. */
  async store(request: OperationRequest, outcome: unknown, rights: readonly object[]): Promise<void> {
    if (!request.idempotency) return;
    const identity = { principal: principalOf(request), key: request.idempotency.key };
    await this.rows.update(identity, { outcome: (outcome ?? null) as object, rights: [...rights] });
    await this.transactions.sql.query({ text: DELETE_EXPIRED });
  }
}

const DELETE_EXPIRED = `
  delete from idempotency_key where (principal, key) in (
    select principal, key from idempotency_key where created_at < now() - interval '${RETENTION}'
    order by created_at limit 10 for update skip locked)`;

/** The owner of the key, and the mutation of the request. */
function principalOf({ actor, idempotency }: OperationRequest): string {
  const principal = actor?.accountId ?? actor?.name ?? 'visitor';
  const field = idempotency?.field;
  if (field === undefined) return principal;
  // A hash, because a name in a document has no maximum length.
  return `${principal} ${createHash('sha256').update(field).digest('hex')}`;
}

function hashOf({ action, idempotency }: OperationRequest): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([action, idempotency?.request]))
    .digest();
}
