import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';
import { siteFair, SLUG } from '../../web/site-fair.js';

const FILES = ['offline.json', 'service-worker.js'];

describe('the files of offline copies', () => {
  let test: TestCatalog;
  let event: string;
  const file = (name: string) => fetch(`${test.url}/en/${SLUG}/${name}`);

  beforeAll(async () => {
    test = await startTestCatalog();
    ({ event } = await siteFair(test));
  });

  afterAll(() => test.close());

  it('list pages and files that the server has, each at its only address', async () => {
    const { pages, files } = (await (await file('offline.json')).json()) as Record<string, string[]>;
    const statuses = await Promise.all(
      [...pages!, ...files!].map(async (address) => [
        address,
        (await fetch(test.url + address, { redirect: 'manual' })).status,
      ]),
    );
    const otherStatuses = statuses.filter(([, status]) => status !== 200);
    expect(otherStatuses).toEqual([[`/en/${SLUG}/map`, 302]]);
    expect(pages).toContain(`/en/${SLUG}/map/centre/H1?part=floor`);
    expect(pages).toContain(`/en/${SLUG}/programme?on=2026-11-29`);
  });

  it('change with the catalog and are never stored by the browser without a check', async () => {
    const before = await file('offline.json');
    expect(before.headers.get('cache-control')).toBe('no-cache');
    await test.rows.hall(event, await test.rows.venue(event, { slug: 'second' }), { code: 'H9' });
    await test.settle();
    expect(await (await file('offline.json')).text()).toContain('/map/second/H9');
  });

  it('contain no page of a preview', async () => {
    await test.rows.update('event', event, { status: 'DRAFT' });
    await test.settle();
    const staff = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const statuses = await Promise.all(
      ['/', ...FILES].map(async (name) => {
        const path = name === '/' ? name : `/${name}`;
        return (await pageOf(`${test.url}/preview/en/${SLUG}${path}`, staff)).status;
      }),
    );
    expect(statuses).toEqual([200, 404, 404]);
  });
});

describe('a server without offline copies', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { OFFLINE_COPIES: 'false' } });
    await siteFair(test);
  });

  afterAll(() => test.close());

  it('answers 410 for their files, so that browsers delete theirs, and shows its pages', async () => {
    const statuses = await Promise.all(
      ['', ...FILES].map(async (name) => (await fetch(`${test.url}/zh/${SLUG}/${name}`)).status),
    );
    expect(statuses).toEqual([200, 410, 410]);
  });
});
