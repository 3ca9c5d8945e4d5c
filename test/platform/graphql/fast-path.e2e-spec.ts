import { getIntrospectionQuery } from 'graphql';
import { loadWeek } from '../../build/sample.js';
import { ApolloWatch, WatchedModule } from './apollo-watch.js';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { type Answer, ask, type GraphqlRequest, PLAIN, THROUGH_APOLLO } from '../../setup/graphql-request.js';

let test: TestApp;
let watch: ApolloWatch;

beforeAll(async () => {
  test = await startTestApp({ module: WatchedModule });
  await loadWeek(test);
  watch = test.app.get(ApolloWatch);
});

afterAll(async () => {
  await test.close();
});

const WEEK = 'event(slug: "innovation-week-2017")';
const BY_SLUG = 'query ($slug: String!) { event(slug: $slug) { slug name } }';
const CONDITIONS =
  'query ($with: Boolean!, $without: Boolean!) { events { totalCount @include(if: $with) pageInfo @skip(if: $without) { hasNextPage } } }';
const TWO = 'query One { one: __typename } query Two { two: __typename }';

/** Requests that the fast path executes. */
const ANSWERED: [string, GraphqlRequest][] = [
  ['a field', { query: '{ __typename }' }],
  ['null', { query: '{ viewer { id name } }' }],
  ['a variable', { query: BY_SLUG, variables: { slug: 'innovation-week-2017' } }],
  ['a variable without a result', { query: BY_SLUG, variables: { slug: 'nowhere' } }],
  ['an unused variable', { query: '{ __typename }', variables: { unknown: 1 } }],
  ['variables that are null', { query: '{ __typename }', variables: null }],
  [
    'a variable that is null',
    { query: 'query ($n: Int) { events(first: $n) { totalCount } }', variables: { n: null } },
  ],
  ['the default of a variable', { query: 'query ($n: Int = 1) { events(first: $n) { nodes { slug } } }' }],
  [
    'a variable of an input type',
    {
      query: 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }',
      variables: { filter: { year: 2017, status: ['PUBLISHED', 'ARCHIVED'] } },
    },
  ],
  [
    'fragments within fragments',
    {
      query: `{ ${WEEK} { ...E } }
        fragment E on Event { venues { ...V } }
        fragment V on Venue { slug halls { ... { code } ... on Hall { width } } }`,
    },
  ],
  [
    'aliases',
    { query: `{ a: ${WEEK} { zh: name(locale: "zh-Hans") en: name(locale: "en") } b: __typename }` },
  ],
  ['the same field twice', { query: `{ ${WEEK} { slug venues { id } } ${WEEK} { venues { slug } } }` }],
  ['an included field', { query: CONDITIONS, variables: { with: true, without: false } }],
  ['a skipped field', { query: CONDITIONS, variables: { with: false, without: true } }],
  ['an operation by its name', { query: TWO, operationName: 'Two' }],
  ['an operation name that is null', { query: '{ __typename }', operationName: null }],
  ['extensions that are null', { query: '{ __typename }', extensions: null }],
  [
    'nested pages',
    {
      query: `{ ${WEEK} { exhibitors(first: 3) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node { id name kind products(first: 2) { nodes { id name updatedAt } } } } } } }`,
    },
  ],
  ['facets', { query: `{ ${WEEK} { exhibitors { facets { venues { count venue { slug } } } } } }` }],
  ['a field of an interface type', { query: '{ node(id: "nothing") { __typename id } }' }],
  ['a list with gaps', { query: '{ nodes(ids: ["a", "b"]) { id } }' }],
  ['the whole introspection', { query: getIntrospectionQuery() }],
  ['a type of the introspection', { query: '{ __type(name: "Event") { kind fields { name } } }' }],
  ['the introspection of an unknown type', { query: '{ __type(name: "Nothing") { kind } }' }],
];

/** Requests that it passes to Apollo Server, so that one place reports errors. */
const HANDED_ON: [string, GraphqlRequest][] = [
  ['a syntax error', { query: '{ event( }' }],
  ['an unknown field', { query: '{ nothing }' }],
  ['an unknown argument', { query: '{ events(frist: 1) { totalCount } }' }],
  ['a value of the wrong type', { query: '{ event(slug: 5) { id } }' }],
  ['an unknown operation name', { query: TWO, operationName: 'Three' }],
  ['no name of several operations', { query: TWO }],
  ['a missing variable', { query: BY_SLUG }],
  ['null for a variable that may not be null', { query: BY_SLUG, variables: { slug: null } }],
  ['a variable of the wrong type', { query: BY_SLUG, variables: { slug: 5 } }],
  [
    'null for an argument that may not be null',
    { query: BY_SLUG.replace('!', ' = "a"'), variables: { slug: null } },
  ],
  ['an error that leaves no data', { query: '{ events(first: 0) { totalCount } }' }],
  [
    'an error that leaves some data',
    { query: `{ ${WEEK} { exhibitors(first: 0) { totalCount } slug } viewer { id } }` },
  ],
  [
    'two errors',
    {
      query: `{ a: ${WEEK} { exhibitors(first: 0) { totalCount } } b: ${WEEK} { products(first: 0) { totalCount } } }`,
    },
  ],
  ['a mutation', { query: 'mutation { __typename }' }],
  ['a subscription', { query: 'subscription { __typename }' }],
  [
    'a persisted query',
    { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
  ],
];

const ACCEPTED = ['*/*', 'application/json', 'application/graphql-response+json', 'text/html, */*;q=0.1'];

/** The parts of a response that must be equal. */
function comparable({ status, headers, text }: Answer) {
  const names = ['content-type', 'cache-control', 'vary', 'allow', 'x-request-id', 'x-content-type-options'];
  // Apollo Server ends its responses with a line break.
  return { status, text: text.trimEnd(), headers: names.map((name) => [name, headers.get(name)]) };
}

describe.each(ACCEPTED)('the fast path and Apollo Server, for a caller that accepts %s', (accept) => {
  const more = { accept, 'accept-language': 'en', 'x-request-id': 'kiosk-7' };

  it.each([...ANSWERED, ...HANDED_ON])('return the same response for %s', async (_what, request) => {
    const fast = await ask(test.url, request, { ...more, ...PLAIN });
    const slow = await ask(test.url, request, { ...more, ...THROUGH_APOLLO });
    expect(comparable(fast)).toEqual(comparable(slow));
  });
});

describe('the fast path', () => {
  async function requestsToApollo(request: GraphqlRequest, headers: Record<string, string> = PLAIN) {
    const before = watch.requests;
    await ask(test.url, request, headers);
    return watch.requests - before;
  }

  it.each(ANSWERED)('executes %s itself, without an error', async (_what, request) => {
    expect((await ask(test.url, request)).body.errors).toBeUndefined();
    expect(await requestsToApollo(request)).toBe(0);
  });

  it.each(HANDED_ON)('passes %s to Apollo Server', async (_what, request) => {
    expect(await requestsToApollo(request)).toBe(1);
  });

  it.each([
    ['a cookie', THROUGH_APOLLO],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }],
  ])('passes a request with %s to Apollo Server', async (_what, headers) => {
    expect(await requestsToApollo({ query: '{ __typename }' }, headers)).toBe(1);
  });

  it('executes the same document again for other variables', async () => {
    const names = [];
    for (const slug of ['innovation-week-2017', 'nowhere']) {
      names.push((await ask(test.url, { query: BY_SLUG, variables: { slug } })).body.data.event?.slug);
    }
    expect(names).toEqual(['innovation-week-2017', undefined]);
  });

  it('returns the same document in the language of each caller', async () => {
    const query = `{ ${WEEK} { venues { name } } }`;
    const answers = await Promise.all(
      ['en', 'zh-Hans'].map((language) => ask(test.url, { query }, { 'accept-language': language })),
    );
    expect(answers[0]!.text).not.toBe(answers[1]!.text);
  });
});
