import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { documentIdOf } from '../../build/documents.js';
import { type CliOutcome, vitrine } from '../../setup/cli.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { ask } from '../../setup/graphql-request.js';
import { until } from '../../setup/until.js';
import { spawnServer, type SpawnedServer } from '../../setup/server.js';

const EVENTS = 'query Events { events(first: 1) { totalCount } }';
const TWO = 'query One { one: __typename }\nquery Two { two: __typename }\n';

describe('vitrine documents', () => {
  let database: TestDatabase;
  let sql: pg.Client;
  let servers: SpawnedServer[];
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    const environment = { DATABASE_URL: database.url, DRAIN_DELAY_MS: '0' };
    servers = [];
    for (let number = 0; number < 2; number += 1) {
      const started = await spawnServer(environment);
      if (!('url' in started)) throw new Error(started.output);
      servers.push(started);
    }
    folder = await mkdtemp(path.resolve('.test-results/documents-'));
  });

  afterAll(async () => {
    for (const { process, ended } of servers) {
      process.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true });
    await sql.end();
    await database.drop();
  });

  beforeEach(() => sql.query('delete from trusted_document'));

  const on = (words: string) => vitrine(words, { DATABASE_URL: database.url });
  const hashOf = (text: string) => documentIdOf(text).slice('sha256:'.length);
  const kept = async () =>
    (await sql.query<{ text: string }>('select text from trusted_document order by text')).rows.map(
      ({ text }) => text,
    );

  async function add(name: string, content: string): Promise<CliOutcome> {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return on(`documents add ${file}`);
  }

  const addMap = (map: object) => add('documents.json', JSON.stringify(map));

  it('add registers the map that a code generator writes, with or without the prefix of its keys', async () => {
    const { code, output } = await addMap({ [hashOf(EVENTS)]: EVENTS, [documentIdOf(TWO)]: TWO });
    expect([code, output]).toEqual([
      0,
      `${documentIdOf(EVENTS)}\tadded\tEvents\n${documentIdOf(TWO)}\tadded\tOne, Two\n`,
    ]);
    expect(await kept()).toEqual([EVENTS, TWO].toSorted());
  });

  it('add registers a file of GraphQL as one document, byte for byte', async () => {
    const { code, output } = await add('kiosk.graphql', TWO);
    expect([code, output]).toEqual([0, `${documentIdOf(TWO)}\tadded\tOne, Two\n`]);
    expect(await kept()).toEqual([TWO]);
  });

  it('add leaves what is known as it is, and leaves one entry in the audit', async () => {
    await addMap({ [hashOf(EVENTS)]: EVENTS });
    const { output } = await addMap({ [hashOf(EVENTS)]: EVENTS, [hashOf(TWO)]: TWO });
    expect(output).toContain(`${documentIdOf(EVENTS)}\tknown`);
    const { rows } = await sql.query<{ actor: string; changes: { after: object }[] }>(
      `select actor, changes from audit_entry where action = 'addDocuments' order by at desc limit 1`,
    );
    expect(rows).toEqual([
      {
        actor: 'command line',
        changes: [expect.objectContaining({ after: { hash: hashOf(TWO), operations: ['One', 'Two'] } })],
      },
    ]);
  });

  it('add names all that is wrong, with the document and the place, and then adds nothing', async () => {
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
      'No document was added.',
    ]);
  });

  it('add tells in a line that a file is not there', async () => {
    const { code, stderr } = await on('documents add nowhere.json');
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 1]);
  });

  it('list tells of each document, and remove takes all of them away or none', async () => {
    await addMap({ [hashOf(EVENTS)]: EVENTS });
    const line = new RegExp(`^${documentIdOf(EVENTS)}\tEvents\t\\d{4}-.*Z\tcommand line\n$`);
    expect((await on('documents list')).output).toMatch(line);
    const { code, stderr } = await on(`documents remove ${documentIdOf(EVENTS)} ${documentIdOf(TWO)}`);
    expect([code, stderr, await kept()]).toEqual([
      1,
      `The document ${documentIdOf(TWO)} does not exist.\n`,
      [EVENTS],
    ]);
    expect((await on(`documents remove ${documentIdOf(EVENTS)}`)).code).toBe(0);
    expect(await kept()).toEqual([]);
  });

  it('makes a document known to every process that runs', async () => {
    const status = async (url: string) => (await ask(url, { documentId: documentIdOf(EVENTS) })).status;
    const all = () => Promise.all(servers.map(({ url }) => status(url)));
    expect(await all()).toEqual([400, 400]);
    await addMap({ [hashOf(EVENTS)]: EVENTS });
    await until(async () => (await all()).every((code) => code === 200));
  });
});
