import { PICTURE_LOCK_SEED } from '../../../platform/database/advisory-locks.js';
import type { Sql } from '../../../platform/database/sql.js';

/**
 * Locks the renditions of a picture until the transaction ends: `store` is shared, `remove` is exclusive.
 * It is an advisory lock, because renditions belong to all events with the picture and have no row.
 */
export async function lockPicture(sql: Sql, sha256: string, purpose: 'store' | 'remove'): Promise<void> {
  const lock = purpose === 'store' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await sql.query({ text: `select ${lock}(hashtextextended($1, $2))`, values: [sha256, PICTURE_LOCK_SEED] });
}
