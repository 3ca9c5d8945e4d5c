import { AdmissionControl } from '../../../src/platform/admission/admission-control.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Answer, ask, PLAIN } from '../../setup/graphql-request.js';
import { until } from '../../setup/until.js';

/** The connections of the pool: the maximum of concurrent reads. */
const PLACES = 5;
const GREEDY = '192.0.2.1';
const OTHER = '192.0.2.2';
const SAME = '{ event(slug: "fair") { exhibitor(slug: "maker") { slug } } }';

describe('a network while another one has all places', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog({
      environment: { TRUSTED_PROXIES: '127.0.0.1', DATABASE_POOL_SIZE: String(PLACES), CACHE_MB: '8' },
    });
    const event = await test.rows.event({ slug: 'fair' });
    await test.rows.exhibitor(event, { slug: 'maker' });
    await test.settle();
  });

  afterAll(async () => {
    await test.close();
  });

  function from(network: string, query: string): Promise<Answer> {
    return ask(test.url, { query }, { ...PLAIN, 'x-forwarded-for': network });
  }

  it('does not wait for the same query of that network', async () => {
    await from(OTHER, '{ event(slug: "fair") { slug } }');
    await test.sql.query('begin');
    await test.sql.query('lock table catalog_search in access exclusive mode');
    const held = Array.from({ length: PLACES }, (_, index) =>
      from(GREEDY, `{ event(slug: "fair") { search(query: "word ${index}") { totalCount } } }`),
    );
    // All have a place before the next one comes.
    await until(() => test.app.get(AdmissionControl).visitorReads.isBusy);
    const waiting = from(GREEDY, SAME);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { status, body } = await from(OTHER, SAME);
    await test.sql.query('rollback');
    expect([status, body.data]).toEqual([200, { event: { exhibitor: { slug: 'maker' } } }]);
    await Promise.all([...held, waiting]);
  });
});
