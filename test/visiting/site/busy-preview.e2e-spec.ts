import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';
import type { Headers } from '../../setup/graphql.js';
import { untilWaitedFor } from '../../setup/locks.js';
import { siteFair, SLUG } from '../../web/site-fair.js';

/** The connections of the pool; half of them, rounded up, serve reads of accounts. */
const CONNECTIONS = 5;
const HELD = 3;

describe('the preview of the site while the server is busy', () => {
  let test: TestCatalog;
  let staff: Headers;
  let held: Promise<unknown>[];

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { DATABASE_POOL_SIZE: String(CONNECTIONS) } });
    const { event } = await siteFair(test);
    staff = await test.accounts.signedIn({ role: 'REVIEWER', event });
    // Loads the account into memory.
    await preview('zh');
  });

  afterAll(() => test.close());

  // Before each test, because a search ends after five seconds.
  beforeEach(async () => {
    await test.sql.query('begin');
    await test.sql.query('lock table catalog_search in access exclusive mode');
    held = Array.from({ length: HELD }, (_, index) =>
      ask(
        test.url,
        { query: `{ event(slug: "${SLUG}") { search(query: "word ${index}") { totalCount } } }` },
        staff,
      ),
    );
    await untilWaitedFor(test.sql, HELD);
  });

  afterEach(release);

  async function release(): Promise<void> {
    await test.sql.query('rollback');
    await Promise.all(held);
  }

  const preview = (language: string): Promise<Response> =>
    fetch(`${test.url}/preview/${language}/${SLUG}/exhibitors`, { headers: staff });

  it.each([
    ['zh', '暂时无法显示'],
    ['en', 'Not available at the moment'],
  ])('responds with 503, Retry-After and a page that no cache stores: %s', async (language, word) => {
    const refused = await preview(language);
    expect([
      refused.status,
      refused.headers.get('retry-after'),
      refused.headers.get('cache-control'),
    ]).toEqual([503, '1', 'no-store']);
    expect(await refused.text()).toContain(word);
  });

  it('is shown as soon as a connection is free', async () => {
    await release();
    expect((await preview('en')).status).toBe(200);
  });
});
