import path from 'node:path';
import pg from 'pg';
import { MIGRATIONS } from '../../../migrations/all.js';
import { runMigrations } from '../../../src/platform/database/migrations.js';
import { loadWeek } from '../../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { describeWithTools, type PostgresTools, startPostgres } from '../../setup/postgres-tools.js';
import { contentOf, restoreTables } from '../../setup/restored-tables.js';
import { dumpSchema } from '../../setup/schema-dump.js';

const PROCEDURAL_WITHOUT_PATH = `
  select proname as name from pg_proc join pg_language on pg_language.oid = prolang
  where pronamespace = 'public'::regnamespace and lanname = 'plpgsql'
    and not coalesce(proconfig @> '{search_path=public}', false)`;

const SQL_FUNCTIONS = `
  select proname as name, pg_get_functiondef(pg_proc.oid) as definition
  from pg_proc join pg_language on pg_language.oid = prolang
  where pronamespace = 'public'::regnamespace and lanname = 'sql'`;

describe('a database', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    await loadWeek(test);
    await test.settle();
  });

  afterAll(() => test.close());

  describe('whose tables are restored without a search path', () => {
    let copy: TestDatabase;

    beforeAll(async () => {
      copy = await createTestDatabase();
    });

    afterAll(() => copy.drop());

    it('has all rows, constraints and triggers, and a catalog without difference', async () => {
      await restoreTables(test.databaseUrl, copy.url);
      expect(await contentOf(copy.url)).toEqual(await contentOf(test.databaseUrl));
      expect(await dumpSchema(copy.url)).toEqual(await dumpSchema(test.databaseUrl));
      expect(await verify(copy.url)).toEqual(await verify(test.databaseUrl));
    });
  });

  describeWithTools('that pg_dump and pg_restore copy', () => {
    let postgres: PostgresTools;

    beforeAll(async () => {
      postgres = await startPostgres();
      await create('fair', 'restored');
      await runMigrations(postgres.urlOf('fair'), MIGRATIONS);
      await restoreTables(test.databaseUrl, postgres.urlOf('fair'));
    });

    afterAll(() => postgres.stop());

    it('has all rows, constraints and triggers, and a catalog without difference', async () => {
      const [fair, restored] = [postgres.urlOf('fair'), postgres.urlOf('restored')];
      const file = path.join(postgres.folder, 'fair.dump');
      expect(await postgres.run('pg_dump', '-Fc', `--file=${file}`, fair)).toBe('');
      expect(await postgres.run('pg_restore', `--dbname=${restored}`, file)).toBe('');
      expect(await contentOf(restored)).toEqual(await contentOf(fair));
      expect(await schemaOf(restored)).toEqual(await schemaOf(fair));
      expect(await verify(restored)).toEqual(await verify(test.databaseUrl));
    });

    /** Without parentheses: a dumped check has fewer of them around the bounds of BETWEEN. */
    async function schemaOf(url: string): Promise<string[]> {
      return (await dumpSchema(url)).map((line) => line.replaceAll(/[()]/g, ''));
    }

    async function create(...names: readonly string[]): Promise<void> {
      const sql = new pg.Client({ connectionString: postgres.urlOf('postgres') });
      await sql.connect();
      for (const name of names) await sql.query(`create database ${name}`);
      await sql.end();
    }
  });

  async function verify(DATABASE_URL: string): Promise<string> {
    const { code, output } = await vitrine('catalog verify', { DATABASE_URL });
    expect(code).toBe(0);
    return output;
  }
});

describe('the functions of the database', () => {
  let database: TestDatabase;
  let sql: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
  });

  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('in PL/pgSQL each set the search path', async () => {
    const { rows } = await sql.query<{ name: string }>(PROCEDURAL_WITHOUT_PATH);
    expect(rows.map(({ name }) => name)).toEqual([]);
  });

  it('in SQL each contain the schema of all names, without a setting, which would prevent inlining', async () => {
    const { rows } = await sql.query<{ name: string; definition: string }>(SQL_FUNCTIONS);
    await sql.query(`select set_config('search_path', '', false)`);
    const faults: string[] = [];
    for (const { name, definition } of rows) {
      // PostgreSQL checks the body of a function in SQL when it is created.
      await sql.query(definition).catch((error: unknown) => faults.push(`${name}: ${String(error)}`));
      if (/^\s*SET /m.test(definition.split('$function$')[0] ?? '')) faults.push(`${name}: a setting`);
    }
    expect([rows.length > 20, faults]).toEqual([true, []]);
  });
});
