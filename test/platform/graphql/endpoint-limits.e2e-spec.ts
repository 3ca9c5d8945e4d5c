import { getIntrospectionQuery } from 'graphql';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { cpuTimeOf } from '../../setup/cpu.js';
import { type Answer, ask, PLAIN, THROUGH_APOLLO } from '../../setup/graphql-request.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(async () => {
  await test.close();
});

/** `{ event { category { parent { parent { … id } } } } }` with the given depth. */
function nested(depth: number): string {
  const open = [
    '{ event(slug: "week") {',
    'category(slug: "any") {',
    ...Array<string>(depth - 3).fill('parent {'),
  ];
  return `${open.join(' ')} id ${'}'.repeat(depth)}`;
}

/** 2^60 selections by 61 fragments that each spread the next one twice. */
function bomb(leaf: string): string {
  const spreads = Array.from({ length: 60 }, (_, level) => {
    const next = `...F${String(level + 1)}`;
    return `fragment F${String(level)} on Query { ${next} ${next} }`;
  });
  return ['{ ...F0 }', ...spreads, `fragment F60 on Query { ${leaf} }`].join('\n');
}

/** The given number of fields, each made from its index. */
function fields(count: number, make: (n: string) => string): string {
  return Array.from({ length: count }, (_, index) => make(String(index))).join(' ');
}

function aliases(count: number): string {
  return `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: __typename`).join(' ')} }`;
}

/** The given number of different fields, each with an `@include`. */
function directives(count: number): string {
  const fields = ['id', 'slug', 'edition', 'startsOn', 'endsOn', 'timeZone', 'locales', 'status', 'revision'];
  const included = fields.slice(0, count).map((field) => `${field} @include(if: true)`);
  const last = count > fields.length ? 'venues @include(if: true) { id }' : '';
  return `{ event(slug: "week") { ${included.join(' ')} ${last} } }`;
}

const PAGES =
  'exhibitors(first: $n) { nodes { products(first: $n) { nodes { categories { exhibitors(first: $n) { nodes { id } } } } } } }';

const REFUSED: [string, string, string, RegExp][] = [
  [
    'fields nested deeper than 12',
    nested(13),
    'GRAPHQL_VALIDATION_FAILED',
    /^Query depth limit of 12 exceeded/,
  ],
  ['fields nested 300 deep', nested(300), 'GRAPHQL_VALIDATION_FAILED', /^Query depth limit of 12 exceeded/],
  [
    'fields nested deeper than 12 by fragments',
    `{ event(slug: "week") { categories { ...A } } }
     fragment A on Category { children { children { children { ...B } } } }
     fragment B on Category { children { children { children { children { ...C } } } } }
     fragment C on Category { children { children { children { id } } } }`,
    'GRAPHQL_VALIDATION_FAILED',
    /^Query depth limit of 12 exceeded/,
  ],
  [
    'more than 30 aliases',
    aliases(31),
    'GRAPHQL_VALIDATION_FAILED',
    /^Aliases limit of 30 exceeded, found 31/,
  ],
  [
    'more than 9 directives',
    directives(10),
    'GRAPHQL_VALIDATION_FAILED',
    /^Directives limit of 9 exceeded, found 10/,
  ],
  ['more than 1500 tokens', `{ ${'__typename '.repeat(1500)} }`, 'GRAPHQL_PARSE_FAILED', /1500 tokens/],
  [
    'a bomb of fragments',
    bomb('__typename'),
    'GRAPHQL_VALIDATION_FAILED',
    /^Selections limit of 10000 exceeded/,
  ],
  [
    'a bomb of fragments with a costly field',
    bomb('events { totalCount }'),
    'GRAPHQL_VALIDATION_FAILED',
    /^Selections limit of 10000 exceeded/,
  ],
  [
    'a fragment within itself',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
    /^Cannot spread fragment "A" within itself via "B"/,
  ],
  [
    'nested pages of three levels',
    `{ event(slug: "week") { ${PAGES.replaceAll('$n', '100')} } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
  [
    'pages whose size is the default of a variable',
    `query ($n: Int = 100) { event(slug: "week") { ${PAGES} } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
  [
    'a repeated path to the venues and back',
    `{ event(slug: "week") { ${'venues { event { '.repeat(4)} venues { slug } ${'} } '.repeat(4)} } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
  [
    'many searches that are counted',
    `{ event(slug: "week") { ${fields(28, (n) => `a${n}: search(query: "robot ${n}") { totalCount }`)} } }`,
    'COST_LIMIT',
    /^The operation may cost 70001, more than 50000/,
  ],
  [
    'many searched lists',
    `{ event(slug: "week") { ${fields(28, (n) => `a${n}: products(filter: { search: "robot ${n}" }) { nodes { id } }`)} } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
  [
    'a searched list of each object of another list',
    `{ event(slug: "week") { exhibitors(first: 30) { nodes { categories { exhibitors(filter: { search: "robot" }) { totalCount } } } } } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
  [
    'many counts of narrowed lists',
    `{ event(slug: "week") { ${fields(25, (n) => `a${n}: products(filter: { halls: ["H1"] }) { totalCount }`)} } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
  [
    'the facets of many narrowed lists',
    `query ($f: ProductFilter = { halls: ["H1"] }) { event(slug: "week") { ${fields(6, (n) => `a${n}: products(filter: $f) { facets { halls { count } } }`)} } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
  [
    'large pages of many nodes',
    `{ nodes(ids: [${'"x" '.repeat(100)}]) { ... on Category { products(first: 100) { nodes { id name slug categories { id } } } } } }`,
    'COST_LIMIT',
    /^The operation may cost \d+, more than 50000/,
  ],
];

const WAYS: [string, Record<string, string>][] = [
  ['of a plain query', PLAIN],
  ['of a query through Apollo Server', THROUGH_APOLLO],
];

describe.each(WAYS)('the limits %s', (_way, headers) => {
  it.each(REFUSED)('refuse %s', async (_what, query, code, message) => {
    const answers: Answer[] = [];
    const cost = await cpuTimeOf(async () => answers.push(await ask(test.url, { query }, headers)), 1000);
    expect(cost).toBeLessThan(1000);
    const [answer] = answers;
    expect(answer?.body).toEqual({ errors: [expect.objectContaining({ extensions: expect.anything() })] });
    expect(answer?.body.errors[0].message).toMatch(message);
    expect(answer?.body.errors[0].extensions.code).toBe(code);
  });

  it('refuse pages whose size is in a variable', async () => {
    const query = `query ($n: Int) { event(slug: "week") { ${PAGES} } }`;
    const answer = await ask(test.url, { query, variables: { n: 100 } }, headers);
    expect([answer.status, codes(answer)]).toEqual([400, ['COST_LIMIT']]);
  });

  it.each([
    ['12 nested fields', nested(12)],
    ['30 aliases', aliases(30)],
    ['9 directives', directives(9)],
    ['the introspection query of tools', getIntrospectionQuery()],
    [
      'the introspection query with all options',
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }),
    ],
    [
      'a page of 100 exhibitors with ten products each',
      '{ event(slug: "week") { exhibitors(first: 100) { edges { node { id name products { nodes { id name } } } } } } }',
    ],
    [
      'a page of 100 exhibitors with all fields of its screen',
      `{ event(slug: "week") { exhibitors(first: 100) {
        totalCount nodes {
          id slug name booths { code hall { code venue { slug } } } categories { slug name }
          representatives { name role } products(first: 10) { nodes { id name kind categories { slug } } }
        }
        facets { categories { category { slug name } count } venues { venue { slug } count } countries { country count } }
      } } }`,
    ],
    [
      'filtered lists of all kinds with their counts and facets',
      `query ($halls: [String!] = ["H1"]) { event(slug: "week") {
        exhibitors(filter: { halls: $halls }) { totalCount nodes { id name } facets { categories { count } } }
        products(filter: { halls: $halls }) { totalCount nodes { id name } facets { halls { count } } }
        sessions(filter: { venues: ["main"] }) { totalCount nodes { id title } }
      } }`,
    ],
    [
      'a search with all fields of its screen',
      `{ event(slug: "week") {
        search(query: "robot", first: 50) {
          totalCount edges { score highlights { field text } node { ... on Exhibitor { id name booths { code } } } }
          facets { categories { category { slug name } count } halls { hall { code } count } countries { country count } }
        }
        suggestions(query: "rob")
      } }`,
    ],
    [
      'a tree of categories with counts',
      '{ event(slug: "week") { categories { name exhibitors { totalCount } children { name exhibitors { totalCount } children { name exhibitors { totalCount } } } } } }',
    ],
    [
      'a tree of categories',
      '{ event(slug: "week") { categories { id slug name children { id slug name children { id slug name } } } } }',
    ],
  ])('accept %s', async (_what, query) => {
    const answer = await ask(test.url, { query }, headers);
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  });

  it('report five of many errors', async () => {
    const query = `{ ${Array.from({ length: 400 }, (_, index) => `unknown${String(index)}`).join(' ')} }`;
    const answer = await ask(test.url, { query }, headers);
    expect(answer.text.length).toBeLessThan(2000);
    expect(codes(answer)).toEqual(Array(6).fill('GRAPHQL_VALIDATION_FAILED'));
    expect(answer.body.errors.at(-1).message).toBe(
      'Too many validation errors, error limit reached. Validation aborted.',
    );
  });

  it('suggest field names, since the schema is public', async () => {
    const answer = await ask(test.url, { query: '{ evnts { totalCount } }' }, headers);
    expect(answer.body.errors[0].message).toBe(
      'Cannot query field "evnts" on type "Query". Did you mean "events" or "event"?',
    );
  });

  it.each([0, -1, 101])('refuse a page of %d', async (first) => {
    const query = 'query ($first: Int) { events(first: $first) { nodes { id } } }';
    const answer = await ask(test.url, { query, variables: { first } }, headers);
    const message = `\`first\` must be from 1 to 100, not ${String(first)}.`;
    expect(answer.body.errors).toMatchObject([
      { message, path: ['events'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each(['1e999', '1.5', 'true', '"7"'])('refuse %s as a number', async (first) => {
    const query = 'query ($first: Int) { events(first: $first) { nodes { id } } }';
    const body = `{"query":${JSON.stringify(query)},"variables":{"first":${first}}}`;
    const answer = await fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const { errors } = await answer.json();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0].message).toMatch(/^Variable "\$first" got invalid value/);
  });
});

function codes({ body }: Answer): string[] {
  return body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
}
