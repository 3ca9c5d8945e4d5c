import type { Rows } from '../../setup/rows.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';

const EXHIBITOR = `
  slug name country kind updatedAt event { name } categories { slug name parent { slug } }
  booths { code zone { slug name } hall { code name venue { slug name } } } representatives { name }`;
const PRODUCT = `slug name premiere categories { slug parent { slug } } images { url }
  exhibitor { slug name booths { code hall { code } zone { slug } } categories { slug } }`;

let test: TestCatalog;

function exhibitorSlugs(): string {
  return Array.from({ length: 60 }, (_, index) => `"x-${index}"`).join();
}

beforeAll(async () => {
  test = await startTestCatalog();
  await largeEvent(test.rows);
  await test.settle();
  // The first query reads the snapshot of the event and checks the connection.
  await test.api.ofEvent('large', 'exhibitors(first: 1) { nodes { slug } }');
});

afterAll(async () => {
  await test.close();
});

describe('the number of statements', () => {
  it.each([
    [
      'exhibitors with booths, halls, venues, zones and categories',
      `exhibitors(%) { nodes { ${EXHIBITOR} } }`,
      1,
    ],
    [
      'exhibitors with cursors',
      `exhibitors(%) { edges { cursor node { ${EXHIBITOR} } } pageInfo { endCursor } }`,
      1,
    ],
    ['exhibitors with long texts', `exhibitors(%) { nodes { slug description } }`, 1],
    [
      'exhibitors with texts in every language',
      `exhibitors(%) { nodes { names { locale text } cities { text } descriptions { locale text } } }`,
      1,
    ],
    [
      'exhibitors by booth in a category',
      `exhibitors(%, orderBy: BOOTH_ASC, filter: { categories: "c" }) { nodes { slug } }`,
      1,
    ],
    [
      'exhibitors by several filters',
      `exhibitors(%, filter: { categories: "c", countries: "CN" }) { nodes { slug } }`,
      1,
    ],
    ['exhibitors with their number', 'exhibitors(%) { totalCount nodes { slug } }', 1],
    [
      'filtered exhibitors with number and facets',
      `exhibitors(%, filter: { countries: "CN", halls: "H1" }) { totalCount nodes { slug }
        facets { categories { count category { name } } venues { count } halls { count } countries { count } } }`,
      2,
    ],
    [
      'exhibitors with products of each',
      'exhibitors(%) { nodes { slug products(first: 3) { nodes { slug } } } }',
      2,
    ],
    [
      'exhibitors with sessions of each',
      'exhibitors(%) { nodes { slug sessions(first: 3) { nodes { slug } } } }',
      2,
    ],
    ['products with exhibitor and booths', `products(%) { nodes { ${PRODUCT} } }`, 1],
    [
      'products by country and exhibitor with their number',
      `products(%, filter: { countries: "CN", exhibitors: [${exhibitorSlugs()}] }) { totalCount nodes { slug } }`,
      2,
    ],
    ['exhibitors of each zone with their number', 'zones { exhibitors(%) { totalCount nodes { slug } } }', 1],
    ['products of a category', `category(slug: "c") { products(%) { nodes { ${PRODUCT} } } }`, 1],
    [
      'products with the long text of the exhibitor',
      'products(%) { nodes { exhibitor { description } } }',
      2,
    ],
    [
      'sessions with exhibitors and places',
      'sessions(%) { nodes { title venue { name } hall { code } exhibitors { name } } }',
      2,
    ],
    [
      'booths of a venue with exhibitors',
      'venue(slug: "v") { halls { booths(%) { nodes { code exhibitors { name } } } } }',
      2,
    ],
  ])('for %s is the same for 5 and for 50', async (_what, field, expected) => {
    for (const size of [5, 50]) {
      const statements = await statementsOf(async () => {
        const found = await test.api.ofEvent('large', field.replace('%', `first: ${size}`));
        expect(JSON.stringify(found).length).toBeGreaterThan(size * 10);
      });
      expect(statements).toHaveLength(expected);
    }
  });

  it('for a page of 50 with all fields is three', async () => {
    const field = `exhibitors(first: 50, filter: { countries: "CN" }) { totalCount nodes { ${EXHIBITOR} description
      products(first: 2) { nodes { slug } } } facets { countries { count } } }`;
    expect(await statementsOf(() => test.api.ofEvent('large', field))).toHaveLength(3);
  });

  it('for an exhibitor with its products, their categories and its sessions is three', async () => {
    const field = `exhibitor(slug: "x-1") { ${EXHIBITOR} description
      products(first: 50) { nodes { slug name description categories { name } } } sessions { nodes { title } } }`;
    expect(await statementsOf(() => test.api.ofEvent('large', field))).toHaveLength(3);
  });

  it('for a product with its exhibitor is two', async () => {
    const field = `product(slug: "p-1") { ${PRODUCT} description }`;
    expect(await statementsOf(() => test.api.ofEvent('large', field))).toHaveLength(2);
  });

  it.each([
    'name description startsOn revision',
    'venues { name halls { code name } }',
    'zones { name }',
    'categories { name children { name children { name } } }',
    'statistics { exhibitors products sessions exhibitorsByCategory { count category { name } } }',
    'exhibitors { totalCount facets { categories { count } venues { count } halls { count } countries { count } } }',
    'exhibitors(filter: { categories: "c" }) { totalCount }',
    'category(slug: "c") { exhibitors { totalCount } products { totalCount } }',
    'venue(slug: "v") { exhibitors { totalCount } }',
    'zones { exhibitors { totalCount } }',
    'products(filter: { countries: "CN" }) { totalCount }',
  ])('for data of the snapshot is zero: %s', async (field) => {
    expect(await statementsOf(() => test.api.ofEvent('large', field))).toEqual([]);
  });

  it('for one id and for many ids is one', async () => {
    const { nodes } = await test.api.ofEvent('large', 'exhibitors(first: 50) { nodes { id } }');
    const ids = nodes.map(({ id }: { id: string }) => id);
    const one = 'query ($id: ID!) { node(id: $id) { id } }';
    const many = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Exhibitor { ${EXHIBITOR} description } } }`;
    expect(await statementsOf(() => test.api.data(one, { id: ids[0] }))).toHaveLength(1);
    expect(await statementsOf(() => test.api.data(many, { ids }))).toHaveLength(1);
  });

  it('for an absent event is zero, for an absent slug two: the second searches a former slug', async () => {
    const query = '{ event(slug: "unknown") { exhibitors { totalCount } } }';
    expect(await statementsOf(() => test.api.data(query))).toEqual([]);
    expect(
      await statementsOf(() => test.api.ofEvent('large', 'exhibitor(slug: "unknown") { slug }')),
    ).toHaveLength(2);
  });
});

/** Sixty exhibitors, each with a booth, two products and a session. */
async function largeEvent(rows: Rows): Promise<void> {
  const event = await rows.event({ slug: 'large' });
  const venue = await rows.venue(event, { slug: 'v' });
  const hall = await rows.hall(event, venue, { code: 'H1' });
  const zone = await rows.zone(event);
  const category = await rows.category(event, { slug: 'c' });
  const below = await rows.category(event, { slug: 'd', parent_id: category });
  for (let index = 0; index < 60; index += 1) {
    const values = { slug: `x-${index}`, country: 'CN', description: { en: 'Long' } };
    const exhibitor = await rows.exhibitor(event, values, [category, below]);
    const booth = await rows.booth(event, hall, { zone_id: zone });
    await rows.allocation(event, booth, exhibitor);
    await rows.product(event, exhibitor, { slug: `p-${index}`, description: { en: 'Long' } }, [below]);
    await rows.product(event, exhibitor, {}, [category]);
    // A hall has one session at a time.
    const minute = (number: number) => new Date(Date.UTC(2017, 8, 15, 1, number)).toISOString();
    const times = { starts_at: minute(index), ends_at: minute(index + 1) };
    await rows.session(event, { ...times, venue_id: venue, hall_id: hall }, [exhibitor]);
  }
}
