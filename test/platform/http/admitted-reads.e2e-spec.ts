import { AdmissionControl } from '../../../src/platform/admission/admission-control.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { ask, PLAIN } from '../../setup/graphql-request.js';
import { until } from '../../setup/until.js';

/** The connections of the pool. Visitors have four places for reads. */
const CONNECTIONS = 5;
const GREEDY = '192.0.2.1';
const OTHER = '192.0.2.2';

describe('a network that has all places for reads', () => {
  let test: TestCatalog;
  let pack: string;
  let held: Promise<unknown>[];
  let holds = 0;

  beforeAll(async () => {
    test = await startTestCatalog({
      environment: { TRUSTED_PROXIES: '127.0.0.1', DATABASE_POOL_SIZE: String(CONNECTIONS) },
    });
    const event = await test.rows.event({ slug: 'fair' });
    const exhibitor = await test.rows.exhibitor(event, { slug: 'maker' });
    await test.rows.session(event, {}, [exhibitor]);
    await test.settle();
    const manifest = await (await from(OTHER, '/sync/v1/events/fair/manifest')).json();
    pack = manifest.buckets.find((bucket: Data) => bucket.pack).pack.sha256;
  });

  // Before each test, because a search ends after five seconds.
  beforeEach(async () => {
    await test.sql.query('begin');
    await test.sql.query('lock table catalog_search in access exclusive mode');
    holds += 1;
    held = Array.from({ length: CONNECTIONS }, (_, index) =>
      ask(
        test.url,
        { query: `{ event(slug: "fair") { search(query: "word ${holds}x${index}") { totalCount } } }` },
        { ...PLAIN, 'x-forwarded-for': GREEDY },
      ),
    );
    // All have a place before the next request arrives.
    await until(() => test.app.get(AdmissionControl).visitorReads.isBusy);
  });

  afterEach(async () => {
    await test.sql.query('rollback');
    await Promise.all(held);
  });

  afterAll(() => test.close());

  function from(network: string, path: string): Promise<Response> {
    return fetch(test.url + path, { headers: { 'x-forwarded-for': network } });
  }

  const paths: readonly [string, () => string][] = [
    ['the programme as a file', () => '/events/fair/schedule.ics'],
    ['linked data', () => '/events/fair/jsonld'],
    ['an export of public data', () => '/export/exhibitors.csv?event=fair&public=1'],
    ['the changes for a copy', () => '/sync/v1/events/fair/changes?since=0'],
    ['a pack', () => `/sync/v1/packs/${pack}`],
  ];

  it.each(paths)('is refused %s, which another network receives', async (_name, path) => {
    const [refused, served] = await Promise.all([from(GREEDY, path()), from(OTHER, path())]);
    const { errors } = await refused.json();
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('etag')]).toEqual([
      503,
      '1',
      null,
    ]);
    expect(errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect([served.status, (await served.text()).length > 0]).toEqual([200, true]);
  });
});
