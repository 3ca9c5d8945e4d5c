import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const HITS = `totalCount nodes { ... on Exhibitor { slug } ... on Product { slug } ... on Session { slug } ... on Booth { code } }`;
const FACETS = `totalCount facets { countries { country count } halls { hall { code } count } }`;

/** Companies of two countries in two halls; their names have few words in common. */
async function makeFair(test: TestCatalog): Promise<ManagedEvent> {
  const fair = await ManagedEvent.make(test);
  const { rows } = test;
  const venue = await rows.venue(fair.event);
  const exhibitors: [slug: string, country: string, hall: string, zh: string, en: string][] = [
    ['huawei', 'CN', 'H1', '华为技术有限公司', 'Huawei'],
    ['group', 'CN', 'H1', '东方集团', 'Eastern Group'],
    ['webank', 'CN', 'H1', '微众', 'WeBank'],
    ['asia', 'CN', 'H1', '亚洲钱庄', 'Bank Asia'],
    ['tongcheng', 'CN', 'H1', '58同城', 'Classified'],
    ['robots', 'CN', 'H1', '机器人公社', 'Robots'],
    ['medical', 'DE', 'H2', 'AI医疗', 'Nord AI Health'],
    ['vision', 'DE', 'H2', 'AI视觉', 'Nord AI Vision'],
    ['speech', 'CN', 'H2', 'AI语音', 'Nord AI Speech'],
    ['plush', 'CN', 'H1', '绒绒玩具', 'Plush Toys'],
    ['phones', 'DE', 'H1', '电话机', 'Phone Works'],
    ['printer', 'DE', 'H2', '建筑3D打印机', 'Building 3D Printer'],
  ];
  const halls = new Map<string, string>();
  for (const code of ['H1', 'H2']) halls.set(code, await rows.hall(fair.event, venue, { code }));
  for (const [index, [slug, country, hall, zh, en]] of exhibitors.entries()) {
    const id = await rows.exhibitor(fair.event, { slug, country, name: { 'zh-Hans': zh, en } });
    const booth = await rows.booth(fair.event, halls.get(hall)!, { code: `Q-${10 + index}` });
    await rows.allocation(fair.event, booth, id);
  }
  const maker = await rows.exhibitor(fair.event, { slug: 'cards', name: { en: 'Cards' }, country: 'DE' });
  await rows.product(fair.event, maker, { slug: 'rtx', name: { en: 'RTX 5090D Graphics Card' } });
  for (const letter of ['C', 'D']) {
    const name = { en: `Vitamin ${letter} Drops` };
    await rows.product(fair.event, maker, { slug: `vitamin-${letter.toLowerCase()}`, name });
  }
  await rows.product(fair.event, maker, {
    slug: 'translator',
    name: { en: 'Xunyu', 'zh-Hans': '讯语翻译机' },
  });
  await rows.product(fair.event, maker, {
    slug: 'humanoid',
    name: { en: 'Humanoid', 'zh-Hans': '人形机器人' },
  });
  await rows.session(fair.event, { slug: 'panel', title: { en: 'Phone Nord Panel' } });
  await test.settle();
  return fair;
}

describe('a search that no object matches completely', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await makeFair(test);
  });

  afterAll(() => test.close());

  const search = (query: string, fields = HITS, args = ''): Promise<Data> =>
    test.api
      .ofEvent(fair.slug, `search(query: ${JSON.stringify(query)}${args}) { ${fields} }`)
      .then((found) => found);
  const slugs = async (query: string, args = ''): Promise<string[]> =>
    (await search(query, HITS, args)).nodes.map(({ slug, code }: Data) => (slug ?? code) as string);

  it.each([
    ['question words', '推荐一家做翻译机的公司', 'translator'],
    ['tone numbers', 'hua2 wei2', 'huawei'],
    ['a company and a word for companies', '华为集团', 'huawei'],
    ['a model typed as one word', 'rtx5090', 'rtx'],
    ['a model typed as one word, in part', 'rtx509', 'rtx'],
    ['a whole name with a space, of frequent words', 'we bank', 'webank'],
    ['a number and pinyin typed as one word', '58tongcheng', 'tongcheng'],
    ['many unknown words beside a name', 'kindly introduce huawei colleagues tomorrow evening', 'huawei'],
    ['a copied sentence', 'Plush Toys manufactures hilarious elephants since nineteen hundred', 'plush'],
    ['a misspelled word beside a word of another object', 'hauwei phone', 'huawei'],
  ])('finds the expected object for a text with %s: %s', async (_, query, slug) => {
    expect((await slugs(query))[0]).toBe(slug);
  });

  it('ranks the match of a rare word before matches of a common word', async () => {
    expect((await slugs('AI 翻译机'))[0]).toBe('translator');
  });

  it.each([
    ['an unknown word beside a nearly known one', 'xyzzy plugh'],
    ['a word that sounds like parts of two words', '一计'],
    ['an unknown booth', 'Q-99'],
  ])('finds nothing for %s: %s', async (_, query) => {
    expect(await slugs(query)).toEqual([]);
  });

  it('matches a final letter as a word if an object has it, else ignores it', async () => {
    expect([await slugs('vitamin c'), (await slugs('vitamin x')).sort()]).toEqual([
      ['vitamin-c'],
      ['vitamin-c', 'vitamin-d'],
    ]);
  });

  it('returns the same hits to visitors when an unpublished exhibitor matches', async () => {
    await test.rows.exhibitor(fair.event, { slug: 'robotikos', name: { en: 'Robotikos' } });
    await test.settle();
    const before = await slugs('robotikxx');
    await test.rows.exhibitor(fair.event, {
      name: { en: 'Robotikxa' },
      published: false,
      status: 'SUBMITTED',
    });
    await test.settle();
    // In upper case, because the result for a text is cached.
    expect([before, await slugs('ROBOTIKXX')]).toEqual([['robotikos'], ['robotikos']]);
  });

  it('returns the same list to a member when an unpublished product of another exhibitor matches', async () => {
    const mine = await test.rows.exhibitor(fair.event, { slug: 'mine' });
    const draft = await test.rows.exhibitor(fair.event, { published: false, status: 'SUBMITTED' });
    await test.rows.product(fair.event, mine, { name: { en: 'Quantum Kettle' } });
    await test.settle();
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event: fair.event, exhibitor: mine });
    const list = 'exhibitor(slug: "mine") { products(filter: { search: "quantum toaster" }) { totalCount } }';
    const before = await test.api.ofEvent(fair.slug, list, member);
    await test.rows.product(fair.event, draft, { name: { en: 'Quantum Toaster' } });
    await test.settle();
    expect([before.products.totalCount, await test.api.ofEvent(fair.slug, list, member)]).toEqual([
      1,
      before,
    ]);
  });

  it('finds for each kind the same hits as for all kinds', async () => {
    const all = await slugs('phone nordd', ', first: 50');
    const parts = await Promise.all(
      ['EXHIBITOR', 'PRODUCT', 'SESSION', 'BOOTH', 'CATEGORY'].map((kind) =>
        slugs('phone nordd', `, first: 50, kinds: [${kind}]`),
      ),
    );
    expect(parts.flat().sort()).toEqual(all.sort());
  });

  it('finds a product of one exhibitor among many equal matches of another exhibitor', async () => {
    const [one, many] = [
      await test.rows.exhibitor(fair.event, { slug: 'one' }),
      await test.rows.exhibitor(fair.event),
    ];
    const name = { 'zh-Hans': '石墨烯导热膜' };
    for (let count = 0; count < 300; count += 1) await test.rows.product(fair.event, many, { name });
    await test.rows.product(fair.event, one, { name });
    await test.settle();
    const list = 'exhibitor(slug: "one") { products(filter: { search: "石墨导热片" }) { totalCount } }';
    expect((await test.api.ofEvent(fair.slug, list)).products).toEqual({ totalCount: 1 });
  });

  it('is not relaxed for one kind if an object of another kind matches completely', async () => {
    expect([await slugs('人形机器人'), await slugs('人形机器人', ', kinds: [EXHIBITOR]')]).toEqual([
      ['humanoid'],
      [],
    ]);
  });

  it('has facet counts equal to the number of results of each filter', async () => {
    const kinds = ', kinds: [EXHIBITOR, PRODUCT]';
    const counted = await search('Nord 翻译机', FACETS, kinds);
    expect(counted.totalCount).toBe(4);
    expect(counted.facets).not.toMatchObject({ countries: [] });
    expect(counted.facets).not.toMatchObject({ halls: [] });
    for (const { country, count } of counted.facets.countries as Data[]) {
      const filter = `${kinds}, filter: { countries: ["${country as string}"] }`;
      const { totalCount, facets } = await search('Nord 翻译机', FACETS, filter);
      expect([totalCount, facets.countries]).toEqual([count, counted.facets.countries]);
    }
    for (const { hall, count } of counted.facets.halls as Data[]) {
      const filter = `${kinds}, filter: { halls: ["${hall.code as string}"] }`;
      expect((await search('Nord 翻译机', 'totalCount', filter)).totalCount).toBe(count);
    }
  });

  it('highlights only matches beside a hall', async () => {
    const { edges } = await search('hall 1 plush', 'edges { highlights { field text } }');
    expect(edges[0].highlights).toEqual([{ field: 'name', text: '<mark>Plush</mark> Toys' }]);
  });

  it('has Chinese suggestions if a part of its text is Chinese', async () => {
    expect(await test.api.ofEvent(fair.slug, 'suggestions(query: "3D打")')).toEqual(['建筑3D打印机']);
  });
});
