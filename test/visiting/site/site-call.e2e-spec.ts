import { inMinutes } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';

describe('the call for exhibitors on the site', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    await test.rows.event({ slug: 'open', shows_call: true });
    await test.rows.event({ slug: 'ending', shows_call: true, registration_closes_at: inMinutes(60) });
    await test.rows.event({ slug: 'ended', shows_call: true, registration_closes_at: inMinutes(-1) });
    await test.rows.event({ slug: 'archived', shows_call: true, status: 'ARCHIVED' });
    await test.rows.event({ slug: 'silent' });
    await test.settle();
  });
  afterAll(() => test.close());

  const linksIn = async (path: string): Promise<number> =>
    (await pageOf(`${test.url}/en/${path}`)).text.split('href="/portal/calls/').length - 1;

  it('is linked from each page, and twice from the first one, until registration ends', async () => {
    expect(await linksIn('open/')).toBe(2);
    expect(await linksIn('open/exhibitors')).toBe(1);
    expect(await linksIn('ending/')).toBe(2);
    expect((await pageOf(`${test.url}/en/ending/`)).text).toContain('Registration is open until');
  });

  it.each(['ended', 'archived', 'silent'])('is not linked from an event that is %s', async (slug) => {
    expect(await linksIn(`${slug}/`)).toBe(0);
  });

  it('is linked as soon as an organizer shows it', async () => {
    const id = await test.rows.event({ slug: 'later' });
    await test.settle();
    expect(await linksIn('later/')).toBe(0);
    await test.rows.update('event', id, { shows_call: true });
    await test.settle();
    expect(await linksIn('later/')).toBe(2);
  });
});
