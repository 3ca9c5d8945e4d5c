import pg from 'pg';
import { DataSource } from 'typeorm';
import { ListChangesForStaff1767225798000 } from '../../../migrations/1767225798000-list-changes-for-staff.js';
import { MIGRATIONS } from '../../../migrations/all.js';
import { buildDataSourceOptions } from '../../../src/platform/database/data-source.js';
import { migrationName, runMigrations } from '../../../src/platform/database/migrations.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { dumpSchema } from '../../setup/schema-dump.js';
import { endServer, spawnServer } from '../../setup/server.js';

describe('the migrations', () => {
  let database: TestDatabase;
  /** The schema after each number of migrations. */
  const schemas: string[][] = [];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    for (let count = 0; count <= MIGRATIONS.length; count += 1) {
      await runMigrations(database.url, MIGRATIONS.slice(0, count));
      schemas.push(await dumpSchema(database.url));
    }
  });

  afterAll(async () => {
    await database.drop();
  });

  it('each change the schema, but for those of rows only', () => {
    const unchanged = MIGRATIONS.filter((_, index) => schemas[index]?.join() === schemas[index + 1]?.join());
    expect(unchanged).toEqual([ListChangesForStaff1767225798000]);
  });

  it('restore the previous schema when they are reverted one by one', async () => {
    const source = await openSource(database.url);
    for (const schema of schemas.slice(0, -1).reverse()) {
      await source.undoLastMigration({ transaction: 'each' });
      expect(await dumpSchema(database.url)).toEqual(schema);
    }
    await source.destroy();
  });

  it('create the same schema again in one run', async () => {
    expect(await runMigrations(database.url, MIGRATIONS)).toHaveLength(MIGRATIONS.length);
    expect(await dumpSchema(database.url)).toEqual(schemas.at(-1));
  });

  it('do nothing in a second run', async () => {
    expect(await runMigrations(database.url, MIGRATIONS)).toEqual([]);
  });

  it('are listed in the order of their timestamps', () => {
    const stamps = MIGRATIONS.map((migration) => Number(migrationName(migration).slice(-13)));
    expect(stamps).toEqual(stamps.toSorted((one, other) => one - other));
  });

  it('roll back a failing step and keep the steps before it', async () => {
    class Broken4102444800000 {
      name = 'Broken4102444800000';
      up = async (runner: { query: (text: string) => Promise<unknown> }) => {
        await runner.query('create table half_made (id integer)');
        await runner.query('select 1 / 0');
      };
      down = () => Promise.resolve();
    }
    const run = runMigrations(database.url, [...MIGRATIONS, Broken4102444800000]);
    await expect(run).rejects.toThrow('The migration Broken4102444800000 failed');
    expect(await dumpSchema(database.url)).toEqual(schemas.at(-1));
  });
});

describe('a database with migrations that the program does not have', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(async () => {
    await database.drop();
  });

  it('is refused if an unreleased version created it', async () => {
    await rememberMigration(database.url, 'CreateSession1764000009000');
    const run = runMigrations(database.url, MIGRATIONS);
    await expect(run).rejects.toMatchObject({
      name: 'StartFailure',
      message: expect.stringMatching(/unreleased .*CreateSession1764000009000.* DATABASE_URL .* DATA_DIR /),
    });
  });

  it('is used if a newer version updated it', async () => {
    await rememberMigration(database.url, 'CreateSponsor4102444800000');
    expect(await runMigrations(database.url, MIGRATIONS)).toEqual([]);
  });
});

describe('an empty database', () => {
  it('is migrated once when three processes start at the same time', async () => {
    const database = await createEmptyDatabase();
    const environment = { DATABASE_URL: database.url, DRAIN_DELAY_MS: '0' };
    const servers = await Promise.all([1, 2, 3].map(() => spawnServer(environment)));
    const states = await Promise.all(servers.map(async ({ url }) => (await fetch(`${url}/readyz`)).status));
    const names = await migrationsOf(database.url);
    await Promise.all(servers.map(endServer));
    await database.drop();
    expect(states).toEqual([200, 200, 200]);
    expect(names).toEqual(MIGRATIONS.map(migrationName));
  });
});

async function openSource(url: string): Promise<DataSource> {
  const source = new DataSource({ ...buildDataSourceOptions(url, 2), migrations: [...MIGRATIONS] });
  return source.initialize();
}

async function rememberMigration(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('insert into migrations (timestamp, name) values ($1, $2)', [name.slice(-13), name]);
  await client.end();
}

async function migrationsOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  await client.end();
  return rows.map(({ name }) => name);
}
