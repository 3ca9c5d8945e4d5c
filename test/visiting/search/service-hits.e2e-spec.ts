import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const outline = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 2, y: 2 },
];
const toilet = { kind: 'SERVICE', service: 'TOILET', name: null, outline };
const exit = { kind: 'EXIT', service: null, name: { en: 'West exit' }, outline };

describe('services on plans', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    for (const [slug, published] of [
      ['fair', true],
      ['draft', false],
    ] as const) {
      const event = await rows.event({ slug, ...(!published && { status: 'DRAFT' }) });
      const venue = await rows.venue(event);
      const features = [toilet, exit, { ...toilet, service: 'FOOD' }];
      await rows.hall(event, venue, { code: 'H1', width: 20, depth: 20, features });
      await rows.hall(event, venue, { code: 'H2', width: 20, depth: 20, features: [toilet] });
      await rows.exhibitor(event, { slug: 'wc', name: { en: 'Toilet Makers' } });
    }
    await test.settle();
  });

  afterAll(() => test.close());

  const FIELDS = '{ hall { code } feature { kind service name(locale: "en") } }';
  async function hitsOf(query: string): Promise<Data[]> {
    const hits = await test.api.ofEvent('fair', `serviceHits(query: "${query}") ${FIELDS}`);
    return hits;
  }

  it('are found in each hall by their words and pinyin', async () => {
    const feature = { kind: 'SERVICE', service: 'TOILET', name: null };
    const hits = ['H1', 'H2'].map((code) => ({ hall: { code }, feature }));
    expect(await hitsOf('洗手间')).toEqual(hits);
    expect(await hitsOf('cesuo')).toEqual(hits);
    const west = { kind: 'EXIT', service: null, name: 'West exit' };
    expect(await hitsOf('出口')).toEqual([{ hall: { code: 'H1' }, feature: west }]);
  });

  it('are not found by other texts', async () => {
    expect(await hitsOf('toilet makers')).toEqual([]);
  });

  it('of a draft are hidden from visitors', async () => {
    const query = '{ event(slug: "draft") { serviceHits(query: "toilet") { hall { code } } } }';
    expect(await test.api.data(query)).toEqual({ event: null });
  });

  it('need no statement besides those of the event', async () => {
    const hits = await statementsOf(() => hitsOf('toilet'));
    expect(hits).toEqual(await statementsOf(() => test.api.ofEvent('fair', 'id')));
  });
});
