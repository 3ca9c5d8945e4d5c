import pg from 'pg';
import { DataSource } from 'typeorm';
import { ListChangesForStaff1767225798000 } from '../../../migrations/1767225798000-list-changes-for-staff.js';
import { CreateSponsorLevel1767225802000 } from '../../../migrations/1767225802000-create-sponsor-level.js';
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

describe('the sponsor levels of earlier versions', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  it('become one level for each text of an event, and texts again when the migration is reverted', async () => {
    const count = MIGRATIONS.indexOf(CreateSponsorLevel1767225802000);
    await runMigrations(database.url, MIGRATIONS.slice(0, count));
    const client = new pg.Client(database.url);
    await client.connect();
    const query = async (text: string): Promise<unknown[]> => (await client.query(text)).rows;
    await query(`
      insert into event (slug, name, starts_on, ends_on, time_zone, locales)
      select slug, '{"en": "Fair"}', '2027-03-01', '2027-03-04', 'UTC', locales
      from (values ('one', '{zh-Hans,en}'::text[]), ('two', '{en}')) as event (slug, locales)`);
    await query(`
      insert into exhibitor (event_id, slug, name, sponsor_level, updated_at)
      select event.id, 'x-' || number, '{"en": "X"}', level, '2026-01-01'
      from event, unnest(array['Gold', 'Gold', '黄金', 'gold', null, 'Main Partner']) with ordinality as list (level, number)`);
    const texts = `
      select event.slug as event, exhibitor.slug, sponsor_level, exhibitor.version, exhibitor.updated_at
      from exhibitor join event on event.id = exhibitor.event_id order by 1, 2`;
    const before = await query(texts);
    await runMigrations(database.url, MIGRATIONS.slice(0, count + 1));
    expect(
      await query(`
        select level.slug, level.name, exhibitor.slug as exhibitor, exhibitor.version
        from exhibitor join event on event.id = exhibitor.event_id and event.slug = 'one'
        left join sponsor_level level on level.id = sponsor_level_id order by 3`),
    ).toEqual([
      { slug: expect.stringMatching(/^gold/), name: { 'zh-Hans': 'Gold' }, exhibitor: 'x-1', version: 1 },
      { slug: expect.stringMatching(/^gold/), name: { 'zh-Hans': 'Gold' }, exhibitor: 'x-2', version: 1 },
      { slug: expect.stringMatching(/^level-/), name: { 'zh-Hans': '黄金' }, exhibitor: 'x-3', version: 1 },
      { slug: expect.stringMatching(/^gold/), name: { 'zh-Hans': 'gold' }, exhibitor: 'x-4', version: 1 },
      { slug: null, name: null, exhibitor: 'x-5', version: 1 },
      { slug: 'main-partner', name: { 'zh-Hans': 'Main Partner' }, exhibitor: 'x-6', version: 1 },
    ]);
    expect(await query('select count(*)::integer as count from sponsor_level')).toEqual([{ count: 8 }]);
    const source = await openSource(database.url);
    await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    expect(await query(texts)).toEqual(before);
    await client.end();
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
