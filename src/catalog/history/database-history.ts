import type { Sql } from '../../platform/database/sql.js';

/** What tells the history of a database from every other one. */
export interface DatabaseHistory {
  /** Another one after a restore and after the promotion of a standby. */
  identity: string;
  /** What this server does not tell, so that some restores look like a restart. */
  unreadable: string[];
}

/**
 * A dump that is restored has another database or other tables; a base backup that is played forward, and a
 * standby that is promoted, go on in another timeline; a new server has another system identifier.
 */
const PARTS: Readonly<Record<string, string>> = {
  'system identifier': 'select system_identifier::text as part from pg_control_system()',
  // Not from the last checkpoint, which a promoted standby makes minutes later.
  timeline: 'select left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) as part',
  database: 'select oid::text as part from pg_database where datname = current_database()',
  table: `select 'catalog_revision'::regclass::oid::text as part`,
};

const UNKNOWN = '-';
/** Privileges that are missing, functions that a hosted PostgreSQL does not have or forbids. */
const UNREADABLE = ['42501', '42883', '0A000', '55000'];

/** Reads the identity; what the server refuses to tell stands in it as `-`. */
export async function readHistory(sql: Sql): Promise<DatabaseHistory> {
  const parts: string[] = [];
  const unreadable: string[] = [];
  for (const [name, text] of Object.entries(PARTS)) {
    const part = await readPart(sql, text);
    if (part === undefined) unreadable.push(name);
    parts.push(part ?? UNKNOWN);
  }
  return { identity: parts.join(' '), unreadable };
}

/**
 * What is known of a history after it has been found again; undefined where it is another one. Who may not be told a
 * part, such as another role, says nothing against it.
 */
export function sameHistory(known: string, found: string): string | undefined {
  const before = known.split(' ');
  const now = found.split(' ');
  const merged = now.map((part, index) => (part === UNKNOWN ? (before[index] ?? part) : part));
  const isSame = before.every((part, index) => part === UNKNOWN || part === merged[index]);
  return isSame && before.length === now.length ? merged.join(' ') : undefined;
}

async function readPart(sql: Sql, text: string): Promise<string | undefined> {
  try {
    const [row] = await sql.query<{ part: string | null }>({ text });
    return row?.part ?? undefined;
  } catch (error) {
    if (UNREADABLE.includes((error as { code?: string }).code ?? '')) return undefined;
    throw error;
  }
}
