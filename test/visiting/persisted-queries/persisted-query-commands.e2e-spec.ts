import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { documentIdOf } from '../../build/persisted-queries.js';
import { type CliOutcome, vitrine } from '../../setup/cli.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { ask } from '../../setup/graphql-request.js';
import { until } from '../../setup/until.js';
import { endServer, spawnReplica, type SpawnedServer } from '../../setup/server.js';

const EVENTS = 'query Events { events(first: 1) { totalCount } }';
const TWO = 'query One { one: __typename }\nquery Two { two: __typename }\n';

describe('vitrine persisted-queries', () => {
  let database: TestDatabase;
  let sql: pg.Client;
  let servers: SpawnedServer[];
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    servers = await Promise.all([spawnReplica(database.url), spawnReplica(database.url)]);
    folder = await mkdtemp(path.resolve('.test-results/queries-'));
  });

  afterAll(async () => {
    await Promise.all(servers.map(endServer));
    await rm(folder, { recursive: true });
    await sql.end();
    await database.drop();
  });

  beforeEach(() => sql.query('delete from persisted_query'));

  const on = (words: string) => vitrine(words, { DATABASE_URL: database.url });
  const hashOf = (text: string) => documentIdOf(text).slice('sha256:'.length);
  const kept = async () =>
    (await sql.query<{ text: string }>('select text from persisted_query order by text')).rows.map(
      ({ text }) => text,
    );

  async function add(name: string, content: string): Promise<CliOutcome> {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return on(`persisted-queries add ${file}`);
  }

  const addMap = (map: object) => add('queries.json', JSON.stringify(map));

  it('add registers the map of a code generator, with or without the prefix of its keys', async () => {
    const { code, output } = await addMap({ [hashOf(EVENTS)]: EVENTS, [documentIdOf(TWO)]: TWO });
    expect([code, output]).toEqual([
      0,
      `${documentIdOf(EVENTS)}\tadded\tEvents\n${documentIdOf(TWO)}\tadded\tOne, Two\n`,
    ]);
    expect(await kept()).toEqual([EVENTS, TWO].toSorted());
  });

  it('add registers a GraphQL file as one query, byte for byte', async () => {
    const { code, output } = await add('kiosk.graphql', TWO);
    expect([code, output]).toEqual([0, `${documentIdOf(TWO)}\tadded\tOne, Two\n`]);
    expect(await kept()).toEqual([TWO]);
  });

  it('add skips persisted queries, and writes one audit entry for the new ones', async () => {
    await addMap({ [hashOf(EVENTS)]: EVENTS });
    const { output } = await addMap({ [hashOf(EVENTS)]: EVENTS, [hashOf(TWO)]: TWO });
    expect(output).toContain(`${documentIdOf(EVENTS)}\tknown`);
    const { rows } = await sql.query<{ actor: string; changes: { after: object }[] }>(
      `select actor, changes from audit_entry where action = 'addPersistedQueries' order by at desc limit 1`,
    );
    expect(rows).toEqual([
      {
        actor: 'command line',
        changes: [expect.objectContaining({ after: { hash: hashOf(TWO), operations: ['One', 'Two'] } })],
      },
    ]);
  });

  it('add lists all errors with query and position, and then registers nothing', async () => {
    const wrong = '{\n  nothing\n}';
    const { code, output, stderr } = await addMap({
      [hashOf(EVENTS)]: EVENTS,
      [hashOf(wrong)]: wrong,
      [hashOf(TWO)]: '{ __typename }',
      short: TWO,
    });
    expect([code, output, await kept()]).toEqual([1, '', []]);
    expect(stderr.trim().split('\n')).toEqual([
      'short: no SHA-256 hash, 64 hexadecimal digits in lower case.',
      `${documentIdOf(wrong)}: Cannot query field "nothing" on type "Query". (line 2, column 3)`,
      `${documentIdOf(TWO)}: the text has another hash, ${documentIdOf('{ __typename }')}.`,
      'No persisted query was added.',
    ]);
  });

  it('add reports a missing file in one line', async () => {
    const { code, stderr } = await on('persisted-queries add nowhere.json');
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 1]);
  });

  it('list shows each query, and remove deletes all given queries or none', async () => {
    await addMap({ [hashOf(EVENTS)]: EVENTS });
    const line = new RegExp(`^${documentIdOf(EVENTS)}\tEvents\t\\d{4}-.*Z\tcommand line\n$`);
    expect((await on('persisted-queries list')).output).toMatch(line);
    const { code, stderr } = await on(
      `persisted-queries remove ${documentIdOf(EVENTS)} ${documentIdOf(TWO)}`,
    );
    expect([code, stderr, await kept()]).toEqual([
      1,
      `The persisted query ${documentIdOf(TWO)} does not exist.\n`,
      [EVENTS],
    ]);
    expect((await on(`persisted-queries remove ${documentIdOf(EVENTS)}`)).code).toBe(0);
    expect(await kept()).toEqual([]);
  });

  it('add registers a query for every running process', async () => {
    const status = async (url: string) => (await ask(url, { documentId: documentIdOf(EVENTS) })).status;
    const all = () => Promise.all(servers.map(({ url }) => status(url)));
    expect(await all()).toEqual([400, 400]);
    await addMap({ [hashOf(EVENTS)]: EVENTS });
    await until(async () => (await all()).every((code) => code === 200));
  });
});
