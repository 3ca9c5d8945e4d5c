import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

/** Slug, Chinese and English name of exhibitors that are hard to distinguish. */
const NAMES = [
  ['academy', '中国科学院', 'Chinese Academy of Sciences'],
  ['jiaotong', '西安交通大学', "Xi'an Jiaotong University"],
  ['bank', '重庆银行股份有限公司', 'Bank of Chongqing'],
  ['robot-works', '沈阳新松机器人自动化股份有限公司', 'SIASUN Robots'],
  ['battery', '比亚迪股份有限公司', 'BYD Battery'],
  ['bearing', '哥德堡轴承', 'Göteborg Kullager AB'],
  ['crane', '徐工起重机', 'XR-200 Crane'],
  ['glaze', '冰裂釉', 'Kullakerius'],
  ['sparkle', '火花', 'Sparkle'],
  ['forge', '锻造', 'Longforge AI Technology Co., Ltd.'],
] as const;

const QUERIES = [
  ['中科院', 'academy', 'a short form that skips characters'],
  ['西交大', 'jiaotong', 'a short form of three words'],
  ['zhongkeyuan', 'academy', 'a short form in pinyin'],
  ['chongqing yinhang', 'bank', 'characters with several readings'],
  ['jiqiren', 'robot-works', 'pinyin without spaces'],
  ['ji qi ren', 'robot-works', 'pinyin with spaces'],
  ['jqr', 'robot-works', 'initials'],
  ['bydi', 'battery', 'initials mixed with pinyin'],
  ['比压迪', 'battery', 'characters of the same sound'],
  ['robot', 'robot-works', 'an English word by its stem'],
  ['ba', 'bank', 'the beginning of a word'],
  ['baterry', 'battery', 'a word with wrong letters'],
  ['gote kullake', 'bearing', 'a word with a wrong letter that also begins another one'],
  ['Sparkle Technology Co., Ltd.', 'sparkle', 'a legal name that the catalog has without the legal form'],
  ['goteborg', 'bearing', 'letters without their diacritics'],
  ['ＢＹＤ', 'battery', 'full width'],
  ['機器人', 'robot-works', 'traditional characters'],
  ['xr 200', 'crane', 'the name of a model with a space'],
  ['xr200', 'crane', 'the name of a model as one word'],
  ['a-1', 'crane', 'the code of a booth'],
  ['2号馆 A01', 'crane', 'a hall and the code of a booth'],
  ['h2-a01', 'crane', 'a hall before the code of a booth'],
  ['2a1', 'crane', 'the number of a hall before the code of a booth'],
  ['机器人在哪里？', 'robot-works', 'a question in Chinese'],
  ['where is siasun', 'robot-works', 'a question in English'],
  ["(siasun' & | ! :*", 'robot-works', 'characters with a meaning in full-text queries'],
] as const;

describe('a search', () => {
  let test: TestCatalog;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'fair' });
    const venue = await test.rows.venue(event);
    const hall = await test.rows.hall(event, venue, {
      code: 'H2',
      name: { en: 'Hall 2', 'zh-Hans': '2号馆' },
    });
    const booth = await test.rows.booth(event, hall, { code: 'A-01' });
    for (const [slug, chinese, en] of NAMES) {
      const exhibitor = await test.rows.exhibitor(event, { slug, name: { 'zh-Hans': chinese, en } });
      if (slug === 'crane') await test.rows.allocation(event, booth, exhibitor);
    }
    await test.settle();
  });

  afterAll(async () => {
    await test.close();
  });

  async function slugsFor(query: string): Promise<string[]> {
    const document = `query ($query: String!) { event(slug: "fair") { search(query: $query, kinds: [EXHIBITOR]) {
      nodes { ... on Exhibitor { slug } } } } }`;
    const data = (await test.api.data(document, { query })) as {
      event: { search: { nodes: { slug: string }[] } };
    };
    return data.event.search.nodes.map(({ slug }) => slug);
  }

  it.each(QUERIES)('finds for %s %s first: %s', async (query, slug) => {
    expect((await slugsFor(query))[0]).toBe(slug);
  });

  it.each(['zxqvwkj', '龘靐齉', '%', '!?'])('finds nothing for %s', async (query) => {
    expect(await slugsFor(query)).toEqual([]);
  });

  it('highlights matches by pinyin, and escapes the rest', async () => {
    await test.rows.exhibitor(event, { slug: 'html', name: { 'zh-Hans': '<b>量子</b>' } });
    await test.settle();
    const { edges } = await test.api.ofEvent(
      'fair',
      'search(query: "liangzi") { edges { highlights { text } } }',
    );
    expect(edges[0].highlights).toEqual([{ text: '&lt;b&gt;<mark>量子</mark>&lt;/b&gt;' }]);
  });

  it('neither finds, counts nor suggests an unpublished exhibitor, and finds it after its publication', async () => {
    const draft = { slug: 'draft', name: { en: 'Zweitakter' }, status: 'SUBMITTED', published: false };
    const id = await test.rows.exhibitor(event, draft);
    await test.settle();
    const seen = (): Promise<unknown> =>
      test.api.data(`{ event(slug: "fair") { search(query: "zweitakter") { totalCount }
        exhibitors(filter: { search: "zweitakter" }) { totalCount } suggestions(query: "zweit") } }`);
    const answer = (count: number, names: string[]) => ({
      event: { search: { totalCount: count }, exhibitors: { totalCount: count }, suggestions: names },
    });
    expect(await seen()).toEqual(answer(0, []));
    await test.rows.update('exhibitor', id, { status: 'APPROVED', published: true });
    await test.settle();
    expect(await seen()).toEqual(answer(1, ['Zweitakter']));
  });

  it('returns each hit once on pages of any size, even beyond the ranked hits', async () => {
    const maker = await test.rows.exhibitor(event, { slug: 'maker' });
    for (let index = 0; index < 205; index += 1) {
      await test.rows.product(event, maker, { slug: `gadget-${index}`, name: { en: `Gadget ${index}` } });
    }
    await test.settle();
    const found = new Set<string>();
    let after: string | null = null;
    let pages = 0;
    do {
      const cursor: string = after === null ? '' : `, after: "${after}"`;
      const page = await test.api.ofEvent(
        'fair',
        `search(query: "gadget", first: 50${cursor}) { totalCount nodes { ... on Product { slug } } pageInfo { endCursor hasNextPage } }`,
      );
      expect(page.totalCount).toBe(205);
      for (const { slug } of page.nodes) found.add(slug as string);
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor as string) : null;
      pages += 1;
    } while (after !== null && pages < 10);
    expect([found.size, pages]).toEqual([205, 5]);
  });
});
