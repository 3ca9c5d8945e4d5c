import pg from 'pg';
import { clientWithTimeouts } from '../../../src/platform/database/connection/client-with-timeouts.js';
import { createEmptyDatabase, type TestDatabase } from '../../setup/database.js';

describe('a connection with time limits', () => {
  let database: TestDatabase;
  let client: pg.Client;

  const connected = async (limitMs = 30_000): Promise<pg.Client> => {
    const Client = clientWithTimeouts({ connect: 30_000, query: limitMs });
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

  it('returns a promise, with values beside the text and within the query', async () => {
    const answers = [
      await client.query('select $1::integer as one', [1]),
      await client.query({ text: 'select $1::integer as one', values: [1] }),
    ];
    expect(answers.map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ one: 1 }]]);
  });

  it('calls a callback, with and without values', async () => {
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

  it('returns a Query object unchanged, and the object emits its rows', async () => {
    const query = new pg.Query<{ one: number }>('select 1 as one');
    const rows: unknown[] = [];
    query.on('row', (row) => rows.push(row));
    const end = new Promise((resolve) => query.on('end', resolve));
    expect(client.query(query)).toBe(query);
    await end;
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('rejects with the error of the database and the stack of the caller', async () => {
    const failure = await client.query('select 1 / 0').catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({
      code: '22012',
      stack: expect.stringContaining('client-with-timeouts') as string,
    });
  });

  it('survives its termination without a listener and rejects the next query', async () => {
    const doomed = await connected();
    const { rows } = await doomed.query<{ pid: number }>('select pg_backend_pid() as pid');
    const end = new Promise((resolve) => doomed.once('end', resolve));
    await client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await end;
    await expect(doomed.query('select 1')).rejects.toThrow();
  });

  it('rejects a query that exceeds its time limit, and works again after that query has ended', async () => {
    const limited = await connected(300);
    await expect(limited.query('select pg_sleep(0.6)')).rejects.toThrow('Query read timeout');
    const next = { text: 'select 1 as one', query_timeout: 30_000 };
    expect((await limited.query(next)).rows).toEqual([{ one: 1 }]);
    await limited.end();
  });
});
