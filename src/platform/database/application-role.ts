import pg from 'pg';
import { StartFailure } from '../failure/start-failure.js';

const UNDEFINED_OBJECT = '42704';

/**
 * Lets a role of the database do what the application does, and no more: change rows, but no schema, no trigger
 * and nothing in the audit. `url` is that of the tables' owner.
 */
export async function grantToApplication(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select grant_to_application($1)', [role]);
  } catch (error) {
    if ((error as { code?: string }).code !== UNDEFINED_OBJECT) throw error;
    throw new StartFailure(
      `The database has no role ${role}; make it first: create role … login password '…'.`,
    );
  } finally {
    await client.end();
  }
}
