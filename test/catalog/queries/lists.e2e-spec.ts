import { smallFair } from '../../build/small-fair.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

let test: TestCatalog;

beforeAll(async () => {
  test = await startTestCatalog();
  await smallFair(test.rows);
  await test.rows.event({
    slug: 'old-fair',
    starts_on: '2015-10-19',
    ends_on: '2015-10-23',
    status: 'ARCHIVED',
  });
  await test.rows.event({ slug: 'new-fair', starts_on: '2019-06-13', ends_on: '2019-06-19' });
  await test.settle();
});

afterAll(async () => {
  await test.close();
});

describe('a filter of exhibitors', () => {
  it.each([
    ['{}', 'baidu fraunhofer alibaba onespace tencent'],
    ['{ categories: [] }', 'baidu fraunhofer alibaba onespace tencent'],
    ['{ categories: "art" }', 'tencent'],
    ['{ categories: "robots" }', 'baidu fraunhofer onespace'],
    ['{ categories: "technology" }', 'baidu fraunhofer alibaba onespace'],
    ['{ categories: ["ai", "drones"] }', 'baidu alibaba onespace'],
    ['{ categories: ["ai", "ai", "unknown"] }', 'baidu alibaba'],
    ['{ categories: "empty" }', ''],
    ['{ categories: "unknown" }', ''],
    ['{ venues: "center" }', 'baidu alibaba tencent'],
    ['{ venues: ["center", "branch"] }', 'baidu alibaba onespace tencent'],
    ['{ venues: "unknown" }', ''],
    ['{ halls: "H10" }', 'baidu tencent'],
    ['{ halls: ["B1", "H2"] }', 'baidu alibaba onespace'],
    ['{ halls: "H3" }', ''],
    ['{ zones: "future" }', 'alibaba onespace'],
    ['{ zones: "unknown" }', ''],
    ['{ countries: "CN" }', 'baidu alibaba tencent'],
    ['{ countries: "cn" }', 'baidu alibaba tencent'],
    ['{ countries: ["CN", "DE"] }', 'baidu fraunhofer alibaba tencent'],
    ['{ countries: "FR" }', ''],
    ['{ kinds: [TEAM, INSTITUTE] }', 'fraunhofer onespace'],
    ['{ categories: "technology", countries: "CN" }', 'baidu alibaba'],
    ['{ categories: "ai", venues: "center", halls: "H10", zones: "past", kinds: COMPANY }', 'baidu'],
    ['{ categories: "ai", venues: "branch" }', ''],
  ])('%s returns "%s" and counts them', async (filter, expected) => {
    await expectSlugs(`exhibitors(filter: ${filter})`, expected);
  });

  it('applies to the exhibitors of a category', async () => {
    await expectSlugs('exhibitors(filter: { countries: "CN" })', 'baidu', 'category(slug: "robots")');
    await expectSlugs('exhibitors', 'baidu fraunhofer onespace', 'category(slug: "robots")');
  });

  it('applies to the exhibitors of a venue', async () => {
    await expectSlugs('exhibitors(filter: { categories: "ai" })', 'baidu alibaba', 'venue(slug: "center")');
    await expectSlugs('exhibitors', 'onespace', 'venue(slug: "branch")');
  });

  it('applies to the exhibitors of a zone', async () => {
    await expectSlugs('exhibitors', 'alibaba onespace', 'zone(slug: "future")');
    await expectSlugs('exhibitors(orderBy: BOOTH_ASC)', 'alibaba onespace', 'zone(slug: "future")');
    await expectSlugs('exhibitors(filter: { venues: "branch" })', 'onespace', 'zone(slug: "future")');
    await expectSlugs('exhibitors(filter: { search: "alibaba" })', 'alibaba', 'zone(slug: "future")');
    await expectSlugs('exhibitors(filter: { zones: "past" })', '', 'zone(slug: "future")');
  });
});

describe('a filter of products', () => {
  it.each([
    ['{}', 'baidu fraunhofer alibaba onespace tencent'],
    ['{ categories: "robots" }', 'fraunhofer onespace'],
    ['{ categories: "unknown" }', ''],
    ['{ venues: "branch" }', 'onespace'],
    ['{ halls: "H10" }', 'baidu tencent'],
    ['{ zones: "future" }', 'alibaba onespace'],
    ['{ kinds: [SERVICE, TECHNOLOGY] }', 'alibaba onespace'],
    ['{ premiere: true }', 'baidu alibaba tencent'],
    ['{ premiere: false }', 'fraunhofer onespace'],
    ['{ premiere: true, categories: "technology" }', 'baidu alibaba'],
    ['{ countries: "cn" }', 'baidu alibaba tencent'],
    ['{ countries: ["CN", "DE"], categories: "technology" }', 'baidu fraunhofer alibaba'],
    ['{ countries: "FR" }', ''],
    ['{ exhibitors: ["onespace", "tencent", "unknown"] }', 'onespace tencent'],
    ['{ exhibitors: "onespace", premiere: true }', ''],
    ['{ exhibitors: "unknown" }', ''],
  ])('%s returns those of "%s" and counts them', async (filter, exhibitors) => {
    const expected = exhibitors.replaceAll(/\w+/g, '$&-product');
    await expectSlugs(`products(filter: ${filter})`, expected);
  });

  it('applies to the products of a category and of an exhibitor', async () => {
    const filter = '(filter: { premiere: true })';
    await expectSlugs(`products${filter}`, 'baidu-product alibaba-product', 'category(slug: "technology")');
    await expectSlugs(`products${filter}`, '', 'exhibitor(slug: "onespace")');
    await expectSlugs('products', 'onespace-product', 'exhibitor(slug: "onespace")');
  });
});

describe('a filter of sessions', () => {
  it.each([
    ['{}', 'opening evening night online'],
    ['{ on: "2017-09-15" }', 'opening evening night'],
    ['{ on: "2017-09-16" }', 'night'],
    ['{ on: "2017-09-17" }', 'online'],
    ['{ on: "2017-09-18" }', ''],
    ['{ venues: "center" }', 'opening night'],
    ['{ venues: ["center", "branch"] }', 'opening evening night'],
    ['{ on: "2017-09-16", venues: "branch" }', ''],
  ])('%s returns "%s" and counts them', async (filter, expected) => {
    await expectSlugs(`sessions(filter: ${filter})`, expected);
  });
});

describe('a filter of events', () => {
  it.each([
    ['{}', 'new-fair fair old-fair'],
    ['{ year: 2017 }', 'fair'],
    ['{ year: 2016 }', ''],
    ['{ status: [ARCHIVED] }', 'old-fair'],
    ['{ status: [DRAFT] }', ''],
    ['{ status: [PUBLISHED, ARCHIVED], year: 2015 }', 'old-fair'],
  ])('%s returns "%s" and counts them', async (filter, expected) => {
    const { events } = await test.api.data(`{ events(filter: ${filter}) { totalCount nodes { slug } } }`);
    expect(slugs(events)).toEqual(expected);
    expect(events.totalCount).toBe(events.nodes.length);
  });
});

describe('facets', () => {
  const facets = `facets {
    categories { category { slug } count } venues { venue { slug } count }
    halls { hall { code } count } countries { country count }
  }`;

  it.each([
    [
      '',
      'technology 4, ai 2, robots 3, drones 1, art 1',
      'center 3, branch 1',
      'B1 1, H2 2, H10 2',
      'CN 3, DE 1',
    ],
    [
      '(filter: { categories: "ai" })',
      'technology 4, ai 2, robots 3, drones 1, art 1',
      'center 2',
      'H2 2, H10 1',
      'CN 2',
    ],
    [
      '(filter: { categories: "robots", venues: "branch" })',
      'technology 1, robots 1, drones 1',
      'center 1, branch 1',
      'B1 1',
      '',
    ],
    [
      '(filter: { countries: "CN", halls: "H10" })',
      'technology 1, ai 1, robots 1, art 1',
      'center 2',
      'H2 2, H10 2',
      'CN 2',
    ],
  ])('of exhibitors%s ignore the filter on their own field', async (filter, ...expected) => {
    const { facets: found } = await test.api.ofEvent('fair', `exhibitors${filter} { ${facets} }`);
    const shown = Object.values(found).map((counts) => (counts as object[]).map(format).join(', '));
    // Sibling categories are in the organizer's order. The response lists the tree as a flat list.
    expect([shown[0]!.split(', ').sort(), ...shown.slice(1)]).toEqual([
      expected[0].split(', ').sort(),
      ...expected.slice(1),
    ]);
  });

  it('of products count products', async () => {
    const { facets: found } = await test.api.ofEvent(
      'fair',
      `products(filter: { premiere: true }) { ${facets} }`,
    );
    expect(found.countries.map(format)).toEqual(['CN 3']);
    expect(found.halls.map(format)).toEqual(['H2 2', 'H10 2']);
  });

  it('are in the order of their objects', async () => {
    const { facets: found } = await test.api.ofEvent('fair', `exhibitors { ${facets} }`);
    expect(found.venues.map(format)).toEqual(['center 3', 'branch 1']);
    const of = await test.api.ofEvent(
      'fair',
      'exhibitors(filter: { kinds: [COMPANY] }) { facets { halls { hall { code } } } }',
    );
    expect(of.facets.halls.map(({ hall }: { hall: { code: string } }) => hall.code)).toEqual(['H2', 'H10']);
  });

  function format(count: object): string {
    const { count: number, ...named } = count as { count: number } & Record<string, unknown>;
    const [value] = Object.values(named) as (string | { slug?: string; code?: string })[];
    return `${typeof value === 'string' ? value : (value?.slug ?? value?.code)} ${number}`;
  }
});

describe('statistics', () => {
  it('count the published catalog, including categories without exhibitors', async () => {
    const found = await test.api.ofEvent(
      'fair',
      `statistics { exhibitors products sessions
        exhibitorsByCategory { category { slug } count } exhibitorsByVenue { venue { slug } count } }`,
    );
    expect([found.exhibitors, found.products, found.sessions]).toEqual([5, 5, 4]);
    expect(found.exhibitorsByVenue).toEqual([
      { venue: { slug: 'center' }, count: 3 },
      { venue: { slug: 'branch' }, count: 1 },
    ]);
    expect(found.exhibitorsByCategory).toContainEqual({ category: { slug: 'technology' }, count: 4 });
    expect(found.exhibitorsByCategory).toContainEqual({ category: { slug: 'empty' }, count: 0 });
  });
});

/** Expects a list of the event, or of an object of it, to have these slugs in any order, and their number. */
async function expectSlugs(list: string, expected: string, within?: string): Promise<void> {
  const field = `${list} { totalCount nodes { slug } }`;
  const found = await test.api.ofEvent('fair', within ? `${within} { ${field} }` : field);
  const connection = within ? Object.values(found as object)[0] : found;
  const sorted = (text: string): string[] => text.split(' ').sort();
  expect(sorted(slugs(connection))).toEqual(sorted(expected));
  expect(connection.totalCount).toBe(connection.nodes.length);
}

function slugs({ nodes }: { nodes: { slug: string }[] }): string {
  return nodes.map(({ slug }) => slug).join(' ');
}
