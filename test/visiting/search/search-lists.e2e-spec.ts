import { EventFinder } from '../../../src/catalog/queries/event-finder.js';
import { SearchCounter } from '../../../src/visiting/search/engine/facets/search-counter.js';
import { SearchBudget } from '../../../src/visiting/search/index/search-budget.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const SLUGS = `nodes { __typename ... on Exhibitor { slug } ... on Product { slug } ... on Category { slug }
  ... on Session { slug } ... on Booth { code } }`;
const FACETS = `facets { categories { category { slug } count } countries { country count }
  halls { hall { code } count } venues { venue { slug } count } }`;

/** An event whose exhibitors differ in each property that filters use; one of them is a draft. */
async function makeRobotFair(test: TestCatalog): Promise<ManagedEvent> {
  const fair = await ManagedEvent.make(test);
  const { rows } = test;
  const venue = await rows.venue(fair.event, { slug: 'center' });
  const machines = await rows.category(fair.event, { slug: 'machines', name: { en: 'Machines' } });
  const arms = await rows.category(fair.event, { slug: 'arms', name: { en: 'Arms' }, parent_id: machines });
  const exhibitors = [
    ['acme', 'CN', 'H1', machines, true],
    ['beta', 'DE', 'H2', arms, true],
    ['gamma', 'DE', 'H2', arms, false],
  ] as const;
  const halls = { H1: '', H2: '' };
  for (const code of ['H1', 'H2'] as const) halls[code] = await rows.hall(fair.event, venue, { code });
  for (const [slug, country, hall, category, published] of exhibitors) {
    const name = { en: `${slug} Robots` };
    const id = await rows.exhibitor(fair.event, { slug, name, country, published }, [category]);
    const booth = await rows.booth(fair.event, halls[hall], { code: `${slug}-1` });
    await rows.allocation(fair.event, booth, id);
    await rows.product(fair.event, id, { slug: `${slug}-arm`, name: { en: `${slug} Robot Arm` } }, [arms]);
  }
  await rows.session(fair.event, { slug: 'talk', title: { en: 'Robots at Work' } });
  await rows.category(fair.event, { slug: 'robots', name: { en: 'Robots' } });
  await test.settle();
  return fair;
}

const readsHits = (statement: string): boolean => statement.includes('catalog_search');

describe('the result list of a search', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await makeRobotFair(test);
  });

  afterAll(() => test.close());

  const search = async (args: string, fields: string, headers?: Headers): Promise<Data> =>
    test.api.ofEvent(fair.slug, `search(${args}) { ${fields} }`, headers);
  const found = async (args: string): Promise<string[]> =>
    (await search(args, SLUGS)).nodes.map(({ slug, code }: Data) => (slug ?? code) as string);

  it.each([
    ['EXHIBITOR', ['acme', 'beta']],
    ['PRODUCT', ['acme-arm', 'beta-arm']],
    ['CATEGORY', ['robots']],
    ['SESSION', ['talk']],
    ['BOOTH', []],
  ])('contains only hits of the requested kind: %s', async (kind, slugs) => {
    expect((await found(`query: "robots", kinds: [${kind}]`)).sort()).toEqual(slugs);
  });

  it('contains hits of all kinds if no kind is requested', async () => {
    const all = ['acme', 'acme-arm', 'beta', 'beta-arm', 'robots', 'talk'];
    expect((await found('query: "robots"')).sort()).toEqual(all);
    expect((await found('query: "robots", kinds: []')).sort()).toEqual(all);
  });

  it('contains a booth that matches by its code', async () => {
    expect(await found('query: "acme 1", kinds: [BOOTH]')).toEqual(['acme-1']);
  });

  it.each([
    ['countries: ["DE"]', ['beta']],
    ['halls: ["H1"]', ['acme']],
    ['categories: ["arms"]', ['beta']],
    ['categories: ["machines"]', ['acme', 'beta']],
    ['venues: ["center"], countries: ["CN"]', ['acme']],
    ['halls: ["H9"]', []],
    ['halls: []', ['acme', 'beta']],
  ])('is filtered by %s', async (filter, slugs) => {
    const args = `query: "robots", kinds: [EXHIBITOR], filter: { ${filter} }`;
    expect((await found(args)).sort()).toEqual(slugs);
    expect((await search(args, 'totalCount')).totalCount).toBe(slugs.length);
  });

  it('counts the results of each further choice', async () => {
    const { facets } = await search('query: "robots", kinds: [EXHIBITOR]', FACETS);
    expect(facets).toEqual({
      categories: [
        { category: { slug: 'arms' }, count: 1 },
        { category: { slug: 'machines' }, count: 2 },
      ],
      countries: [
        { country: 'CN', count: 1 },
        { country: 'DE', count: 1 },
      ],
      halls: [
        { hall: { code: 'H1' }, count: 1 },
        { hall: { code: 'H2' }, count: 1 },
      ],
      venues: [{ venue: { slug: 'center' }, count: 2 }],
    });
  });

  it('counts the other choices of a filter, and applies the filter to all other counts', async () => {
    const { facets } = await search(
      'query: "robots", kinds: [EXHIBITOR], filter: { countries: ["DE"] }',
      FACETS,
    );
    expect(facets.countries).toEqual([
      { country: 'CN', count: 1 },
      { country: 'DE', count: 1 },
    ]);
    expect(facets.halls).toEqual([{ hall: { code: 'H2' }, count: 1 }]);
  });

  it('counts the choices of two filters together, each with the other filter applied', async () => {
    const args =
      'query: "robots", kinds: [EXHIBITOR, PRODUCT], filter: { countries: ["CN"], categories: ["arms"] }';
    const fields =
      'totalCount facets { countries { country count } categories { category { slug } count } halls { count } }';
    const counts: Data[] = [];
    const statements = await statementsOf(async () => {
      counts.push(await search(args, fields));
    });
    expect(counts).toEqual([
      {
        totalCount: 1,
        facets: {
          countries: [
            { country: 'DE', count: 2 },
            { country: 'CN', count: 1 },
          ],
          categories: [
            { category: { slug: 'arms' }, count: 1 },
            { category: { slug: 'machines' }, count: 2 },
          ],
          halls: [{ count: 1 }],
        },
      },
    ]);
    expect(statements.filter(readsHits)).toHaveLength(2);
  });

  it('counts the other choices if a filter leaves no result', async () => {
    const args = 'query: "robots", kinds: [EXHIBITOR], filter: { countries: ["CN"], halls: ["H2"] }';
    const { totalCount, facets } = await search(args, `totalCount ${FACETS}`);
    expect([totalCount, facets.countries]).toEqual([0, [{ country: 'DE', count: 1 }]]);
    expect(facets.halls).toEqual([{ hall: { code: 'H1' }, count: 1 }]);
  });

  it('has facet counts of the corrected query', async () => {
    const { totalCount, facets } = await search(
      'query: "robtos", kinds: [EXHIBITOR]',
      `totalCount ${FACETS}`,
    );
    expect([totalCount, facets.countries.length]).toEqual([2, 2]);
  });

  it('contains unpublished objects for staff, and counts them for staff only', async () => {
    const args = 'query: "gamma", kinds: [EXHIBITOR, PRODUCT]';
    const fields = `totalCount ${FACETS}`;
    expect(await search(args, fields)).toEqual({
      totalCount: 0,
      facets: { categories: [], countries: [], halls: [], venues: [] },
    });
    const seen = await search(args, fields, fair.reviewer);
    expect(seen).toMatchObject({ totalCount: 2, facets: { countries: [{ country: 'DE', count: 2 }] } });
    expect(await search(args, 'totalCount', fair.stranger)).toEqual({ totalCount: 0 });
  });

  it('is counted together with its facets, from its hits', async () => {
    const readings = async (fields: string): Promise<number> =>
      (await statementsOf(() => search('query: "robots arm"', fields))).filter(readsHits).length;
    expect(await readings(`totalCount ${FACETS}`)).toBe(1);
    expect(await readings(`totalCount ${FACETS} __typename`)).toBe(0);
  });

  it('is counted at the new revision if the catalog changes meanwhile', async () => {
    const event = (await test.app.get(EventFinder).bySlug(fair.slug, {}))!;
    const late = await test.rows.category(fair.event, { slug: 'late' });
    await test.rows.exhibitor(fair.event, { name: { en: 'Late Robots' }, country: 'FR' }, [late]);
    await test.settle();
    const scope = {
      event,
      kinds: ['EXHIBITOR' as const],
      interpretationKinds: ['EXHIBITOR' as const],
      lists: [fair.event],
      conditions: [],
      complete: false,
      budget: new SearchBudget('192.0.2.1/32', 5000),
    };
    const columns = ['total', 'country', 'categories'] as const;
    expect(await test.app.get(SearchCounter).count(scope, 'late robots', columns, {})).toMatchObject({
      total: 1,
      country: new Map([['FR', 1]]),
      categories: new Map([[late, 1]]),
    });
  });

  it('suggests nothing unpublished, even by a word that only unpublished objects have', async () => {
    const suggested = (query: string, headers?: Headers): Promise<Data> =>
      test.api.ofEvent(fair.slug, `suggestions(query: "${query}")`, headers);
    expect([await suggested('gam'), await suggested('gamam')]).toEqual([[], []]);
    expect(await suggested('gam', fair.reviewer)).toContain('gamma Robots');
  });

  it('highlights matches in each field, and escapes the rest', async () => {
    const { rows } = test;
    const name = { en: 'Zeta & "Sons" <Ltd>', 'zh-Hans': '泽塔石墨烯' };
    const text = `${'So it goes on. '.repeat(20)}At last <i>graphite</i> appears. ${'And on. '.repeat(40)}`;
    const id = await rows.exhibitor(fair.event, { slug: 'zeta', name, description: { en: text } });
    await rows.product(fair.event, id, { slug: 'zeta-film', name: { en: 'Film' } });
    await test.settle();
    const marks = async (query: string): Promise<unknown> => {
      const { edges } = await search(`query: "${query}", first: 1`, 'edges { highlights { field text } }');
      return edges[0].highlights;
    };
    expect(await marks('zeta sons')).toEqual([
      { field: 'name', text: '<mark>Zeta</mark> &amp; &quot;<mark>Sons</mark>&quot; &lt;Ltd&gt;' },
      { field: 'name', text: '<mark>泽塔</mark>石墨烯' },
    ]);
    expect(await marks('smx')).toEqual([{ field: 'name', text: '泽塔<mark>石墨烯</mark>' }]);
    expect(await marks('zeta film')).toEqual([
      { field: 'name', text: '<mark>Film</mark>' },
      { field: 'exhibitor', text: '<mark>Zeta</mark> &amp; &quot;Sons&quot; &lt;Ltd&gt;' },
      { field: 'exhibitor', text: '<mark>泽塔</mark>石墨烯' },
    ]);
    const [{ field, text: shown }] = (await marks('graphite')) as [{ field: string; text: string }];
    expect(field).toBe('description');
    expect(shown).toMatch(/^….*&lt;i&gt;<mark>graphite<\/mark>&lt;\/i&gt;.*…$/s);
  });
});

describe('the pages of a ranked list', () => {
  let test: TestCatalog;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'fair' });
    for (let index = 0; index < 7; index += 1) {
      await test.rows.exhibitor(event, {
        slug: `robot-${index}`,
        name: { en: `Robot ${'x'.repeat(index)}` },
      });
    }
    await test.settle();
  });

  afterAll(() => test.close());

  const page = async (args: string): Promise<Data> =>
    test.api.ofEvent(
      'fair',
      `exhibitors(filter: { search: "robot" }, ${args}) { nodes { slug } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    );
  const slugs = ({ nodes }: Data): string[] => nodes.map(({ slug }: Data) => slug as string);

  it('are the same forward and backward', async () => {
    const all = slugs(await page('first: 10'));
    const forward: string[] = [];
    for (let more = true, after = ''; more;) {
      const part = await page(`first: 2${after}`);
      forward.push(...slugs(part));
      more = part.pageInfo.hasNextPage as boolean;
      after = `, after: "${part.pageInfo.endCursor as string}"`;
    }
    const backward: string[] = [];
    for (let more = true, before = ''; more;) {
      const part = await page(`last: 3${before}`);
      backward.unshift(...slugs(part));
      more = part.pageInfo.hasPreviousPage as boolean;
      before = `, before: "${part.pageInfo.startCursor as string}"`;
    }
    expect(all).toHaveLength(7);
    expect([forward, backward]).toEqual([all, all]);
  });

  it('neither repeat nor omit existing hits when better hits are added', async () => {
    const first = await page('first: 3');
    const rest = slugs(await page('first: 10')).slice(3);
    await test.rows.exhibitor(event, { slug: 'robot', name: { en: 'Robot' } });
    await test.settle();
    expect(slugs(await page(`first: 10, after: "${first.pageInfo.endCursor as string}"`))).toEqual(rest);
  });

  it('reject the cursor of another search', async () => {
    const { edges } = await page('first: 1');
    const query = `{ event(slug: "fair") { search(query: "other", after: "${edges[0].cursor as string}") { totalCount nodes { __typename } } } }`;
    expect(await test.api.refusal(query)).toMatch(/^BAD_USER_INPUT/);
  });
});
