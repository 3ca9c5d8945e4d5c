import { startTestApp, type TestApp } from '../../setup/app.js';
import { ask, get, PLAIN, THROUGH_APOLLO } from '../../setup/graphql-request.js';

const FILTER = 'query ($filter: EventFilter) { events(first: 1, filter: $filter) { nodes { id } } }';
const ORDER = 'query ($order: EventOrder) { events(first: 1, orderBy: $order) { nodes { id } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';

/** A misspelled name of the schema at each place that can contain a name. */
const NEARLY: readonly [string, string, Record<string, unknown>?][] = [
  ['field', '{ evnt(slug: "a") { id } }'],
  ['argument', '{ event(slgu: "a") { id } }'],
  ['type', '{ node(id: "a") { ... on Exhibitr { id } } }'],
  [
    'type of a variable',
    'query ($filter: EventFiltr) { events(first: 1, filter: $filter) { nodes { id } } }',
  ],
  ['directive', '{ __typename @incldue(if: true) }'],
  ['literal of an enumeration', '{ events(first: 1, orderBy: STARTS_OM) { nodes { id } } }'],
  ['literal field of an input', '{ events(first: 1, filter: { statuse: [] }) { nodes { id } } }'],
  ['value of an enumeration', ORDER, { order: 'STARTS_OM' }],
  ['field of an input', FILTER, { filter: { statu: 'PUBLISHED', upcomin: 1, slu: 1, statsu: 1 } }],
  ['enumeration in an input', FILTER, { filter: { status: 'PUBLISHD', statuses: ['PUBLISHD'] } }],
  ['field of the input of a mutation', SIGN_IN, { input: { emial: 'a@example.org', passwrd: 'x' } }],
];

describe('a misspelled name, if the schema is hidden,', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ environment: { PUBLIC_SCHEMA: 'false' } });
  });

  afterAll(() => test.close());

  it.each(NEARLY)(
    'as %s is rejected without a suggestion, by every transport',
    async (_place, query, variables = {}) => {
      const parameters = { query, variables: JSON.stringify(variables) };
      const stream = await fetch(`${test.url}/graphql/stream?${new URLSearchParams(parameters).toString()}`);
      const ways = [
        (await ask(test.url, { query, variables }, PLAIN)).text,
        (await ask(test.url, { query, variables }, THROUGH_APOLLO)).text,
        (await get(test.url, parameters, { 'apollo-require-preflight': '1' })).text,
        await stream.text(),
      ];
      for (const answer of ways) {
        expect(answer).toContain('"errors"');
        expect(answer).not.toContain('Did you mean');
      }
    },
  );

  it('in the variables of a subscription is rejected without a suggestion', async () => {
    const query = 'subscription ($input: String!) { catalogChanged(event: $input) { revision } }';
    const variables = JSON.stringify({ input: { slug: 1 } });
    const parameters = new URLSearchParams({ query, variables }).toString();
    const answer = await (await fetch(`${test.url}/graphql/stream?${parameters}`)).text();
    expect(answer).toContain('BAD_USER_INPUT');
    expect(answer).not.toContain('Did you mean');
  });

  it('that occurs 100 times is an error of the caller, not of the server', async () => {
    const statuses = Array<string>(100).fill('PUBLISHD');
    const { status, body } = await ask(test.url, {
      query: FILTER,
      variables: { filter: Object.fromEntries(statuses.map((name, index) => [name + String(index), 1])) },
    });
    expect(status).toBe(200);
    expect([
      ...new Set(body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)),
    ]).toEqual(['BAD_USER_INPUT']);
  });
});
