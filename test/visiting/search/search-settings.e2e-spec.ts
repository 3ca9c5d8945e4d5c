import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const SETTING = 'searchSetting { reading keywords version }';

describe('the search settings of staff', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let bank: string;
  let drone: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const { rows } = test;
    const exhibitor = await rows.exhibitor(fair.event, { slug: 'bank', name: { 'zh-Hans': '蔚来银行' } });
    bank = encodeCatalogId('EXHIBITOR', exhibitor);
    const product = await rows.product(fair.event, exhibitor, {
      slug: 'drone',
      name: { 'zh-Hans': '植保无人机', en: 'Crop Protection Drone' },
    });
    drone = encodeCatalogId('PRODUCT', product);
    await test.settle();
  });

  const search = async (
    query: string,
    fields = 'nodes { ... on Exhibitor { slug } ... on Product { slug } }',
  ) =>
    (
      await test.api.data(
        `query ($slug: String!, $query: String!) { event(slug: $slug) { search(query: $query) { ${fields} } } }`,
        { slug: fair.slug, query },
      )
    ).event.search;
  const slugs = async (query: string): Promise<string[]> =>
    (await search(query)).nodes.map(({ slug }: Data) => slug as string);
  const setBank = (values: object, headers?: Headers): Promise<Data> =>
    fair.change('setExhibitorSearch', { exhibitorId: bank, ...values }, `exhibitor { ${SETTING} }`, headers);
  const setDrone = (values: object): Promise<Data> =>
    fair.change('setProductSearch', { productId: drone, ...values }, `product { ${SETTING} }`);
  const setSynonyms = (...groups: string[][]): Promise<Data> =>
    fair.change(
      'setSearchSynonyms',
      { eventId: fair.id, groups: groups.map((terms) => ({ terms })) },
      'event { searchSynonyms { groups { terms } version } }',
    );

  it('make a name findable by its reading with the next query, until the reading is removed', async () => {
    expect(await slugs('shenmi')).toEqual([]);
    await setBank({ reading: 'Shén mì' });
    expect(await slugs('shenmi')).toEqual(['bank']);
    await setBank({ reading: null });
    expect(await slugs('shenmi')).toEqual([]);
  });

  it('make a product findable by keywords with the next query, until they are removed', async () => {
    await setDrone({ keywords: ['大疆', 'skyhopper'] });
    expect(await slugs('skyhoppers')).toEqual(['drone']);
    expect(await slugs('dajiang')).toEqual(['drone']);
    await setDrone({ keywords: [] });
    expect(await slugs('skyhoppers')).toEqual([]);
  });

  it.each([
    ['UAV', 'in Latin letters'],
    ['uav', 'in another case'],
    ['微风无人机', 'within a longer word', 'uav-kit'],
    ['wurenji', 'in pinyin', 'uav-kit'],
    ['wu ren ji', 'in pinyin with spaces', 'uav-kit'],
    ['unmanned aerial vehicle', 'as a phrase'],
    ['unmanned aerial vehicles', 'as a phrase with an inflection'],
    ['drones', 'as an inflection', 'uav-kit'],
  ])('find objects by a synonym typed as %s: %s', async (query, _, other = 'drone') => {
    const maker = await test.rows.exhibitor(fair.event);
    await test.rows.product(fair.event, maker, { slug: 'uav-kit', name: { en: 'UAV Kit' } });
    await test.settle();
    await setSynonyms(['无人机', 'UAV', 'drone', 'unmanned aerial vehicle']);
    expect(await slugs(query)).toContain(other);
  });

  it('find nothing by a removed synonym or by a part of one, nor by the ideas of a synonym', async () => {
    await setSynonyms(['humming field mule', 'drone'], ['UAV', 'uncounted votes']);
    expect(await slugs('humming field mule')).toEqual(['drone']);
    expect(await slugs('humming mule')).toEqual([]);
    expect(await slugs('UAV')).toEqual([]);
    await setSynonyms();
    expect(await slugs('humming field mule')).toEqual([]);
    expect(await slugs('UAV')).toEqual(['drone']);
  });

  it('highlight the matches of a synonym for visitors', async () => {
    await setSynonyms(['UAV', '无人机']);
    const { edges } = await search('UAV', 'edges { highlights { field text } }');
    expect(edges[0].highlights).toEqual([{ field: 'name', text: '植保<mark>无人机</mark>' }]);
  });

  it('add suggestions by synonym and by keyword, but never suggest a keyword itself', async () => {
    await setSynonyms(['UAV', '无人机']);
    await setDrone({ keywords: ['quadcopter'] });
    const suggested = (query: string): Promise<Data> =>
      test.api.ofEvent(fair.slug, `suggestions(query: "${query}")`);
    expect([await suggested('UAV'), await suggested('quadc')]).toEqual([
      ['植保无人机'],
      ['Crop Protection Drone'],
    ]);
  });

  it('are absent from all data for visitors', async () => {
    await setDrone({ keywords: ['quadcopter'], reading: 'zhi bao' });
    const { edges } = await search(
      'quadcopter',
      'edges { highlights { text } node { __typename ... on Product { searchSetting { keywords } } } }',
    );
    expect(edges).toEqual([{ highlights: [], node: { __typename: 'Product', searchSetting: null } }]);
    const { rows } = await test.sql.query(
      `select from catalog_entry where concat(document, detail, staff) like '%quadcopter%'`,
    );
    expect(rows).toEqual([]);
  });

  it('are readable for staff, and empty if never set', async () => {
    await setBank({ keywords: ['money'] });
    const query = `{ event(slug: "${fair.slug}") { exhibitor(slug: "bank") { ${SETTING} products { nodes { ${SETTING} } } } } }`;
    const { event } = await test.api.data(query, {}, fair.reviewer);
    const nothing = { reading: null, keywords: [], version: 0 };
    expect(event.exhibitor).toEqual({
      searchSetting: { reading: null, keywords: ['money'], version: 1 },
      products: { nodes: [{ searchSetting: nothing }] },
    });
  });

  it('are listed in pages for staff, the latest first, without empty ones', async () => {
    await setBank({ keywords: ['money'] });
    await setDrone({ reading: 'zhi bao' });
    const other = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(fair.event));
    await fair.change('setExhibitorSearch', { exhibitorId: other, keywords: [] });
    const page = async (args: string): Promise<Data> => {
      const nodes = 'nodes { exhibitor { slug } product { slug } reading }';
      return test.api.ofEvent(
        fair.slug,
        `searchSettings(${args}) { totalCount pageInfo { endCursor hasNextPage } ${nodes} }`,
        fair.reviewer,
      );
    };
    const first = await page('first: 1');
    expect(first).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ exhibitor: null, product: { slug: 'drone' }, reading: 'zhi bao' }],
    });
    const second = await page(`first: 1, after: "${first.pageInfo.endCursor as string}"`);
    expect(second.nodes).toEqual([{ exhibitor: { slug: 'bank' }, product: null, reading: null }]);
    expect((await page('owner: PRODUCT')).totalCount).toBe(1);
  });

  it('are rejected as STALE, with the current setting, after a concurrent change', async () => {
    await setBank({ keywords: ['first'], version: 0 });
    const late = await setBank({ keywords: ['second'], version: 0 });
    expect(late).toEqual({
      errors: [{ code: 'STALE', path: ['version'] }],
      exhibitor: { searchSetting: { reading: null, keywords: ['first'], version: 1 } },
    });
    expect((await setBank({ keywords: ['second'], version: 1 })).errors).toEqual([]);
  });

  it('reject synonyms as STALE after a concurrent change', async () => {
    const input = { eventId: fair.id, groups: [{ terms: ['UAV', 'drone'] }], version: 0 };
    expect(await fair.problems('setSearchSynonyms', input)).toEqual([]);
    expect(await fair.problems('setSearchSynonyms', input)).toEqual(['STALE version']);
  });

  it('keep fields that the input does not contain', async () => {
    await setBank({ keywords: ['money'], reading: 'yu lai' });
    await setBank({ keywords: ['cash'] });
    const { exhibitor } = await setBank({});
    expect(exhibitor.searchSetting).toEqual({ reading: 'yu lai', keywords: ['cash'], version: 2 });
  });

  it('are recorded in audit entries with old and new values', async () => {
    await setBank({ keywords: ['money'] });
    const { rows } = await test.sql.query<{ action: string; changes: Data }>(
      'select action, changes from audit_entry where event_id = $1',
      [fair.event],
    );
    expect(rows).toMatchObject([
      {
        action: 'setExhibitorSearch',
        changes: [
          {
            kind: 'EXHIBITOR',
            before: { search: { keywords: [], version: 0 } },
            after: { search: { keywords: ['money'], version: 1 } },
          },
        ],
      },
    ]);
  });

  it.each<[string, object, string[]]>([
    ['a reading that is not pinyin', { reading: 'yu xyz' }, ['INVALID reading']],
    ['a reading without letters', { reading: '乐' }, ['INVALID reading']],
    ['too long a reading', { reading: 'an '.repeat(80) }, ['INVALID reading']],
    ['a keyword without a letter', { keywords: ['ok', '!!'] }, ['INVALID keywords 1']],
    ['an empty keyword', { keywords: [' '] }, ['INVALID keywords 0']],
    ['too long a keyword', { keywords: ['a'.repeat(101)] }, ['INVALID keywords 0']],
    [
      'too many keywords',
      { keywords: Array.from({ length: 51 }, (_, index) => `word${index}`) },
      ['INVALID keywords'],
    ],
  ])('reject %s', async (_, values, problems) => {
    expect(await fair.problems('setExhibitorSearch', { exhibitorId: bank, ...values })).toEqual(problems);
  });

  it.each<[string, string[][], string[]]>([
    ['a group of one word', [['UAV']], ['INVALID groups 0 terms']],
    [
      'a group of too many words',
      [Array.from({ length: 21 }, (_, index) => `word${index}`)],
      ['INVALID groups 0 terms'],
    ],
    [
      'a word in two groups',
      [
        ['UAV', 'drone'],
        ['kite', 'u-a-v'],
      ],
      ['INVALID groups 1 terms 1'],
    ],
    ['two equal words', [['UAV', 'ＵＡＶ']], ['INVALID groups 0 terms 1']],
    ['a sentence', [['one two three four five six seven', 'drone']], ['INVALID groups 0 terms 0']],
    ['only punctuation', [['&|', 'drone']], ['INVALID groups 0 terms 0']],
    [
      'too many groups',
      Array.from({ length: 201 }, (_, index) => [`a${index}`, `b${index}`]),
      ['INVALID groups'],
    ],
  ])('reject as synonyms %s', async (_, groups, problems) => {
    const input = { eventId: fair.id, groups: groups.map((terms) => ({ terms })) };
    expect(await fair.problems('setSearchSynonyms', input)).toEqual(problems);
  });

  it('are copied to another edition: synonyms with the event, readings and keywords with exhibitors', async () => {
    await setSynonyms(['UAV', '无人机']);
    await setBank({ reading: 'yu lai', keywords: ['money'] });
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const input = {
      eventId: fair.id,
      slug: `next-${fair.slug}`,
      startsOn: '2018-10-09',
      endsOn: '2018-10-15',
    };
    const { event } = await fair.change(
      'copyEvent',
      input,
      'event { id searchSynonyms { groups { terms } } }',
      administrator,
    );
    expect(event.searchSynonyms.groups).toEqual([{ terms: ['UAV', '无人机'] }]);
    const { results } = await fair.change(
      'carryOverExhibitors',
      { eventId: event.id, fromEventId: fair.id },
      `results { exhibitor { ${SETTING} } }`,
      administrator,
    );
    expect(results).toMatchObject([
      { exhibitor: { searchSetting: { reading: 'yu lai', keywords: ['money'] } } },
    ]);
  });

  it('find drafts for staff by synonyms that are changed while the event is a draft', async () => {
    const draft = await ManagedEvent.make(test, { status: 'DRAFT' });
    await test.rows.exhibitor(draft.event, { slug: 'kites', name: { en: 'Kite' } });
    await test.settle();
    const found = async (): Promise<number> =>
      (await test.api.ofEvent(draft.slug, 'search(query: "glider") { totalCount }', draft.organizer))
        .totalCount;
    expect(await found()).toBe(0);
    await draft.change('setSearchSynonyms', { eventId: draft.id, groups: [{ terms: ['kite', 'glider'] }] });
    expect(await found()).toBe(1);
  });

  it('leave no document to be rendered again', async () => {
    await setSynonyms(['UAV', '无人机']);
    await setDrone({ keywords: ['quadcopter'] });
    expect(await test.app.get(VerifyService).verify()).toMatchObject({ drift: [] });
  });
});
