import { inDays } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { pageOf } from '../../setup/site-page.js';

/** The date after a number of days. */
const dateIn = (days: number): string => inDays(days).slice(0, 10);

/** The text of the main part of a page, without tags. */
function textOf(html: string): string {
  const [, main = ''] = /<main id="main"[^>]*>([^]*?)<\/main>/.exec(html) ?? [];
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

  it.each(['/', '/exhibitors', '/products'])('state that nothing is published yet: %s', async (path) => {
    expect(textOf(await page(path))).toContain('Nothing is published yet. Please come back later.');
  });

  it('show this message on the home page only while it has no content', async () => {
    const event = await test.rows.event({ slug: 'begun' });
    await test.rows.venue(event, { slug: 'north', name: { en: 'North' } });
    await test.settle();
    const { text } = await pageOf(`${test.url}/en/begun/`);
    expect([text.includes('North'), text.includes('Nothing is published yet')]).toEqual([true, false]);
  });

  it.each(['/exhibitors', '/products'])('offer no filters without objects to filter: %s', async (path) => {
    expect(await page(path)).not.toContain('href="#filters"');
  });

  it('offer no calendar if no day has a session', async () => {
    const programme = await page('/programme');
    expect(programme).toContain('There are no sessions on this day.');
    expect(programme).not.toContain('/programme.ics');
  });

  it('offer the calendar even on a day without sessions if another day has one', async () => {
    const event = await test.rows.event({ slug: 'late', starts_on: '2027-03-01', ends_on: '2027-03-02' });
    await test.rows.session(event, { starts_at: '2027-03-02T02:00:00Z', ends_at: '2027-03-02T03:00:00Z' });
    await test.settle();
    const { text } = await pageOf(`${test.url}/en/late/programme`);
    expect([text.includes('no sessions on this day'), text.includes('/programme.ics')]).toEqual([true, true]);
  });

  it('do not mention fields if the event has no categories', async () => {
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
      test.rows.event({ slug, name: { en: slug }, starts_on: dateIn(from), ends_on: dateIn(to), locales });
    await event('over', -20, -10);
    await event('open', -2, 2, ['zh-Hans', 'en', 'de']);
    await event('coming', 10, 20);
    await test.settle();
  });
  afterAll(() => test.close());

  it('marks the event that takes place today', async () => {
    const { text } = await pageOf(`${test.url}/en/`);
    const events = textOf(text).match(/(?:over|open|coming) [^a-z]*[^]*?\d{4}(?: Now)?/g);
    expect(events?.map((one) => [one.split(' ')[0], one.endsWith('Now')])).toEqual([
      ['coming', false],
      ['open', true],
      ['over', false],
    ]);
  });

  it('links to itself in the other languages of the events', async () => {
    const { text } = await pageOf(`${test.url}/en/`);
    const links = [...text.matchAll(/<a class="language" lang="([^"]+)"[^>]* href="([^"]+)"[^>]*>([^<]+)</g)];
    expect(links.map(([, lang, href, name]) => [lang, href, name])).toEqual([
      ['zh-Hans', '/zh/', '中文'],
      ['de', '/de/', 'Deutsch'],
    ]);
  });
});
