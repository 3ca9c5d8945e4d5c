import pg from 'pg';
import { StartFailure } from '../failure/start-failure.js';
import { SQL_STATE, sqlStateOf } from './sql-state.js';

/** The migrations that a database lacks cannot be run, because the role of `DATABASE_URL` may not change the schema. */
export class MissingMigrations extends StartFailure {}

/** Turns the refusal of a migration into advice for the operator. Other errors are unchanged. */
export function explainMigrationRefusal(error: unknown, url: string): unknown {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (sqlStateOf(cause) !== SQL_STATE.insufficientPrivilege) return error;
  const role = decodeURIComponent(new URL(url).username);
  return new MissingMigrations(
    `The database lacks migrations, and the role ${role} of DATABASE_URL may not run them: run the command ` +
      `"migrate --grant-to ${role}" with the DATABASE_URL of the owner of the tables.`,
  );
}

/** All migrations are present, and the role has received its rights to the tables. */
const IS_READY = `
  select (select count(*) from migrations where name = any($1)) = cardinality($1)
    and not exists (
      select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not has_table_privilege(oid, 'select')) as ready`;

/** Whether another role has migrated the database for this one. False if the database does not respond. */
export async function isMigrated(url: string, migrationNames: readonly string[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A lost connection also rejects the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ ready: boolean }>(IS_READY, [migrationNames]);
    return rows[0]?.ready === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
