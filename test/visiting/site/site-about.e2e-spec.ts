import { inHours } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { linkedDataOf, pageOf } from '../../setup/site-page.js';

const day = (days: number): string => inHours(24 * days).slice(0, 10);

const HOURS = { opensAt: '09:00', closesAt: '17:00' };

describe('the home page and the page about an event', () => {
  let test: TestCatalog;
  const page = (path: string) => pageOf(`${test.url}${path}`);

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({
      slug: 'fair',
      description: { 'zh-Hans': '第一段', en: 'Robots <of> all kinds' },
      edition: 7,
      starts_on: day(10),
      ends_on: day(12),
    });
    const venue = (slug: string, values: object) =>
      test.rows.venue(event, { slug, name: { en: slug }, role: 'BRANCH', ...values });
    const exact = await venue('exact', {
      latitude: 31.27,
      longitude: 121.55,
      address: { en: '1 Port Road' },
    });
    await venue('written', { address: { en: '5 Lake Road, Suzhou' }, city: { en: 'Suzhou' } });
    await venue('unplaced', {});
    await venue('open', {
      description: { en: 'At the lake' },
      hours: [
        { startsOn: '2027-05-03', endsOn: '2027-05-05', ...HOURS, note: { en: 'Last entry at 16:30' } },
        { startsOn: '2027-05-06', endsOn: '2027-05-06', opensAt: null, closesAt: null, note: null },
      ],
    });
    await test.rows.hall(event, exact, { code: 'H4', name: { en: 'North Hall' } });
    await test.rows.event({ slug: 'past', starts_on: day(-12), ends_on: day(-10) });
    const present = await test.rows.event({ slug: 'present', starts_on: day(-2), ends_on: day(2) });
    const days = { startsOn: day(-2), endsOn: day(2) };
    await test.rows.venue(present, {
      slug: 'centre',
      name: { en: 'Centre' },
      hours: [{ ...days, ...HOURS, note: null }],
    });
    await test.rows.session(present, { title: { en: 'Talk' }, starts_at: inHours(1), ends_at: inHours(2) });
    await test.settle();
  });

  afterAll(() => test.close());

  it('contain the description, the edition, and the halls with their names', async () => {
    const { text } = await page('/en/fair/about');
    expect(text).toContain('Robots &lt;of&gt; all kinds');
    expect(text).toContain('No. 7');
    expect(text).toMatch(/href="\/en\/fair\/map\/exact\/H4"[^]*?North Hall/);
    expect(linkedDataOf(text)[0]).toMatchObject({ description: 'Robots <of> all kinds' });
  });

  it('open map apps at the position of a venue, else at its address', async () => {
    const { text } = await page('/en/fair/about');
    const links = [...text.matchAll(/href="(https:\/\/[^"]*(?:amap|apple|google)[^"]*)"/g)].map(
      ([, href]) => new URL(href!.replaceAll('&amp;', '&')),
    );
    expect(
      links.map(({ hostname, searchParams }) => [hostname, [...searchParams.values()].join(' | ')]),
    ).toEqual([
      ['uri.amap.com', '121.55,31.27 | exact | wgs84'],
      ['maps.apple.com', 'exact | 31.27,121.55'],
      ['www.google.com', '1 | 31.27,121.55'],
      ['uri.amap.com', 'Suzhou 5 Lake Road, Suzhou'],
      ['maps.apple.com', 'Suzhou 5 Lake Road, Suzhou'],
      ['www.google.com', '1 | Suzhou 5 Lake Road, Suzhou'],
    ]);
  });

  it('contain the descriptions and opening hours of venues', async () => {
    const { text } = await page('/en/fair/about');
    expect(text).toContain('At the lake');
    expect(text).toMatch(/3\s–\s5 May<\/dt>\s*<dd>09:00–17:00 <small>Last entry at 16:30/);
    expect(text).toMatch(/Thursday 6 May<\/dt>\s*<dd>Open/);
    expect((await page('/zh/fair/about')).text).toContain('5月3日–5日');
    const [{ location }] = linkedDataOf(text) as [{ location: { openingHoursSpecification?: object[] }[] }];
    expect(location.flatMap(({ openingHoursSpecification }) => openingHoursSpecification ?? [])).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        validFrom: '2027-05-03',
        validThrough: '2027-05-05',
        opens: '09:00',
        closes: '17:00',
      },
    ]);
  });

  it('show the opening hours of today while the event takes place', async () => {
    expect((await page('/en/present/')).text).toContain('Open today 09:00–17:00');
    expect((await page('/en/past/')).text).not.toContain('Open today');
  });

  it('are linked from each other, the footer and the sitemap', async () => {
    expect((await page('/en/fair/')).text.match(/href="\/en\/fair\/about"/g)).toHaveLength(2);
    expect((await page('/sitemap/fair/pages.xml')).text).toContain('/en/fair/about</loc>');
  });

  it('show whether the event is to come or has ended', async () => {
    // The days of the event are in Shanghai, those of the test in UTC.
    expect((await page('/en/fair/')).text).toMatch(/Opens in (?:9|10) days/);
    expect((await page('/en/past/')).text).toContain('Ended on');
  });

  it('show the next sessions before the venues while the event takes place', async () => {
    const { text } = await page('/en/present/');
    expect(text.match(/Next sessions|Venues and halls/g)).toEqual(['Next sessions', 'Venues and halls']);
  });
});
