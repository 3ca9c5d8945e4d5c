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
        0,
        isAsking ? { cost: COST } : undefined,
      ]);
    }
  });

  it('is in the response to a GET, too', async () => {
    const { body } = await get(test.url, { query: QUERY }, { 'apollo-require-preflight': '1', ...ASKING });
    expect(body.extensions).toEqual({ cost: COST });
  });
});
