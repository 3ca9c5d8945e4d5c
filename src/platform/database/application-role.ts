import pg from 'pg';
import { StartFailure } from '../failure/start-failure.js';
import { SQL_STATE, sqlStateOf } from './sql-state.js';

/**
 * Grants a role only the rights of the application: changes of rows, but not of the schema, triggers or the
 * audit. `url` is that of the tables' owner.
 */
export async function grantToApplication(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select grant_to_application($1)', [role]);
  } catch (error) {
    if (sqlStateOf(error) !== SQL_STATE.undefinedObject) throw error;
    throw new StartFailure(
      `The database has no role ${role}; make it first: create role … login password '…'.`,
    );
  } finally {
    await client.end();
  }
}
