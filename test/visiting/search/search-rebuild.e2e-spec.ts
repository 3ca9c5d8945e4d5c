import { setTimeout as delay } from 'node:timers/promises';
import { TIME_LIMITS } from '../../../src/platform/database/data-source.js';
import { PIPELINE_VERSION } from '../../../src/visiting/search/index/pipeline.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import { GraphqlClient } from '../../setup/graphql.js';
import { untilWaitedFor } from '../../setup/locks.js';
import { spawnServer } from '../../setup/server.js';
import { until, untilEqual } from '../../setup/until.js';

describe('the search index', () => {
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
  /** As an earlier version left it: with other lexemes, and with rows of deleted objects. */
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

  it('is rebuilt by a command during service, including the settings of staff', async () => {
    await spoil(0);
    expect(await count('acme')).toBe(0);
    const { code, output, stderr } = await vitrine('search rebuild', { DATABASE_URL: test.databaseUrl });
    expect([code, output]).toEqual([0, '2 objects in the search index\n']);
    expect(stderr).toContain('Rebuilding the search index: 2 of 2');
    // The cached response can be served until this process has the new revision.
    await until(async () => (await count('acme')) === 1);
    expect([await count('quadcopters'), await count('draft')]).toEqual([1, 0]);
    expect(await state()).toEqual(made);
  });

  it('is rebuilt even if a writer locks the revision for longer than a request waits', async () => {
    await spoil(0);
    await test.sql.query('begin');
    await test.sql.query('select from catalog_revision where event_id = $1 for update', [fair.event]);
    const rebuilding = vitrine('search rebuild', { DATABASE_URL: test.databaseUrl });
    await untilWaitedFor(test.sql);
    await delay(TIME_LIMITS.lock + 500);
    await test.sql.query('commit');
    expect((await rebuilding).code).toBe(0);
    expect(await state()).toEqual(made);
  });

  it('raises the revision with a rebuild, so that cached responses expire', async () => {
    const before = await fair.revision();
    await vitrine('search rebuild', { DATABASE_URL: test.databaseUrl });
    expect(await fair.revision()).toBe(before + 1);
  });

  it.each([
    ['was built by version 0', 0],
    ['has not been built yet', null],
  ])('%s: a start then logs this and rebuilds it during service', async (words, version) => {
    await spoil(version);
    const server = await spawnServer(
      { DATABASE_URL: test.databaseUrl, DRAIN_DELAY_MS: '0', SEARCH_TIMEOUT_MS: '5000' },
      new RegExp(
        `The search index ${words}; version ${PIPELINE_VERSION} rebuilds it[^]*?GraphiQL: (\\S+)/graphql`,
      ),
    );
    const api = new GraphqlClient(server.url);
    await until(async () => (await count('quadcopter', api)) > 0);
    await untilEqual(state, made);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('is not changed by a start of the same version', async () => {
    await test.sql.query('delete from search_state');
    await test.sql.query('insert into search_state (pipeline) values ($1)', [PIPELINE_VERSION]);
    await test.sql.query(`update catalog_search set stamp = 'kept'`);
    const server = await spawnServer({ DATABASE_URL: test.databaseUrl, DRAIN_DELAY_MS: '0' });
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    const { rows } = await test.sql.query('select distinct stamp from catalog_search');
    expect(rows).toEqual([{ stamp: 'kept' }]);
  });
});
