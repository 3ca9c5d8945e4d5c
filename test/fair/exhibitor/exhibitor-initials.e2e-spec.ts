import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

describe('initials of exhibitors', () => {
  let test: TestCatalog;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'fair' });
    const names: [string, string | null][] = [
      ['阿里', 'Älpha'],
      ['安弦', null],
      ['重庆', null],
      [' 3M', '3M'],
      ['Acme', 'acme'],
      ['zeta', 'Zeta'],
      ['Омега', 'Омега'],
      ['张江', null],
    ];
    for (const [index, [chinese, english]] of names.entries()) {
      const name = { 'zh-Hans': chinese, ...(english !== null && { en: english }) };
      await test.rows.exhibitor(event, { name, country: index < 4 ? 'CN' : 'DE' });
    }
    await test.rows.exhibitor(event, { name: { 'zh-Hans': '八方' }, published: false });
    await test.settle();
  });

  afterAll(() => test.close());

  async function initials(args: string, headers: Headers = {}): Promise<string> {
    const field = `exhibitorInitials(${args}) { initial pinyin count }`;
    const found: Data[] = await test.api.ofEvent('fair', field, headers);
    return found
      .map(({ initial, pinyin, count }) => `${pinyin ? 'pinyin ' : ''}${initial} ${count}`)
      .join(', ');
  }

  it('of Chinese names are those of their pinyin and precede Latin names', async () => {
    expect(await initials('locale: "zh-Hans"')).toBe(
      '# 1, pinyin A 2, pinyin C 1, pinyin Z 1, A 1, Z 1, # 1',
    );
  });

  it('in English are Latin letters without accents, and # for other scripts', async () => {
    expect(await initials('locale: "en"')).toBe('# 1, A 2, Z 1, # 4');
  });

  it('count exhibitors that match the filter', async () => {
    expect(await initials('locale: "en", filter: { countries: ["DE"] }')).toBe('A 1, Z 1, # 2');
  });

  it('count exhibitors that match the search', async () => {
    expect(await initials('locale: "en", filter: { search: "acme" }')).toBe('A 1');
  });

  it('include unpublished exhibitors for staff only', async () => {
    const staff = await test.accounts.signedIn({ role: 'REVIEWER', event });
    expect(await initials('locale: "zh-Hans"', staff)).toContain('pinyin A 2, pinyin B 1, pinyin C 1');
  });

  it.each([
    ['locale: "zh-Hans"', ''],
    ['locale: "zh-Hans"', 'countries: ["CN"]'],
    ['locale: "en"', 'search: "acme"'],
  ])('have cursors to the pages of %s, filter { %s }, with matching counts', async (locale, fields) => {
    const filter = `filter: { ${fields} }`;
    const found: Data[] = await test.api.ofEvent(
      'fair',
      `exhibitorInitials(${locale}, ${filter}) { initial count cursor }`,
    );
    const list = `${locale}, ${filter}, orderBy: NAME_ASC`;
    const all = await test.api.ofEvent('fair', `exhibitors(${list}) { nodes { id } }`);
    const pages: string[] = [];
    for (const { count, cursor } of found) {
      const page = `exhibitors(${list}, first: ${count}, after: ${JSON.stringify(cursor)}) { nodes { id } }`;
      pages.push(...(await test.api.ofEvent('fair', page)).nodes.map(({ id }: Data) => id as string));
    }
    expect(pages).toEqual(all.nodes.map(({ id }: Data) => id as string));
  });

  it('are read by one statement', async () => {
    await initials('locale: "en"');
    const statements = await statementsOf(() => initials('locale: "zh-Hans", filter: { countries: ["CN"] }'));
    expect(statements).toHaveLength(1);
  });
});
