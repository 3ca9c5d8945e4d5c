import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const FACETS = `facets {
  tracks { text(locale: "en") texts { locale text } count } types { text(locale: "zh-Hans") count } languages { language count }
}`;

describe('sessions by track, type, speaker, exhibitor and language', () => {
  let test: TestCatalog;
  let staff: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    const event = await rows.event({ slug: 'fair' });
    staff = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const shown = await rows.exhibitor(event, { slug: 'shown' });
    const other = await rows.exhibitor(event, { slug: 'other' });
    const hidden = await rows.exhibitor(event, { slug: 'hidden', status: 'DRAFT', published: false });
    const withdrawn = await rows.exhibitor(event, { slug: 'gone', status: 'WITHDRAWN', published: false });
    const li = { name: { 'zh-Hans': '李明', en: 'Li Ming' } };
    const ada = { name: { en: 'Ada' } };
    const robots = { 'zh-Hans': '机器人', en: 'Robots' };
    const talk = { 'zh-Hans': '演讲', en: 'Talk' };
    const sessions: [string, object, string[]][] = [
      ['a', { track: robots, type: talk, language: 'zh-Hans', speakers: [li, ada] }, [shown, hidden]],
      ['b', { track: { en: 'Robots' }, type: { en: 'Workshop' }, language: 'en', speakers: [ada] }, [other]],
      ['c', { track: { en: 'Let\'s "go"' }, type: talk, language: 'zh-Hans' }, [withdrawn, shown, other]],
      ['d', {}, []],
      [
        'draft',
        { track: { en: 'Secret' }, type: talk, language: 'fr', speakers: [li], published: false },
        [shown],
      ],
    ];
    for (const [slug, values, exhibitors] of sessions)
      await rows.session(event, { slug, ...values }, exhibitors);
    await test.settle();
  });

  afterAll(() => test.close());

  async function sessions(filter: string, fields = '', headers: Headers = {}): Promise<Data> {
    return test.api.ofEvent(
      'fair',
      `sessions(filter: ${filter}) { totalCount nodes { slug } ${fields} }`,
      headers,
    );
  }

  const slugsOf = ({ nodes }: Data): string =>
    nodes
      .map(({ slug }: Data) => slug as string)
      .sort()
      .join(' ');

  it.each([
    ['tracks: ["Robots"]', 'a b'],
    ['tracks: "机器人"', 'a'],
    ['tracks: ["机器人", "Let\'s \\"go\\""]', 'a c'],
    ['tracks: "robots"', ''],
    ['tracks: []', 'a b c d'],
    ['types: ["演讲"]', 'a c'],
    ['types: ["Workshop", "Talk"]', 'a b c'],
    ['speakers: ["Ada"]', 'a b'],
    ['speakers: ["李明"]', 'a'],
    ['languages: ["zh-Hans"]', 'a c'],
    ['languages: ["en", "fr"]', 'b'],
    ['exhibitors: "shown"', 'a c'],
    ['exhibitors: ["shown", "other", "unknown"]', 'a b c'],
    ['exhibitors: ["unknown"]', ''],
    ['exhibitors: "shown", tracks: "Robots", types: "Talk", speakers: "Ada", languages: "zh-Hans"', 'a'],
  ])('%s are "%s", also in pages, counts and searches', async (filter, expected) => {
    const list = await sessions(`{ ${filter} }`);
    expect([slugsOf(list), list.totalCount]).toEqual([expected, expected.split(' ').filter(Boolean).length]);
  });

  it('are searched within the same filters', async () => {
    await test.sql.query(`update session set title = '{"en": "Automation"}'`);
    await test.settle();
    for (const order of ['RELEVANCE', 'STARTS_AT_ASC']) {
      const list = await test.api.ofEvent(
        'fair',
        `sessions(orderBy: ${order}, filter: { search: "automation", tracks: "Robots", exhibitors: "shown" }) {
          totalCount nodes { slug } ${FACETS} }`,
      );
      expect([slugsOf(list), list.totalCount]).toEqual(['a', 1]);
      expect(list.facets.types).toEqual([{ text: '演讲', count: 1 }]);
      expect(list.facets.tracks.map(({ count }: Data) => count)).toEqual([1, 1]);
    }
  });

  it.each([
    ['exhibitors: ["No Slug"]', 'exhibitors'],
    ['tracks: ["a\\u0000"]', 'tracks'],
    ['speakers: ["\\u0000"]', 'speakers'],
  ])('with a malformed value are refused: %s', async (filter, argument) => {
    const refusal = await test.api.refusal(
      `{ event(slug: "fair") { sessions(filter: { ${filter} }) { totalCount } } }`,
    );
    expect(refusal).toMatch(/^BAD_USER_INPUT: /);
    expect(refusal).toContain(`\`${argument}\``);
  });

  it('have facets, each regardless of the filter on its own field', async () => {
    const { facets } = await test.api.ofEvent('fair', `sessions { ${FACETS} }`);
    expect(facets).toEqual({
      tracks: [
        {
          text: 'Robots',
          texts: [
            { locale: 'zh-Hans', text: '机器人' },
            { locale: 'en', text: 'Robots' },
          ],
          count: 2,
        },
        { text: 'Let\'s "go"', texts: [{ locale: 'en', text: 'Let\'s "go"' }], count: 1 },
      ],
      types: [
        { text: '演讲', count: 2 },
        { text: 'Workshop', count: 1 },
      ],
      languages: [
        { language: 'zh-Hans', count: 2 },
        { language: 'en', count: 1 },
      ],
    });
    const filtered = await sessions('{ languages: ["en"], types: "Workshop" }', FACETS);
    expect(filtered.facets).toMatchObject({
      tracks: [{ text: 'Robots', count: 1 }],
      types: [{ text: 'Workshop', count: 1 }],
      languages: [{ language: 'en', count: 1 }],
    });
  });

  it.each([
    'exhibitors: ["hidden"]',
    'exhibitors: ["gone"]',
    'exhibitors: ["hidden", "gone"]',
    'tracks: ["Secret"]',
    'languages: ["fr"]',
    'speakers: ["李明"], exhibitors: ["shown"], languages: ["fr"]',
  ])('reveal no draft and no unpublished exhibitor by %s', async (filter) => {
    for (const search of ['', 'search: "automation", ']) {
      const list = await sessions(`{ ${search}${filter} }`, FACETS);
      expect(list).toMatchObject({ totalCount: 0, nodes: [] });
      expect(JSON.stringify(list)).not.toMatch(/Secret|"fr"/);
    }
  });

  it('of staff contain drafts', async () => {
    const list = await sessions('{ languages: "fr" }', FACETS, staff);
    expect(slugsOf(list)).toBe('draft');
    expect(list.facets.tracks.map(({ text }: Data) => text)).toEqual(['Secret']);
  });

  it('take one statement for a page and one for all counts', async () => {
    const filter = '{ tracks: "Robots", exhibitors: "shown" }';
    expect(await statementsOf(() => sessions(filter, FACETS))).toHaveLength(2);
    expect(
      await statementsOf(() => test.api.ofEvent('fair', `sessions { totalCount ${FACETS} }`)),
    ).toHaveLength(1);
  });

  it('follow changes of the programme and of the publication of exhibitors', async () => {
    await test.sql.query(`update exhibitor set status = 'APPROVED', published = true where slug = 'hidden'`);
    await test.sql.query(`update session set track = '{"en": "Fresh"}' where slug = 'd'`);
    await test.settle();
    expect(slugsOf(await sessions('{ exhibitors: "hidden" }'))).toBe('a');
    expect(slugsOf(await sessions('{ tracks: "Fresh" }'))).toBe('d');
  });
});
