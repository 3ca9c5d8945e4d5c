import pg from 'pg';
import { vitrineProcess, type CliOutcome } from '../../setup/cli.js';
import { copyDatabase, createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { untilWaitedFor } from '../../setup/locks.js';
import { Rows } from '../../setup/rows.js';
import { Relay } from '../database/relay.js';

const LOST =
  'The database was lost during the command. Of its unfinished step nothing was changed: repeat it when the database responds.';

describe('the messages of a command', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await withSql(async (sql) => {
      const rows = new Rows(sql);
      const event = await rows.event();
      await rows.hall(event, await rows.venue(event));
    });
  });

  afterAll(() => database.drop());

  async function withSql(work: (sql: pg.Client) => Promise<void>): Promise<void> {
    const sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    try {
      await work(sql);
    } finally {
      await sql.end();
    }
  }

  it('about a restored database do not stand in its JSON', async () => {
    await vitrineProcess('catalog verify', { DATABASE_URL: database.url });
    const copy = await copyDatabase(database.url);
    const outcome = await vitrineProcess('import list --json', { DATABASE_URL: copy.url });
    await copy.drop();
    expect(outcome).toEqual({
      code: 0,
      output: '',
      stderr: expect.stringMatching(/warning: The database has another identity than before/),
    });
  });

  it.each([
    { what: 'reads', words: 'account list' },
    { what: 'writes', words: 'account create --email a@example.org --name A --role ADMINISTRATOR' },
  ])('are one sentence if the database is lost while it $what', async ({ words }) => {
    const relay = new Relay();
    await relay.open(database.url);
    await withSql(async (sql) => {
      await sql.query('begin');
      await sql.query('lock table account in access exclusive mode');
      const running: Promise<CliOutcome> = vitrineProcess(words, {
        DATABASE_URL: relay.urlFor(database.url),
      });
      await untilWaitedFor(sql);
      await relay.close();
      await sql.query('commit');
      const { code, output, stderr } = await running;
      // The log is in the same stream.
      const lines = stderr.split('\n').filter((line) => !/^\d\d:\d\d:\d\d warning: [^\n]+$/.test(line));
      expect([code, output, lines]).toEqual([1, '', [LOST, '']]);
      expect((await sql.query('select from account')).rowCount).toBe(0);
    });
  });
});
