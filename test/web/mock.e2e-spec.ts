import { AppModule } from '../../src/app.module.js';
import { type RunningMock, startMock } from '../../src/mock/start-mock.js';
import { PackingService } from '../../src/sync/packing.service.js';
import {
  createClient,
  enrolDevice,
  EventFactsDocument,
  ExhibitorPageDocument,
  heartbeat,
  mediaUrl,
  MemoryStore,
  searchLocal,
  syncCatalog,
  trackUsage,
  type TypedDocument,
} from '../../web/client/src/client.js';
import { CatalogCopy, type Copied } from '../build/catalog-copy.js';
import { loadWeek } from '../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../setup/catalog.js';
import { until } from '../setup/until.js';

const SLUG = 'innovation-week-2017';

describe('the mock for those who build kiosks', () => {
  let test: TestCatalog;
  let mock: RunningMock;
  const said: string[] = [];

  beforeAll(async () => {
    test = await startTestCatalog();
    await loadWeek(test);
    await test.settle();
    const { rows } = await test.sql.query<{ id: string }>('select id from event');
    await test.app.get(PackingService).pack(rows[0]!.id);
    mock = await startMock(AppModule, (line) => said.push(line), { port: 0, fail: 0, latency: 0 });
  });

  afterAll(async () => {
    await mock.close();
    await test.close();
  });

  /** Without what depends on when and how a sample was loaded. */
  async function copyOf(url: string): Promise<Copied[]> {
    const copy = new CatalogCopy(SLUG);
    await copy.sync(url);
    const told = [...copy.objects.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    return told.map((object) => {
      const text = JSON.stringify({ ...object, revision: 0 }, (key: string, value: unknown) => {
        if (key === 'sha256' || key === 'updatedAt') return key;
        // In the order of their allocation, which the same instant made.
        return key === 'exhibitors' && object.type === 'Booth' ? (value as string[]).toSorted() : value;
      });
      return JSON.parse(text) as Copied;
    });
  }

  it('has what a server with the sample has', async () => {
    const [real, mocked] = [await copyOf(test.url), await copyOf(mock.url)];
    expect(mocked.map(({ id }) => id)).toEqual(real.map(({ id }) => id));
    expect(mocked).toEqual(real);
  });

  it.each([
    [EventFactsDocument, { event: SLUG, locale: 'en' }],
    [EventFactsDocument, { event: 'nowhere' }],
    [
      ExhibitorPageDocument,
      { event: SLUG, locale: 'zh-Hans', first: 3, filter: { categories: ['aerospace'] } },
    ],
    [ExhibitorPageDocument, { event: SLUG, locale: 'en', first: 3, orderBy: 'NAME_DESC' }],
  ] as const)('answers queries as a server does: %#', async (document, variables) => {
    const answers = await Promise.all(
      [test.url, mock.url].map((url) =>
        createClient({ url, event: SLUG, locale: 'zh-Hans' }).query(
          document as TypedDocument<unknown, unknown>,
          variables,
        ),
      ),
    );
    const [real, mocked] = answers.map((answer) =>
      JSON.parse(
        JSON.stringify(answer, (key: string, value: unknown) =>
          ['sha256', 'endCursor', 'revision'].includes(key) ? key : value,
        ),
      ),
    );
    expect(mocked).toEqual(real);
  });

  it('says of what it does not know that it does not', async () => {
    const client = createClient({ url: mock.url, event: SLUG });
    await expect(
      client.query(`{ event(slug: "${SLUG}") { auditEntries { nodes { id } } } }`),
    ).rejects.toMatchObject({
      code: 'NOT_IN_MOCK',
    });
  });

  it('is copied, followed and searched by the client', async () => {
    const client = createClient({ url: mock.url, event: SLUG, locale: 'en' });
    const catalog = await syncCatalog(client, { store: new MemoryStore() });
    await until(() => catalog.list('Exhibitor').length === 430);
    expect(searchLocal(catalog, 'qinghua')[0]?.object.body).toMatchObject({
      name: { en: 'Tsinghua Holdings Co., Ltd.' },
    });
    const [product] = catalog.list('Product');
    mock.catalog.remove(product!.id);
    await until(() => catalog.get(product!.id) === undefined);
    const pictured = catalog.list('Exhibitor').find(({ body }) => body.logo)!.body.logo!;
    const picture = await fetch(mediaUrl(client, pictured, 128));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    catalog.stop();
  });

  it('lets devices in and takes their reports', async () => {
    const client = createClient({ url: mock.url, event: SLUG });
    const { configuration } = await enrolDevice(client, 'any key', 'West gate');
    expect(configuration.name).toBe('West gate');
    const beats = heartbeat(client, {});
    beats.report('No paper.');
    await beats.beat();
    beats.stop();
    expect(said.join('\n')).toContain('No paper.');
    const usage = trackUsage(client);
    usage.track('SEARCH');
    await usage.flush();
    usage.stop();
    expect(client.token).toMatch(/^kiosk_live_/);
  });

  it('edits by itself, and fails now and then, so that a client can show that it bears that', async () => {
    const bad = await startMock(AppModule, () => undefined, {
      port: 0,
      fail: 0.1,
      latency: 5,
      changeEvery: 0.1,
    });
    const client = createClient({ url: bad.url, event: SLUG });
    const catalog = await syncCatalog(client, { store: new MemoryStore(), pollMs: 10 });
    let failures = 0;
    catalog.onStatus(({ isOnline }) => (failures += isOnline ? 0 : 1));
    try {
      // Several failures in a row, which chance brings, double the wait of the client each time.
      await until(() => (catalog.status.revision ?? 0) >= 5 && failures > 0, 120_000);
    } finally {
      catalog.stop();
      await bad.close();
    }
    expect(catalog.list('Exhibitor')).toHaveLength(430);
  }, 150_000);
});
