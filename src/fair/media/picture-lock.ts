import { PICTURE_LOCK_SEED } from '../../platform/database/advisory-locks.js';
import type { Sql } from '../../platform/database/sql.js';

/**
 * Keeps two from meeting at the renditions of a picture until the transaction ends: many may `keep` one while
 * nobody may `remove` it. Renditions belong to all events that have the picture, so that no row stands for them.
 */
export async function lockPicture(sql: Sql, sha256: string, purpose: 'keep' | 'remove'): Promise<void> {
  const lock = purpose === 'keep' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await sql.query({ text: `select ${lock}(hashtextextended($1, $2))`, values: [sha256, PICTURE_LOCK_SEED] });
}
