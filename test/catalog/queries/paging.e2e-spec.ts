import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { addExhibitor, type CrowdedFair, crowdedFair } from './crowded-fair.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type List, type Page, readPage, walk } from './walk.js';

const NAMED = ['orderBy: NAME_ASC, locale: "zh-Hans"', 'orderBy: NAME_DESC, locale: "en"', 'locale: "en"'];
const ORDERS = [...NAMED, 'orderBy: UPDATED_AT_DESC'];
const EXHIBITOR_FILTERS = [
  '{}',
  '{ categories: "c-0" }',
  '{ categories: ["c-2", "c-3"] }',
  '{ countries: "CN" }',
  '{ venues: "center", kinds: TEAM }',
  '{ halls: "H1", categories: "c-0" }',
  '{ categories: "unknown" }',
];
const PRODUCT_FILTERS = [
  '{}',
  '{ categories: "c-0" }',
  '{ premiere: true }',
  '{ zones: "zone", premiere: false }',
];
const SESSION_FILTERS = ['{}', '{ on: "2017-09-16" }', '{ venues: "center" }'];

function choose(within: string[], field: string, filters: string[], orders: string[]): fc.Arbitrary<List> {
  return fc
    .tuple(fc.constantFrom(...filters), fc.constantFrom(...orders))
    .map(([filter, order]) => ({ within, field, args: `filter: ${filter} ${order}` }));
}

const exhibitors = choose([], 'exhibitors', EXHIBITOR_FILTERS, [...ORDERS, 'orderBy: BOOTH_ASC']);
const lists: fc.Arbitrary<List> = fc.oneof(
  exhibitors,
  choose([], 'products', PRODUCT_FILTERS, ORDERS),
  choose([], 'sessions', SESSION_FILTERS, ['']),
  choose([], 'announcements', ['{}', '{ active: true }', '{ venues: "center" }'], ['']),
  choose(['category(slug: "c-0")'], 'exhibitors', ['{}', '{ countries: "DE" }'], ORDERS),
  choose(['category(slug: "c-0")'], 'products', PRODUCT_FILTERS, ORDERS),
  choose(['venue(slug: "center")'], 'exhibitors', EXHIBITOR_FILTERS, ORDERS),
  fc.constantFrom<List>(
    { within: ['venue(slug: "center")', 'halls'], field: 'booths', args: '' },
    { within: ['zones'], field: 'booths', args: '' },
  ),
);
const sizes = fc.integer({ min: 1, max: 25 });

let test: TestCatalog;
let fair: CrowdedFair;

beforeAll(async () => {
  test = await startTestCatalog();
  fair = await crowdedFair(test.rows);
  await test.settle();
});

afterAll(async () => {
  await test.close();
});

describe('an unchanged list', () => {
  it('has the same objects forward, backward and on one page', async () => {
    await fc.assert(
      fc.asyncProperty(lists, sizes, async (list, size) => {
        const whole = await read(list)({ first: 100 });
        const forward = await walk(read(list), size);
        const backward = await walk(read(list), size, true);
        const ids = idsOf([whole]);
        expect(idsOf(forward)).toEqual(ids);
        expect(idsOf(backward.toReversed())).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
        expect(whole.totalCount).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it('reports on each page whether it continues', async () => {
    await fc.assert(
      fc.asyncProperty(lists, sizes, async (list, size) => {
        const forward = await walk(read(list), size);
        const backward = await walk(read(list), size, true);
        const total = forward[0]!.totalCount;
        const pages = Math.max(1, Math.ceil(total / size));
        expect([forward.length, backward.length]).toEqual([pages, pages]);
        for (const [index, { pageInfo, edges, nodes }] of forward.entries()) {
          expect(pageInfo.hasNextPage).toBe(index < pages - 1);
          expect(nodes).toEqual(edges.map(({ node }) => node));
          expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
          expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
        }
        for (const [index, { pageInfo }] of backward.entries()) {
          expect(pageInfo.hasPreviousPage).toBe(index < pages - 1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('returns the objects between two cursors', async () => {
    await fc.assert(
      fc.asyncProperty(lists, sizes, fc.nat(), fc.nat(), async (list, size, left, right) => {
        const { edges } = await read(list)({ first: 100 });
        fc.pre(edges.length > 1);
        const [start, end] = [left % edges.length, right % edges.length].sort((one, other) => one - other);
        const bounds = { after: edges[start!]!.cursor, before: edges[end!]!.cursor };
        const expected = edges.slice(start! + 1, end).map(({ node }) => node.id);
        const first = await read(list)({ ...bounds, first: size });
        const last = await read(list)({ ...bounds, last: size });
        expect(idsOf([first])).toEqual(expected.slice(0, size));
        expect(idsOf([last])).toEqual(expected.slice(-size));
        expect(first.pageInfo.hasNextPage).toBe(expected.length > size);
        expect(last.pageInfo.hasPreviousPage).toBe(expected.length > size);
      }),
      { numRuns: 40 },
    );
  });

  it('returns the same page if many parents are requested at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom('first', 'last'),
        async (size, end) => {
          const list = `exhibitors(${end}: ${size}, filter: { countries: "CN" }) { nodes { id } pageInfo { hasNextPage } }`;
          const together = await test.api.ofEvent('crowded', `categories { slug ${list} }`);
          expect(together).toHaveLength(3);
          for (const { slug, exhibitors: page } of together) {
            expect(await test.api.ofEvent('crowded', `category(slug: "${slug}") { ${list} }`)).toEqual({
              exhibitors: page,
            });
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('a list that changes between two pages', () => {
  it('has each object that exists throughout exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(
        exhibitors,
        fc.integer({ min: 3, max: 12 }),
        fc.boolean(),
        async (list, size, backward) => {
          const before = idsOf([await read(list)({ first: 100 })]);
          const passing: string[] = [];
          const pages = await walk(read(list), size, backward, async () => {
            const gone = passing.splice(randomInt(passing.length + 1), 1);
            for (const id of gone) await test.rows.remove('exhibitor', id);
            passing.push(await addExhibitor(test.rows, fair), await addExhibitor(test.rows, fair));
            await test.settle();
          });
          for (const id of passing) await test.rows.remove('exhibitor', id);
          await test.settle();
          const seen = idsOf(backward ? pages.toReversed() : pages);
          expect(new Set(seen).size).toBe(seen.length);
          const throughout = new Set(before);
          expect(seen.filter((id) => throughout.has(id))).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each<List>([
    { within: ['category(slug: "c-0")'], field: 'exhibitors', args: 'locale: "en"' },
    { within: [], field: 'exhibitors', args: 'locale: "en", filter: { categories: "c-0" }' },
    { within: [], field: 'products', args: 'locale: "en", filter: { categories: "c-0", halls: "H1" }' },
  ])(
    'continues after a new category, a moved one and a new hall of the same code: $within $field $args',
    async (list) => {
      const before = idsOf([await read(list)({ first: 100 })]);
      const venue = await test.rows.venue(fair.event);
      const added: string[] = [];
      let hall = '';
      // The number of exhibitors in a hall varies: the size leaves a change between two pages.
      const size = Math.min(10, Math.floor(before.length / 2));
      const pages = await walk(read(list), size, false, async () => {
        const values = { parent_id: fair.categories[0], position: -added.length };
        added.push(await test.rows.category(fair.event, values));
        if (added.length === 1) hall = await test.rows.hall(fair.event, venue, { code: 'H1' });
        await test.settle();
      });
      await test.rows.remove('hall', hall);
      await test.rows.remove('venue', venue);
      for (const category of added) await test.rows.remove('category', category);
      await test.settle();
      expect(idsOf(pages)).toEqual(before);
    },
  );

  it('continues after a deleted object, and after all objects of the previous page are deleted', async () => {
    const list: List = { within: [], field: 'exhibitors', args: 'locale: "en"' };
    const passing = [await addExhibitor(test.rows, fair), await addExhibitor(test.rows, fair)];
    await test.settle();
    const whole = idsOf([await read(list)({ first: 100 })]);
    const pages = await walk(read(list), 1, false, async () => {
      const id = passing.pop();
      if (id) await test.rows.remove('exhibitor', id);
      await test.settle();
    });
    const stayed = idsOf([await read(list)({ first: 100 })]);
    expect(whole).toEqual(expect.arrayContaining(stayed));
    expect(idsOf(pages)).toEqual(expect.arrayContaining(stayed));
  });
});

function read(list: List): (page: Readonly<Record<string, number | string | null>>) => Promise<Page> {
  return (page) => readPage(test.api, 'crowded', list, page);
}

function idsOf(pages: readonly Page[]): string[] {
  return pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
}
