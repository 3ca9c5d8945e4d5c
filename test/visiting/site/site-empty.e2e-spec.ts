import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** The content of a page without its tags. */
function textOf(html: string): string {
  const [, main = ''] = /<main id="main">([^]*?)<\/main>/.exec(html) ?? [];
  return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('the pages of an event without content', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    await test.rows.event({
      slug: 'bare',
      name: { en: 'Bare Fair' },
      starts_on: '2027-03-01',
      ends_on: '2027-03-03',
    });
    await test.settle();
  });
  afterAll(() => test.close());

  const page = async (path: string): Promise<string> => (await pageOf(`${test.url}/en/bare${path}`)).text;

  it.each(['/', '/exhibitors', '/products'])('say that nothing is published yet: %s', async (path) => {
    expect(textOf(await page(path))).toContain('Nothing is published yet. Please come back later.');
  });

  it('say so on the home page only as long as it has nothing to show', async () => {
    const event = await test.rows.event({ slug: 'begun' });
    await test.rows.venue(event, { slug: 'north', name: { en: 'North' } });
    await test.settle();
    const { text } = await pageOf(`${test.url}/en/begun/`);
    expect([text.includes('North'), text.includes('Nothing is published yet')]).toEqual([true, false]);
  });

  it.each(['/exhibitors', '/products'])(
    'offer no filters where there is nothing to filter: %s',
    async (path) => {
      expect(await page(path)).not.toContain('href="#filters"');
    },
  );

  it('offer no calendar without sessions, and none of its days has any', async () => {
    const programme = await page('/programme');
    expect(programme).toContain('There are no sessions on this day.');
    expect(programme).not.toContain('/programme.ics');
  });

  it('offer the calendar also on a day without sessions', async () => {
    const event = await test.rows.event({ slug: 'late', starts_on: '2027-03-01', ends_on: '2027-03-02' });
    await test.rows.session(event, { starts_at: '2027-03-02T02:00:00Z', ends_at: '2027-03-02T03:00:00Z' });
    await test.settle();
    const { text } = await pageOf(`${test.url}/en/late/programme`);
    expect([text.includes('no sessions on this day'), text.includes('/programme.ics')]).toEqual([true, true]);
  });

  it('name no fields before there are fields', async () => {
    expect(textOf(await page('/search'))).not.toContain('Browse by field');
    const found = textOf(await page('/search?q=robots'));
    expect(found).toContain('Nothing found Try another word.');
    expect(found).not.toContain('field');
  });
});

describe('the page of all events', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = (slug: string, from: number, to: number, locales = ['zh-Hans', 'en']): Promise<string> =>
      test.rows.event({ slug, name: { en: slug }, starts_on: inDays(from), ends_on: inDays(to), locales });
    await event('over', -20, -10);
    await event('open', -2, 2, ['zh-Hans', 'en', 'de']);
    await event('coming', 10, 20);
    await test.settle();
  });
  afterAll(() => test.close());

  it('marks the event of today', async () => {
    const { text } = await pageOf(`${test.url}/en/`);
    const events = textOf(text).match(/(?:over|open|coming) [^a-z]*[^]*?\d{4}(?: Now)?/g);
    expect(events?.map((one) => [one.split(' ')[0], one.endsWith('Now')])).toEqual([
      ['coming', false],
      ['open', true],
      ['over', false],
    ]);
  });

  it('leads to itself in the other languages that events have pages in', async () => {
    const { text } = await pageOf(`${test.url}/en/`);
    const links = [...text.matchAll(/<a class="language" lang="([^"]+)"[^>]* href="([^"]+)"[^>]*>([^<]+)</g)];
    expect(links.map(([, lang, href, name]) => [lang, href, name])).toEqual([
      ['zh-Hans', '/zh/', '中文'],
      ['de', '/de/', 'Deutsch'],
    ]);
  });
});
