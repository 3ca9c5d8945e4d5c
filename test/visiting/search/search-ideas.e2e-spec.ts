import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

describe('a search by ideas', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event({ slug: 'fair' });
    await rows.category(event, { slug: 'robots', name: { en: 'Robots', 'zh-Hans': '机器人' } });
    const maker = await rows.exhibitor(event, {
      slug: 'maker',
      name: { en: 'Robot Works', 'zh-Hans': '机器人工厂' },
    });
    const names = {
      uav: { en: 'Falcon UAV', 'zh-Hans': '猎鹰四旋翼' },
      drone: { en: 'Eagle Drone', 'zh-Hans': '雄鹰无人机' },
      crop: { en: 'Heron Sprayer', 'zh-Hans': '苍鹭植保无人机' },
      rehab: { en: 'Exoskeleton One', 'zh-Hans': '一号外骨骼' },
    };
    for (const [slug, name] of Object.entries(names)) await rows.product(event, maker, { slug, name });
    const lamp = await rows.exhibitor(event, { slug: 'lamp', name: { en: 'Lamps' } });
    for (let index = 0; index < 25; index += 1)
      await rows.product(event, lamp, { slug: `glove-${index}`, name: { en: `Glove ${index}` } });
    await test.settle();
  });

  afterAll(() => test.close());

  const FIELDS = `totalCount facets { kinds { kind count } } edges { score because { word text } highlights { text }
    node { ... on Product { slug } ... on Exhibitor { slug } ... on Category { slug } } }`;
  async function search(query: string, kinds = '', fields = FIELDS): Promise<Data> {
    return test.api.ofEvent('fair', `search(query: "${query}"${kinds}) { ${fields} }`);
  }
  const slugsOf = ({ edges }: Data): string[] => (edges as Data[]).map(({ node }) => node.slug as string);

  it('finds other and narrower words of an idea below the words themselves, with the reason', async () => {
    const result = await search('drone');
    expect(slugsOf(result)).toEqual(['drone', 'uav', 'crop']);
    expect(result.edges.map(({ because }: Data) => because)).toEqual([
      [],
      [{ word: 'drone', text: 'UAV' }],
      [{ word: 'drone', text: '植保无人机' }],
    ]);
    const scores = result.edges.map(({ score }: Data) => score as number);
    expect(scores).toEqual(scores.toSorted((left: number, right: number) => right - left));
    expect(result.edges[1].highlights).toContainEqual({ text: 'Falcon <mark>UAV</mark>' });
  });

  it('does not find wider words', async () => {
    expect(slugsOf(await search('打农药'))).toEqual(['crop']);
  });

  it('finds an object with all ideas of a question, and no object with one of them', async () => {
    expect(slugsOf(await search('给老人用的外骨骼'))).toEqual(['rehab']);
    expect(slugsOf(await search('who makes drones for farms?'))).toEqual(['crop']);
  });

  it('finds the nearest objects if none has all ideas', async () => {
    expect(slugsOf(await search('elderly care in a greenhouse'))).toEqual(['rehab']);
  });

  it('has the same hits in each kind as in all', async () => {
    const all = await search('uav');
    expect(all).toMatchObject({ totalCount: 3, facets: { kinds: [{ kind: 'PRODUCT', count: 3 }] } });
    expect(slugsOf(await search('uav', ', kinds: [PRODUCT]'))).toEqual(slugsOf(all));
    expect(slugsOf(await search('uav', ', kinds: [EXHIBITOR]'))).toEqual([]);
  });

  it('costs no further statement, also in one kind', async () => {
    const candidates = async (query: string, kinds?: string): Promise<number> => {
      const statements = await statementsOf(() => search(query, kinds, 'totalCount'));
      return statements.filter((text) => text.includes('query0')).length;
    };
    expect(await candidates('falcon uav')).toBe(1);
    expect(await candidates('eagle drone', ', kinds: [PRODUCT]')).toBe(1);
  });
});
