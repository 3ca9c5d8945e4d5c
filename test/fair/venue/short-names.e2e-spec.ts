import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('short names', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
  });

  it('of venues default to the name if the requested language has none', async () => {
    const venue = {
      eventId: fair.id,
      slug: 'yizhuang',
      role: 'MAIN',
      name: [...english('Yizhuang Development Zone'), { locale: 'zh-Hans', text: '亦庄开发区' }],
      shortName: english('Yizhuang'),
    };
    const created = await fair.change(
      'createVenue',
      venue,
      'venue { id zh: shortName(locale: "zh-Hans") en: shortName(locale: "en") shortNames { locale text } }',
    );
    const { id: venueId, ...names } = created.venue;
    expect(names).toEqual({ zh: '亦庄开发区', en: 'Yizhuang', shortNames: english('Yizhuang') });
    await fair.change('updateVenue', { venueId, shortName: null });
    expect(await test.api.ofEvent(fair.slug, 'venues { shortName(locale: "en") }')).toEqual([
      { shortName: 'Yizhuang Development Zone' },
    ]);
  });

  it('of venues have at most 40 characters', async () => {
    const venue = { eventId: fair.id, slug: 'a', role: 'MAIN', name: english('A') };
    expect(await fair.problems('createVenue', { ...venue, shortName: english('a'.repeat(41)) })).toEqual([
      'INVALID shortName 0 text',
    ]);
  });

  it('of exhibitors omit the legal form and the city, or equal the name', async () => {
    const name = { 'zh-Hans': '北京安弦空间信息有限公司', en: 'Anxian' };
    await test.rows.exhibitor(fair.event, { slug: 'anxian', name, city: { 'zh-Hans': '北京' } });
    await test.settle();
    const fields = 'zh: shortName(locale: "zh-Hans") en: shortName(locale: "en")';
    expect(await test.api.ofEvent(fair.slug, `exhibitor(slug: "anxian") { ${fields} }`)).toEqual({
      zh: '安弦空间信息',
      en: 'Anxian',
    });
  });
});
