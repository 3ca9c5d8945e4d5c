import { createHash } from 'node:crypto';
import type pg from 'pg';

/** The identifier of a document. */
export function documentIdOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** Registers a document by SQL, so that only database checks apply, and returns its identifier. */
export async function registered(sql: pg.Client, text: string): Promise<string> {
  await sql.query(
    `insert into persisted_query (hash, text, operations, added_by)
      values (sha256(convert_to($1, 'UTF8')), $1, '{}', 'test') on conflict do nothing`,
    [text],
  );
  return documentIdOf(text);
}
