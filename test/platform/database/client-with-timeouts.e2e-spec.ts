import pg from 'pg';
import { clientWithTimeouts } from '../../../src/platform/database/connection/client-with-timeouts.js';
import { createEmptyDatabase, type TestDatabase } from '../../setup/database.js';

describe('a connection with time limits', () => {
  let database: TestDatabase;
  let client: pg.Client;

  const connected = async (): Promise<pg.Client> => {
    const Client = clientWithTimeouts({ connect: 2000, query: 300 });
    const made = new Client({ connectionString: database.url });
    await made.connect();
    return made;
  };

  beforeAll(async () => {
    database = await createEmptyDatabase();
    client = await connected();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('answers by a promise, with values beside the text and with it', async () => {
    const answers = [
      await client.query('select $1::integer as one', [1]),
      await client.query({ text: 'select $1::integer as one', values: [1] }),
    ];
    expect(answers.map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ one: 1 }]]);
  });

  it('answers a callback, with and without values', async () => {
    const resultOf = (
      ask: (done: (error: Error, result: pg.QueryResult) => void) => void,
    ): Promise<unknown> =>
      new Promise((resolve) => {
        ask((error, result) => {
          resolve([error, result.rows]);
        });
      });
    const rows = [null, [{ one: 1 }]];
    expect(await resultOf((done) => client.query('select 1 as one', done))).toEqual(rows);
    expect(await resultOf((done) => client.query('select $1::integer as one', [1], done))).toEqual(rows);
  });

  it('leaves a query that is an object of its own to itself', async () => {
    const query = new pg.Query<{ one: number }>('select 1 as one');
    const rows: unknown[] = [];
    query.on('row', (row) => rows.push(row));
    const end = new Promise((resolve) => query.on('end', resolve));
    expect(client.query(query)).toBe(query);
    await end;
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('tells whoever asked what is wrong, with the stack of theirs', async () => {
    const failure = await client.query('select 1 / 0').catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({
      code: '22012',
      stack: expect.stringContaining('client-with-timeouts') as string,
    });
  });

  it('survives its end while nobody listens, and tells whoever asks next', async () => {
    const doomed = await connected();
    const { rows } = await doomed.query<{ pid: number }>('select pg_backend_pid() as pid');
    const end = new Promise((resolve) => doomed.once('end', resolve));
    await client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await end;
    await expect(doomed.query('select 1')).rejects.toThrow();
  });

  it('gives up a query that takes longer than it may, and goes on when that has ended', async () => {
    await expect(client.query('select pg_sleep(0.6)')).rejects.toThrow('Query read timeout');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
