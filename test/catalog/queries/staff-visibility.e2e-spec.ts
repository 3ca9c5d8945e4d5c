import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const EXHIBITORS = `query ($slug: String!, $filter: ExhibitorFilter) { event(slug: $slug) {
  exhibitors(filter: $filter, locale: "en") {
    totalCount
    nodes { slug published status contactEmail externalId products { totalCount nodes { slug } } }
    facets { categories { count } }
  }
} }`;

describe('the visibility of unpublished exhibitors', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;
  let hidden: string;
  let organizer: Headers;
  let reviewer: Headers;
  let member: Headers;
  let stranger: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows, accounts, sql } = test;
    event = await rows.event();
    const foreign = await rows.event();
    slug = (await sql.query<{ slug: string }>('select slug from event where id = $1', [event])).rows[0]!.slug;
    const category = await rows.category(event);
    for (const name of ['Alpha', 'Gamma']) {
      await rows.exhibitor(event, { slug: name.toLowerCase(), name: { en: name } }, [category]);
    }
    hidden = await rows.exhibitor(
      event,
      {
        slug: 'beta',
        name: { en: 'Beta' },
        published: false,
        status: 'SUBMITTED',
        contact_email: 'beta@example.org',
        external_id: 'b-1',
      },
      [category],
    );
    await rows.product(event, hidden, { slug: 'beta-one' });
    organizer = await accounts.signedIn({ role: 'ORGANIZER', event });
    reviewer = await accounts.signedIn({ role: 'REVIEWER', event });
    member = await accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor: hidden });
    stranger = await accounts.signedIn({ role: 'ORGANIZER', event: foreign });
    await test.settle();
  });

  afterAll(() => test.close());

  const list = async (headers: Headers, filter: object = {}) =>
    (await test.api.data(EXHIBITORS, { slug, filter }, headers)).event.exhibitors;

  const slugs = ({ nodes }: { nodes: { slug: string }[] }): string[] => nodes.map((node) => node.slug);

  it.each([
    { who: 'an organizer', headers: () => organizer },
    { who: 'a reviewer', headers: () => reviewer },
  ])('includes all of the event for $who, in the order of the list', async ({ headers }) => {
    const exhibitors = await list(headers());
    expect([slugs(exhibitors), exhibitors.totalCount, exhibitors.facets.categories]).toEqual([
      ['alpha', 'beta', 'gamma'],
      3,
      [{ count: 3 }],
    ]);
    expect(exhibitors.nodes[1]).toEqual({
      slug: 'beta',
      published: false,
      status: 'SUBMITTED',
      contactEmail: 'beta@example.org',
      externalId: 'b-1',
      products: { totalCount: 1, nodes: [{ slug: 'beta-one' }] },
    });
  });

  it.each([
    { who: 'a visitor', headers: () => ({}) },
    { who: "another event's organizer", headers: () => stranger },
  ])('excludes all for $who', async ({ headers }) => {
    const exhibitors = await list(headers());
    expect([slugs(exhibitors), exhibitors.totalCount]).toEqual([['alpha', 'gamma'], 2]);
    expect(exhibitors.nodes[0]).toMatchObject({ status: null, contactEmail: null, externalId: null });
  });

  it('allows a filter by the status of registrations', async () => {
    expect(slugs(await list(organizer, { statuses: ['SUBMITTED'] }))).toEqual(['beta']);
  });

  it('applies to pages in both directions', async () => {
    const page = async (args: string) => {
      const query = `query ($slug: String!) { event(slug: $slug) {
        exhibitors(locale: "en", ${args}) { nodes { slug } pageInfo { endCursor startCursor hasNextPage } } } }`;
      return (await test.api.data(query, { slug }, organizer)).event.exhibitors;
    };
    const first = await page('first: 1');
    const second = await page(`first: 1, after: "${String(first.pageInfo.endCursor)}"`);
    const back = await page(`last: 1, before: "${String(second.pageInfo.startCursor)}"`);
    expect([first, second, back].map(slugs)).toEqual([['alpha'], ['beta'], ['alpha']]);
  });

  it("includes a member's own exhibitor and its products, by slug, by id and by role", async () => {
    const own = 'exhibitor(slug: "beta") { id status externalId products { nodes { slug } } }';
    const query = `query ($slug: String!) { event(slug: $slug) { ${own} } viewer { roles { role exhibitor { slug } } } }`;
    const { event: seen, viewer } = await test.api.data(query, { slug }, member);
    expect([seen.exhibitor, viewer.roles]).toEqual([
      {
        id: expect.stringMatching(/^X/),
        status: 'SUBMITTED',
        externalId: null,
        products: { nodes: [{ slug: 'beta-one' }] },
      },
      [{ role: 'EXHIBITOR', exhibitor: { slug: 'beta' } }],
    ]);
    const node = 'query ($id: ID!) { node(id: $id) { ... on Exhibitor { slug } } }';
    const found = [];
    for (const headers of [member, organizer, stranger, {}]) {
      found.push((await test.api.data(node, { id: seen.exhibitor.id }, headers)).node?.slug ?? null);
    }
    expect(found).toEqual(['beta', 'beta', null, null]);
  });

  it('ends with the session of the account', async () => {
    const { headers } = await test.accounts.account({ role: 'ORGANIZER', event });
    const signOut = await test.api.data('mutation { signOut { errors { code } } }', {}, headers);
    expect(signOut.signOut.errors).toEqual([]);
    expect((await test.api.ask('{ viewer { id } }', {}, headers)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('prevents caches from storing responses', async () => {
    const response = await fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { ...organizer, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { email } }' }),
    });
    expect(response.headers.get('cache-control')).toMatch(/no-store/);
  });
});
