import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

describe('the text of a search', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { SEARCH_TIMEOUT_MS: '300' } });
    const event = await test.rows.event({ slug: 'fair' });
    await test.rows.exhibitor(event, { slug: 'robot', name: { en: "Robot's Arm", 'zh-Hans': '机械臂' } });
    await test.settle();
  });

  afterAll(() => test.close());

  const find = async (query: string): Promise<number> => {
    const document = `query ($query: String!) { event(slug: "fair") { search(query: $query) { totalCount }
      suggestions(query: $query) exhibitors(filter: { search: $query }) { totalCount } } }`;
    return (await test.api.data(document, { query })).event.search.totalCount as number;
  };

  it.each([
    ['a quote', "robot' or '1'='1"],
    ['a comment', 'robot -- ;'],
    ['a statement', "robot'; drop --"],
    ['operators of a text search', 'robot:* & !arm | <-> (arm'],
    ['backslashes', '\\robot\\\\'],
    ['parameters', '$1 robot $2'],
    ['wildcards', '%robot_'],
    ['a NUL', 'robot\u0000'],
    ['half a surrogate pair', 'robot\ud800'],
    ['a regular expression', 'robot(.*)+$['],
  ])('is treated as plain text if it contains %s', async (_, query) => {
    expect(await find(query)).toBe(1);
  });

  it.each(['%', '_', "'", '\\', ':*', '$1', '\u0000', '()', '🤖', '\ud800'])(
    'finds nothing, without an error, if it is only %j',
    async (query) => {
      expect(await find(query)).toBe(0);
    },
  );

  it('is cut after 200 characters', async () => {
    expect(await find(`robot${' '.repeat(195)}zxqvwkj`)).toBe(1);
    expect(await find(`robot${' '.repeat(180)}zxqvwkj`)).toBe(await find('robot zxqvwkj'));
  });

  it('causes no error if each of its characters expands to 18', async () => {
    expect(await find('\ufdfa'.repeat(200))).toBe(0);
  });

  it('is cut after 12 words', async () => {
    expect(await find(`${'robot arm '.repeat(8)}zxqvwkj`)).toBe(1);
  });

  it('can be as long as a request', async () => {
    expect(await find('robot '.repeat(10_000))).toBe(1);
  });

  it.each([0, 21, -1])('has 1 to 20 suggestions, and %d is rejected', async (first) => {
    const query = `{ event(slug: "fair") { suggestions(query: "ro", first: ${first}) } }`;
    expect(await test.api.refusal(query)).toBe(
      `BAD_USER_INPUT: \`first\` must be from 1 to 20, not ${first}.`,
    );
  });

  it('is completed in its own script, and pinyin in Chinese', async () => {
    const complete = (query: string): Promise<Data> =>
      test.api.ofEvent('fair', `suggestions(query: "${query}")`);
    expect([await complete('rob'), await complete('机械'), await complete('jixie')]).toEqual([
      ["Robot's Arm"],
      ['机械臂'],
      ['机械臂'],
    ]);
  });

  it('uses no more database time than the settings allow', async () => {
    await test.sql.query('begin');
    await test.sql.query('lock table catalog_search in access exclusive mode');
    const query = '{ event(slug: "fair") { search(query: "slow") { totalCount } } }';
    const refusal = await test.api.refusal(query);
    await test.sql.query('rollback');
    expect(refusal).toBe('SEARCH_TIMEOUT: The search took too long; try again, or type more of a word.');
    expect(await find('robot')).toBe(1);
  });
});
