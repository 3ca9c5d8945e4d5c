import { smallFair } from '../../build/small-fair.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

let test: TestCatalog;

beforeAll(async () => {
  test = await startTestCatalog();
  await smallFair(test.rows);
  await test.settle();
});

afterAll(async () => {
  await test.close();
});

describe('a filter', () => {
  it.each([
    ['exhibitors(filter: { categories: "No Slug" })', 'categories'],
    ['exhibitors(filter: { categories: ["robots", ""] })', 'categories'],
    ['exhibitors(filter: { venues: "Zentrum!" })', 'venues'],
    ['exhibitors(filter: { halls: "H 2" })', 'halls'],
    ['exhibitors(filter: { zones: "-" })', 'zones'],
    ['products(filter: { categories: "A" })', 'categories'],
    ['products(filter: { halls: "" })', 'halls'],
    ['products(filter: { exhibitors: "No Slug" })', 'exhibitors'],
    ['sessions(filter: { venues: "Zentrum!" })', 'venues'],
  ])('is rejected if a value has the wrong form: %s', async (list, argument) => {
    const refusal = await test.api.refusal(`{ event(slug: "fair") { ${list} { totalCount } } }`);
    expect(refusal).toMatch(/^BAD_USER_INPUT: /);
    expect(refusal).toContain(`\`${argument}\``);
  });

  it.each([
    ['exhibitors', 'ExhibitorFilter', 'categories', 'robots'],
    ['exhibitors', 'ExhibitorFilter', 'halls', 'H2'],
    ['exhibitors', 'ExhibitorFilter', 'countries', 'CN'],
    ['exhibitors', 'ExhibitorFilter', 'kinds', 'TEAM'],
    ['products', 'ProductFilter', 'kinds', 'PRODUCT'],
    ['products', 'ProductFilter', 'countries', 'CN'],
    ['products', 'ProductFilter', 'exhibitors', 'baidu'],
    ['sessions', 'SessionFilter', 'venues', 'center'],
    ['sessions', 'SessionFilter', 'tracks', 'AI'],
  ])('is rejected if it has over 100 values: %s by %s.%s', async (list, type, argument, value) => {
    const query = `query ($filter: ${type}) { event(slug: "fair") { ${list}(filter: $filter) { totalCount } } }`;
    const filter = (length: number) => ({ filter: { [argument]: Array.from({ length }, () => value) } });
    expect(await test.api.ask(query, filter(100))).not.toHaveProperty('errors');
    expect(await test.api.refusal(query, filter(101))).toMatch(
      new RegExp(`^BAD_USER_INPUT: .*\`${argument}\``),
    );
  });

  it.each([
    ['ExhibitorFilter', 'exhibitors', { countries: ['Germany'] }],
    ['ExhibitorFilter', 'exhibitors', { kinds: ['SHOP'] }],
    ['SessionFilter', 'sessions', { on: '2017-02-30' }],
    ['SessionFilter', 'sessions', { on: 'today' }],
    ['ExhibitorFilter', 'exhibitors', { unknown: 1 }],
  ])('is rejected if its type does not allow the value: %s %s %j', async (type, list, filter) => {
    const query = `query ($filter: ${type}) { event(slug: "fair") { ${list}(filter: $filter) { totalCount } } }`;
    const [argument = ''] = Object.keys(filter);
    expect(await test.api.refusal(query, { filter })).toMatch(new RegExp(`^BAD_USER_INPUT: .*${argument}`));
  });
});

describe('a page', () => {
  const LISTS = [
    'events',
    'event(slug: "fair") { exhibitors',
    'event(slug: "fair") { products',
    'event(slug: "fair") { sessions',
    'event(slug: "fair") { zones { booths',
  ];
  const CASES = [
    ['first: 0', '`first`'],
    ['first: 101', '`first`'],
    ['first: -1', '`first`'],
    ['last: 0', '`last`'],
    ['last: 101', '`last`'],
    ['first: 1, last: 1', '`first` or `last`'],
    ['after: "garbage"', 'cursor'],
    ['before: ""', 'cursor'],
    ['after: "WzEsMl0"', 'cursor'],
  ] as const;
  const calls = LISTS.flatMap((list) => CASES.map(([page, named]) => [list, page, named] as const));

  it.each(calls)('is rejected for %s with the arguments (%s)', async (list, page, named) => {
    const ends = '}'.repeat(list.split('{').length - 1);
    const refusal = await test.api.refusal(`{ ${list}(${page}) { pageInfo { hasNextPage } } ${ends} }`);
    expect(refusal).toMatch(/^BAD_USER_INPUT: /);
    expect(refusal).toContain(named);
  });

  it('is rejected if its cursor is too long or contains values that PostgreSQL cannot store', async () => {
    const { pageInfo } = await test.api.ofEvent('fair', 'exhibitors(first: 1) { pageInfo { endCursor } }');
    const [list, , id] = JSON.parse(Buffer.from(pageInfo.endCursor as string, 'base64url').toString());
    const query =
      'query ($after: String) { event(slug: "fair") { exhibitors(after: $after) { nodes { id } } } }';
    const parts = [
      [list, '\0', id],
      [list, '\ud800', id],
      [list, 'x'.repeat(2000), id],
      [list, 'x', 'no id'],
      [list, 1, id],
    ];
    for (const forged of parts) {
      const after = Buffer.from(JSON.stringify(forged)).toString('base64url');
      expect(await test.api.refusal(query, { after })).toMatch(/^BAD_USER_INPUT: .*cursor/);
    }
  });
});

describe('a cursor', () => {
  it.each([
    ['exhibitors(first: 1)', 'products', 'another kind'],
    ['exhibitors(first: 1)', 'exhibitors(orderBy: NAME_DESC)', 'another direction'],
    ['exhibitors(first: 1)', 'exhibitors(orderBy: BOOTH_ASC)', 'another order'],
    ['exhibitors(first: 1, locale: "en")', 'exhibitors(locale: "zh-Hans")', 'another language'],
    ['exhibitors(first: 1)', 'exhibitors(filter: { countries: "CN" })', 'another filter'],
    [
      'exhibitors(first: 1, filter: { countries: "CN" })',
      'exhibitors(filter: { countries: "DE" })',
      'another value',
    ],
    ['sessions(first: 1)', 'sessions(filter: { on: "2017-09-15" })', 'another day'],
    ['products(first: 1)', 'products(filter: { premiere: true })', 'a filter on the premiere'],
  ])('of %s is rejected by %s: %s', async (from, to) => {
    const { pageInfo } = await test.api.ofEvent('fair', `${from} { pageInfo { endCursor } }`);
    const after = `after: ${JSON.stringify(pageInfo.endCursor)}`;
    const list = to.includes('(') ? to.replace('(', `(${after}, `) : `${to}(${after})`;
    const refusal = await test.api.refusal(`{ event(slug: "fair") { ${list} { nodes { id } } } }`);
    expect(refusal).toMatch(/^BAD_USER_INPUT: .*another list, order or filter/);
  });

  it('of a hall is rejected by another hall', async () => {
    const [{ halls }] = await test.api.ofEvent(
      'fair',
      'venues { halls { id booths { pageInfo { endCursor } } } }',
    );
    const query =
      'query ($id: ID!, $after: String) { node(id: $id) { ... on Hall { booths(after: $after) { nodes { id } } } } }';
    const [left, right] = halls;
    const after = left.booths.pageInfo.endCursor;
    expect(await test.api.ask(query, { id: left.id, after })).not.toHaveProperty('errors');
    expect(await test.api.refusal(query, { id: right.id, after })).toMatch(/another list/);
  });

  it('of events is rejected by another order and filter', async () => {
    const { events } = await test.api.data('{ events { pageInfo { endCursor } } }');
    const after = JSON.stringify(events.pageInfo.endCursor);
    for (const other of ['orderBy: STARTS_ON_ASC', 'filter: { year: 2017 }']) {
      const refusal = await test.api.refusal(`{ events(after: ${after}, ${other}) { nodes { id } } }`);
      expect(refusal).toMatch(/^BAD_USER_INPUT: .*another list/);
    }
  });

  it('is rejected if it is damaged, even if no object of the page is requested', async () => {
    const refusal = await test.api.refusal(
      '{ event(slug: "fair") { exhibitors(after: "garbage") { totalCount } } }',
    );
    expect(refusal).toMatch(/^BAD_USER_INPUT: .*damaged/);
  });

  it('remains valid when the object at its position is deleted', async () => {
    const exhibitor = await test.rows.exhibitor(await fairId(), { name: { en: 'b', 'zh-Hans': 'b' } });
    await test.settle();
    const list = (args: string) =>
      `exhibitors(locale: "en"${args}) { pageInfo { endCursor } nodes { slug } }`;
    const first = await test.api.ofEvent('fair', list(', first: 2'));
    await test.rows.remove('exhibitor', exhibitor);
    await test.settle();
    const after = JSON.stringify(first.pageInfo.endCursor);
    const { nodes } = await test.api.ofEvent('fair', list(`, after: ${after}, first: 1`));
    expect(nodes).toEqual([{ slug: 'baidu' }]);
  });

  async function fairId(): Promise<string> {
    const { rows } = await test.sql.query<{ id: string }>("select id from event where slug = 'fair'");
    return rows[0]!.id;
  }
});
