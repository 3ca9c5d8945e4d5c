import { createHash } from 'node:crypto';
import type { Sql } from '../../platform/database/sql.js';
import { message } from '../../platform/text/message.js';
import { userError } from '../../platform/failure/user-error.js';
import type { OperationRequest } from './operation.js';

/** How long a key is remembered. */
const RETENTION = '24 hours';
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Claims the request's Idempotency-Key and returns the earlier result, if any. A concurrent request with the
 * same key waits at the unique index until the first ends.
 */
export async function findStoredOutcome(
  sql: Sql,
  request: OperationRequest,
): Promise<{ outcome: unknown } | undefined> {
  if (!request.idempotency) return undefined;
  if (!KEY.test(request.idempotency.key)) {
    throw userError('INVALID', message`The Idempotency-Key must have 1 to 255 printable ASCII characters.`);
  }
  const identity = [principalOf(request), request.idempotency.key];
  const hash = hashOf(request);
  await sql.query({
    text: `delete from idempotency_key where principal = $1 and key = $2 and created_at < now() - interval '${RETENTION}'`,
    values: identity,
  });
  const claimed = await sql.query({
    text: `insert into idempotency_key (principal, key, request_hash) values ($1, $2, $3)
      on conflict do nothing returning key`,
    values: [...identity, hash],
  });
  if (claimed.length > 0) return undefined;
  const [known] = await sql.query<{ request_hash: Buffer; outcome: unknown }>({
    text: 'select request_hash, outcome from idempotency_key where principal = $1 and key = $2',
    values: identity,
  });
  if (!known?.request_hash.equals(hash)) {
    throw userError('IDEMPOTENCY_MISMATCH', message`This Idempotency-Key was used with another request.`);
  }
  return { outcome: known.outcome };
}

/** Stores the outcome under the claimed key, and deletes expired keys. */
export async function storeOutcome(sql: Sql, request: OperationRequest, outcome: unknown): Promise<void> {
  if (!request.idempotency) return;
  await sql.query({
    text: 'update idempotency_key set outcome = $3 where principal = $1 and key = $2',
    values: [principalOf(request), request.idempotency.key, JSON.stringify(outcome)],
  });
  await sql.query({
    text: `delete from idempotency_key where (principal, key) in (
      select principal, key from idempotency_key where created_at < now() - interval '${RETENTION}'
      order by created_at limit 10 for update skip locked)`,
  });
}

function principalOf({ actor }: OperationRequest): string {
  return actor?.accountId ?? actor?.name ?? 'visitor';
}

function hashOf({ action, idempotency }: OperationRequest): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([action, idempotency?.request]))
    .digest();
}
