import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask, get, PLAIN, THROUGH_APOLLO } from '../../setup/graphql-request.js';

const QUERY = '{ event(slug: "fair") { exhibitors(first: 50) { nodes { id name } totalCount } } }';
const ASKING = { 'x-query-cost': '1' };
const WAYS: [string, Record<string, string>][] = [
  ['of a plain query', PLAIN],
  ['of a query through Apollo Server', THROUGH_APOLLO],
];
const COST = {
  requested: 1 + 1 + 1 + 50 * 2 + 20,
  limit: 50_000,
  fields: [
    { path: ['event', 'exhibitors', 'nodes'], cost: 1 + 50 * 2 },
    { path: ['event', 'exhibitors', 'totalCount'], cost: 20 },
    { path: ['event'], cost: 1 },
  ],
};

describe('the cost', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'fair' });
    const venue = await test.rows.venue(event, { slug: 'center' });
    for (const code of ['H1', 'H2', 'H3']) {
      const hall = await test.rows.hall(event, venue, { code });
      for (let n = 0; n < 30; n += 1) await test.rows.booth(event, hall, { code: `A${String(n)}` });
    }
    const categories: string[] = [];
    for (let n = 0; n < 12; n += 1)
      categories.push(await test.rows.category(event, { slug: `c${String(n)}` }));
    await test.rows.exhibitor(event, { slug: 'wide' }, categories);
    await test.settle();
  });

  afterAll(() => test.close());

  it.each(WAYS)('%s is refused with the three dearest fields', async (_way, headers) => {
    const query = `{ event(slug: "fair") { exhibitors(first: 100) { nodes {
      all: products(first: 100) { nodes { id name categories { id } } } slug
    } } } }`;
    const { body } = await ask(test.url, { query }, headers);
    const [{ message, extensions }] = body.errors;
    expect(extensions.cost).toMatchObject({ limit: 50_000 });
    expect(extensions.cost.fields.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'event.exhibitors.nodes.all.nodes.categories',
      'event.exhibitors.nodes.all.nodes',
      'event.exhibitors.nodes',
    ]);
    expect(message).toContain(`event.exhibitors.nodes.all.nodes (${String(extensions.cost.fields[1].cost)})`);
  });

  it.each(WAYS)('%s is in the response if the request asks for it', async (_way, headers) => {
    for (const isAsking of [false, true, false, true]) {
      const { body } = await ask(test.url, { query: QUERY }, { ...headers, ...(isAsking ? ASKING : {}) });
      expect([body.data.event.exhibitors.totalCount, body.extensions]).toEqual([
        1,
        isAsking ? { cost: COST } : undefined,
      ]);
    }
  });

  it.each(WAYS)('%s counts the stored booths of plans, however many there are', async (_way, headers) => {
    const query = '{ event(slug: "fair") { venue(slug: "center") { halls { plan { booths { code } } } } } }';
    const { body } = await ask(test.url, { query }, { ...headers, ...ASKING });
    // Ten halls with 20 booths each, and ten booths more in each of the three halls.
    expect(body.extensions.cost.requested).toBe(3 + 10 * (2 + 20) + 3 * 10);
  });

  it.each(WAYS)(
    '%s is within the limit for 100 exhibitors with all that a list shows',
    async (_way, headers) => {
      const query = `{ event(slug: "fair") { exhibitors(first: 100) { nodes {
      id slug name description country city website logo { url alt srcSet }
      categories { id slug name color } booths { id code status hall { code name venue { slug name } } zone { name } }
      products(first: 10) { nodes { id slug name description categories { slug name } images { url alt } } }
    } } } }`;
      const { body } = await ask(test.url, { query }, headers);
      expect(body.errors).toBeUndefined();
    },
  );

  it.each(WAYS)('%s grows by lists that are longer than usual', async (_way, headers) => {
    const query = '{ event(slug: "fair") { exhibitor(slug: "wide") { categories { slug name } } } }';
    const { body } = await ask(test.url, { query }, { ...headers, ...ASKING });
    expect(body.data.event.exhibitor.categories).toHaveLength(12);
    expect(body.extensions.cost.requested).toBe(3 + 12 * 2);
  });

  it('is in the response to a GET, too', async () => {
    const { body } = await get(test.url, { query: QUERY }, { 'apollo-require-preflight': '1', ...ASKING });
    expect(body.extensions).toEqual({ cost: COST });
  });
});
