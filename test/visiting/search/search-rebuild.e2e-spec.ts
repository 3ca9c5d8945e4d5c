import { setTimeout as delay } from 'node:timers/promises';
import { PIPELINE_VERSION } from '../../../src/visiting/search/lexer/pipeline.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import { GraphqlClient } from '../../setup/graphql.js';
import { spawnServer } from '../../setup/server.js';
import { until } from '../../setup/until.js';

describe('the index of searches', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeEach(async () => {
    test = await startTestCatalog();
    fair = await ManagedEvent.make(test);
    const id = await test.rows.exhibitor(fair.event, { slug: 'acme', name: { en: 'Acme' } });
    await test.rows.insert('search_setting', { exhibitor_id: id, keywords: ['quadcopter'], version: 1 });
    await test.rows.exhibitor(fair.event, { slug: 'draft', name: { en: 'Draft' }, published: false });
    await test.settle();
  });

  afterEach(() => test.close());

  const count = async (query: string, api = test.api): Promise<number> =>
    (await api.ofEvent(fair.slug, `search(query: "${query}") { totalCount }`)).totalCount as number;
  /** As an earlier version left it: with other lexemes, and with what is gone. */
  const spoil = async (version: number | null): Promise<void> => {
    await test.sql.query(`update catalog_search set lexemes = '', stamp = 'old', pipeline = 0`);
    await test.sql.query(
      `insert into catalog_search (object_id, kind, pipeline, stamp, lexemes, fields, facets)
        select gen_random_uuid(), kind, 0, 'gone', '', '{}', facets
        from catalog_search limit 1`,
    );
    await test.sql.query('delete from search_state');
    if (version !== null) await test.sql.query('insert into search_state (pipeline) values ($1)', [version]);
  };
  const state = async (): Promise<unknown> => {
    const { rows } = await test.sql.query(
      `select (select pipeline from search_state) as version,
        (select count(*)::integer from catalog_search) as objects`,
    );
    return rows[0];
  };
  const made = { version: PIPELINE_VERSION, objects: 2 };

  it('is made anew by a command while the service goes on, with what staff has set', async () => {
    await spoil(0);
    expect(await count('acme')).toBe(0);
    const { code, output, stderr } = await vitrine('search rebuild', { DATABASE_URL: test.databaseUrl });
    expect([code, output]).toEqual([0, '2 objects in the search index\n']);
    expect(stderr).toContain('Rebuilding the search index: 2 of 2');
    // The answer of before may be given for as long as the new revision takes to be known here.
    await until(async () => (await count('acme')) === 1);
    expect([await count('quadcopters'), await count('draft')]).toEqual([1, 0]);
    expect(await state()).toEqual(made);
  });

  it('is made anew although a writer holds the revision for longer than a request waits', async () => {
    await spoil(0);
    await test.sql.query('begin');
    await test.sql.query('select from catalog_revision where event_id = $1 for update', [fair.event]);
    const rebuilding = vitrine('search rebuild', { DATABASE_URL: test.databaseUrl });
    await delay(6000);
    await test.sql.query('commit');
    expect((await rebuilding).code).toBe(0);
    expect(await state()).toEqual(made);
  });

  it('raises the revision, so that nobody keeps an answer of before', async () => {
    const before = await fair.revision();
    await vitrine('search rebuild', { DATABASE_URL: test.databaseUrl });
    expect(await fair.revision()).toBe(before + 1);
  });

  it.each([
    ['was built by version 0', 0],
    ['has not been built yet', null],
  ])('%s: then a start says so and makes it anew beside serving', async (words, version) => {
    await spoil(version);
    const server = await spawnServer(
      { DATABASE_URL: test.databaseUrl, DRAIN_DELAY_MS: '0', SEARCH_TIMEOUT_MS: '5000' },
      new RegExp(
        `The search index ${words}; version ${PIPELINE_VERSION} rebuilds it[^]*?GraphiQL: (\\S+)/graphql`,
      ),
    );
    if (!('process' in server)) throw new Error(server.output);
    const api = new GraphqlClient(server.url);
    await until(async () => (await count('quadcopter', api)) > 0);
    await until(async () => JSON.stringify(await state()) === JSON.stringify(made));
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('is left as it is by a start of the same version', async () => {
    await test.sql.query('delete from search_state');
    await test.sql.query('insert into search_state (pipeline) values ($1)', [PIPELINE_VERSION]);
    await test.sql.query(`update catalog_search set stamp = 'kept'`);
    const server = await spawnServer({ DATABASE_URL: test.databaseUrl, DRAIN_DELAY_MS: '0' });
    if (!('process' in server)) throw new Error(server.output);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    const { rows } = await test.sql.query('select distinct stamp from catalog_search');
    expect(rows).toEqual([{ stamp: 'kept' }]);
  });
});
