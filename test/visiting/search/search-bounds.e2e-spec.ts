import type { EventSnapshot } from '../../../src/catalog/snapshot/event-snapshot.js';
import { RebuildService } from '../../../src/visiting/search/rebuild/rebuild.service.js';
import { SearchBudget } from '../../../src/visiting/search/index/search-budget.js';
import type { SearchScope } from '../../../src/visiting/search/engine/scope/search-scope.js';
import {
  numbersOf,
  type FacetCountRow,
  facetCountQuery,
  WHOLE,
} from '../../../src/visiting/search/engine/facets/facet-count-query.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const COUNT = 240;

describe('what bounds the cost of a search', () => {
  let test: TestCatalog;
  let event: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'fair' });
    const maker = await test.rows.exhibitor(event, { slug: 'maker', name: { en: 'Sunny Robots Co., Ltd.' } });
    await test.rows.exhibitor(event, {
      slug: 'rival',
      name: { en: 'Corona Lamps Ltd', 'zh-Hans': '嘉里灯具' },
    });
    await test.rows.exhibitor(event, { slug: 'apart', name: { en: 'Robust Doors', 'zh-Hans': '里昂嘉禾' } });
    for (let index = 0; index < COUNT; index += 1) {
      await test.rows.product(event, maker, { slug: `gadget-${index}`, name: { en: `Gadget ${index}` } });
    }
    await test.settle();
  });

  afterAll(async () => {
    await test.close();
  });

  async function exhibitorsFor(query: string): Promise<string[]> {
    const { nodes } = await test.api.ofEvent(
      'fair',
      `search(query: ${JSON.stringify(query)}, kinds: [EXHIBITOR]) { nodes { ... on Exhibitor { slug } } }`,
    );
    return (nodes as { slug: string }[]).map(({ slug }) => slug);
  }

  async function countAbove(exact: number): Promise<number> {
    const scope: SearchScope = {
      event: { id: event } as EventSnapshot,
      kinds: ['PRODUCT'],
      among: ['PRODUCT'],
      lists: [event],
      conditions: [],
      complete: false,
      budget: new SearchBudget('192.0.2.1/32', 1000),
    };
    const statement = facetCountQuery(scope, `'tgadget'`, WHOLE, exact);
    const { rows } = await test.sql.query<FacetCountRow>(statement.text, [...(statement.values ?? [])]);
    return rows.flatMap(numbersOf).reduce((sum, { numbers, weight }) => sum + numbers.length * weight, 0);
  }

  function search(query: string, fields: string): Promise<Data> {
    return test.api.ofEvent('fair', `search(query: "${query}") { totalCount ${fields} }`);
  }

  /** The statements that count all hits of a search. */
  async function countsOf(query: string, fields: string): Promise<string[]> {
    const statements = await statementsOf(() => search(query, fields));
    return statements
      .filter((text) => text.includes('array_agg(hit.facets)'))
      .map((text) => (text.includes('as few') ? 'samples' : 'others'));
  }

  it('counts as many hits as it may one by one', async () => {
    expect(await countAbove(COUNT * 2)).toBe(COUNT);
  });

  it('counts more hits than are ranked once at a revision, the samples before the others', async () => {
    expect(await countsOf('gadget', 'facets { countries { count } }')).toEqual(['samples', 'others']);
    expect(await countsOf('gadget', '__typename')).toEqual([]);
    expect((await search('gadget', '')).totalCount).toBe(COUNT);
  });

  it('begins to count the hits of a short word while it reads candidates', async () => {
    expect(await countsOf('gad', 'facets { countries { count } }')).toEqual(['samples', 'others']);
    expect((await search('gad', '')).totalCount).toBe(COUNT);
    expect([await countsOf('cor', 'facets { countries { count } }'), await countsOf('corona', '')]).toEqual([
      ['samples'],
      [],
    ]);
    expect((await search('cor', '')).totalCount).toBe(1);
  });

  it('estimates more hits by an eighth of them', async () => {
    const { rows } = await test.sql.query<{ count: number }>(
      `select count(*)::integer as count from product where get_byte(uuid_send(id), 15) < 32`,
    );
    expect(await countAbove(1)).toBe(8 * (rows[0]?.count ?? 0));
  });

  it('takes a short word before others for a whole one', async () => {
    expect(await exhibitorsFor('co ltd')).toEqual(['maker']);
  });

  it('takes a short word for the beginning of one where there is no such word', async () => {
    expect(await exhibitorsFor('sun rob')).toEqual(['maker']);
  });

  it('reads syllables beside each other as one word', async () => {
    expect(await exhibitorsFor('jia li')).toEqual(['rival']);
  });

  it('does not make anew what a command has filled before the first start', async () => {
    await test.sql.query('delete from search_state');
    expect(await test.app.get(RebuildService).otherVersion()).toBeUndefined();
  });

  it('makes anew what no version has made', async () => {
    await test.sql.query('delete from search_state');
    await test.sql.query(`delete from catalog_search where kind = 'EXHIBITOR'`);
    expect(await test.app.get(RebuildService).otherVersion()).toBeNull();
  });
});
