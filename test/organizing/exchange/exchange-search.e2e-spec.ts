import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

describe('import and export of search readings and keywords', () => {
  let test: TestCatalog;
  let headers: Headers;
  let slug: string;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    headers = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  });

  beforeEach(async () => {
    count += 1;
    slug = `fair-${count}`;
    const event = await test.rows.event({ slug });
    const exhibitor = await test.rows.exhibitor(event, { slug: 'acme', name: { en: 'Acme' } });
    await test.rows.product(event, exhibitor, { slug: 'drone', name: { 'zh-Hans': '无人机' } });
    await test.settle();
  });

  afterAll(() => test.close());

  const post = async (path: string, body: string, type = 'text/csv'): Promise<Data> => {
    const response = await fetch(`${test.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body,
    });
    return response.json();
  };
  const load = (kind: string, body: string): Promise<Data> => post(`/import/${kind}?event=${slug}`, body);
  const exported = async (kind: string): Promise<Data[]> =>
    (await (await fetch(`${test.url}/export/${kind}.json?event=${slug}`, { headers })).json()) as Data[];
  const found = async (query: string): Promise<number> =>
    (await test.api.ofEvent(slug, `search(query: "${query}") { totalCount }`)).totalCount as number;

  it.each([
    ['exhibitors', 'slug,searchReading,searchKeywords\nacme,ke ke,blimpcopter; 大疆\n', 'acme'],
    ['products', 'slug,检索拼音,检索关键词\ndrone,ke ke,blimpcopter; 大疆\n', 'drone'],
  ])('imports and exports readings and keywords of %s', async (kind, file, object) => {
    const { body, changed } = (await load(kind, file)) as { body: unknown; changed: number };
    expect([body, changed]).toEqual([undefined, 1]);
    expect([await found('blimpcopters'), await found('dajiang')]).toEqual([1, 1]);
    const rows = await exported(kind);
    expect(rows.find((row) => row.slug === object)).toMatchObject({
      searchReading: 'ke ke',
      searchKeywords: expect.stringMatching('blimpcopter'),
    });
    expect((await load(kind, file)).unchanged).toBe(1);
  });

  it('clears a field for an empty cell and keeps fields without a column', async () => {
    await load('exhibitors', 'slug,searchReading,searchKeywords\nacme,ke ke,blimpcopter\n');
    await load('exhibitors', 'slug,website\nacme,https://acme.example/\n');
    expect(await found('blimpcopter')).toBe(1);
    await load('exhibitors', 'slug,searchKeywords\nacme,\n');
    expect(await found('blimpcopter')).toBe(0);
    expect((await exported('exhibitors'))[0]).toMatchObject({ searchReading: 'ke ke' });
  });

  it('removes them when the import is undone', async () => {
    const { job } = await load(
      'exhibitors',
      'slug,name.en,searchKeywords\nacme,Acme,blimpcopter\nnew,New,kite\n',
    );
    expect(await found('blimpcopter')).toBe(1);
    await post('/import/revert', JSON.stringify({ id: job }), 'application/json');
    expect(await found('blimpcopter')).toBe(0);
    const [acme] = await exported('exhibitors');
    expect(acme.searchKeywords ?? '').toBe('');
  });

  it.each([
    ['searchReading', '乐清'],
    ['searchReading', 'a'.repeat(201)],
    ['searchKeywords', '!!; ok'],
    ['searchKeywords', 'a'.repeat(101)],
    ['searchKeywords', Array.from({ length: 51 }, (_, index) => `word${index}`).join(';')],
  ])('rejects in %s: %s', async (column, cell) => {
    const { problems } = await load('exhibitors', `slug,${column}\nacme,${cell}\n`);
    expect(problems).toMatchObject([{ row: 2, column, code: 'INVALID' }]);
  });

  it('hides them from visitors', async () => {
    await load('exhibitors', 'slug,searchReading,searchKeywords\nacme,ke ke,blimpcopter\n');
    const pages = await Promise.all(
      [`/events/${slug}/jsonld`, `/sync/v1/events/${slug}/changes?since=0`].map(async (path) =>
        (await fetch(`${test.url}${path}`)).text(),
      ),
    );
    expect(pages.filter((page) => /blimpcopter|ke ke/.test(page))).toEqual([]);
    expect(pages.filter((page) => !page.includes('Acme'))).toEqual([]);
  });
});
