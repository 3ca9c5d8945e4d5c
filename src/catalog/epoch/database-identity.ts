import type { Sql } from '../../platform/database/sql.js';
import { sqlStateOf } from '../../platform/database/sql-state.js';

/** The identity of a database, which distinguishes it from restored and promoted ones. */
export interface DatabaseIdentity {
  /** It changes after a restore and after the promotion of a standby. */
  identity: string;
  /** Parts that this server does not return, so that some restores are not detected. */
  unreadable: string[];
}

/**
 * A restored dump has another database or other tables. A base backup with replayed WAL or a promoted standby
 * has another timeline. A new server has another system identifier.
 */
const PARTS: Readonly<Record<string, string>> = {
  'system identifier': 'select system_identifier::text as part from pg_control_system()',
  // Not from the last checkpoint: a promoted standby writes one only minutes later.
  timeline: 'select left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) as part',
  database: 'select oid::text as part from pg_database where datname = current_database()',
  table: `select 'catalog_revision'::regclass::oid::text as part`,
};

const UNKNOWN = '-';
/** SQLSTATEs of missing privileges, and of functions that a hosted PostgreSQL lacks or forbids. */
const UNREADABLE = ['42501', '42883', '0A000', '55000'];

/** Reads the identity. `-` replaces parts that the server refuses to return. */
export async function readIdentity(sql: Sql): Promise<DatabaseIdentity> {
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
 * The merged identity if both identities are of the same database, else undefined. Unreadable parts, such as
 * for a role without privileges, are not compared.
 */
export function mergedIdentity(former: string, current: string): string | undefined {
  const formerParts = former.split(' ');
  const currentParts = current.split(' ');
  const mergedParts = currentParts.map((part, index) =>
    part === UNKNOWN ? (formerParts[index] ?? part) : part,
  );
  const isSame = formerParts.every((part, index) => part === UNKNOWN || part === mergedParts[index]);
  return isSame && formerParts.length === currentParts.length ? mergedParts.join(' ') : undefined;
}

async function readPart(sql: Sql, text: string): Promise<string | undefined> {
  try {
    const [row] = await sql.query<{ part: string | null }>({ text });
    return row?.part ?? undefined;
  } catch (error) {
    if (UNREADABLE.includes(sqlStateOf(error))) return undefined;
    throw error;
  }
}
