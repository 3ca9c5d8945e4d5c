import type { EventSnapshot } from '../../../src/catalog/snapshot/event-snapshot.js';
import { RebuildService } from '../../../src/visiting/search/rebuild/rebuild.service.js';
import { SearchBudget } from '../../../src/visiting/search/index/search-budget.js';
import type { SearchScope } from '../../../src/visiting/search/engine/scope/search-scope.js';
import {
  numbersOf,
  type FacetCountRow,
  facetCountQuery,
  ALL_HITS,
} from '../../../src/visiting/search/engine/facets/facet-count-query.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const COUNT = 240;

describe('a search with bounded cost', () => {
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
      interpretationKinds: ['PRODUCT'],
      lists: [event],
      conditions: [],
      complete: false,
      budget: new SearchBudget('192.0.2.1/32', 1000),
    };
    const statement = facetCountQuery(scope, `'tgadget'`, ALL_HITS, exact);
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
      .map((text) => (text.includes('as "isExact"') ? 'samples' : 'others'));
  }

  it('counts hits exactly up to the limit', async () => {
    expect(await countAbove(COUNT * 2)).toBe(COUNT);
  });

  it('counts hits beyond the ranked ones once per revision, sampled objects before the others', async () => {
    expect(await countsOf('gadget', 'facets { countries { count } }')).toEqual(['samples', 'others']);
    expect(await countsOf('gadget', '__typename')).toEqual([]);
    expect((await search('gadget', '')).totalCount).toBe(COUNT);
  });

  it('starts counting the hits of a short word while it reads candidates', async () => {
    expect(await countsOf('gad', 'facets { countries { count } }')).toEqual(['samples', 'others']);
    expect((await search('gad', '')).totalCount).toBe(COUNT);
    expect([await countsOf('cor', 'facets { countries { count } }'), await countsOf('corona', '')]).toEqual([
      ['samples'],
      [],
    ]);
    expect((await search('cor', '')).totalCount).toBe(1);
  });

  it('estimates larger counts from one eighth of the objects', async () => {
    const { rows } = await test.sql.query<{ count: number }>(
      `select count(*)::integer as count from product where get_byte(uuid_send(id), 15) < 32`,
    );
    expect(await countAbove(1)).toBe(8 * (rows[0]?.count ?? 0));
  });

  it('matches a short word as a whole word before longer words', async () => {
    expect(await exhibitorsFor('co ltd')).toEqual(['maker']);
  });

  it('matches a short word as a prefix if the index has no such word', async () => {
    expect(await exhibitorsFor('sun rob')).toEqual(['maker']);
  });

  it('matches adjacent syllables as one word', async () => {
    expect(await exhibitorsFor('jia li')).toEqual(['rival']);
  });

  it('needs no rebuild of an index that a command filled before the first start', async () => {
    await test.sql.query('delete from search_state');
    expect(await test.app.get(RebuildService).otherVersion()).toBeUndefined();
  });

  it('requires a rebuild of an index that no version has built', async () => {
    await test.sql.query('delete from search_state');
    await test.sql.query(`delete from catalog_search where kind = 'EXHIBITOR'`);
    expect(await test.app.get(RebuildService).otherVersion()).toBeNull();
  });
});
