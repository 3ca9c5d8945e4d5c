import { startTestApp, type TestApp } from '../../setup/app.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { bySocket } from '../../setup/live.js';
import { ask, PLAIN, THROUGH_APOLLO } from '../../setup/graphql-request.js';

/** An invalid value of each scalar with a format, and the field that rejects it. */
const REFUSED = [
  [
    'a day',
    'updateEvent',
    'UpdateEventInput',
    { eventId: 'x', startsOn: '2017-13-45' },
    ['startsOn', 'Date'],
  ],
  [
    'a day of the year 0',
    'updateEvent',
    'UpdateEventInput',
    { eventId: 'x', startsOn: '0000-06-01' },
    ['startsOn', 'Date'],
  ],
  [
    'an instant of the year 0',
    'updateEvent',
    'UpdateEventInput',
    { eventId: 'x', registrationOpensAt: '0000-06-01T00:00:00Z' },
    ['registrationOpensAt', 'DateTime'],
  ],
  [
    'an instant',
    'updateEvent',
    'UpdateEventInput',
    { eventId: 'x', registrationOpensAt: 'soon' },
    ['registrationOpensAt', 'DateTime'],
  ],
  [
    'a language',
    'updateEvent',
    'UpdateEventInput',
    { eventId: 'x', name: [{ locale: '??', text: 'x' }] },
    ['name[0].locale', 'Locale'],
  ],
  [
    'a country',
    'updateExhibitor',
    'UpdateExhibitorInput',
    { exhibitorId: 'x', country: 'XX1' },
    ['country', 'CountryCode'],
  ],
  [
    'an address',
    'updateExhibitor',
    'UpdateExhibitorInput',
    { exhibitorId: 'x', website: 'nowhere' },
    ['website', 'URL'],
  ],
] as const;

const NO_VALUE =
  'Value "NAME_ACS" does not exist in "ExhibitorOrder" enum. Did you mean the enum value "NAME_ASC" or "NAME_DESC"?';

/** Requests with a misspelt name in a variable, in a literal and in the document. */
const WITH_NAMES = [
  {
    query: `query ($order: ExhibitorOrder) { event(slug: "week") {
      exhibitors(orderBy: $order) { totalCount } } }`,
    variables: { order: 'NAME_ACS' },
  },
  {
    query: '{ event(slug: "week") { exhibitors(orderBy: NAME_ACS) { totalCount } } }',
    variables: {},
  },
  { query: '{ event(slug: "week") { nam } }', variables: {} },
];

describe('an error of a value', () => {
  let test: TestCatalog;
  let account: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    account = await test.accounts.signedIn();
  });

  afterAll(async () => {
    await test.close();
  });

  async function errorOf(query: string, variables: object, headers: Headers = PLAIN) {
    const { body } = await ask(test.url, { query, variables }, headers);
    return body.errors[0];
  }

  async function messageOf(query: string, variables: object, headers: Headers = PLAIN): Promise<string> {
    return (await errorOf(query, variables, headers)).message;
  }

  it.each(REFUSED)(
    'names the field of %s in a variable',
    async (_what, mutation, type, input, [place, scalar]) => {
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`;
      const { message, extensions } = await errorOf(query, { input }, account);
      expect(message).toContain(`Variable "$input" got invalid value at "input.${place}"; `);
      const path = place.split(/[.[\]]+/).filter((key) => key !== '');
      expect(extensions).toEqual({ code: 'BAD_USER_INPUT', variable: 'input', path, type: scalar });
    },
  );

  it.each(REFUSED)(
    'names the field of %s in the document',
    async (_what, mutation, _type, input, [place]) => {
      const literal = JSON.stringify(input).replaceAll(/"(\w+)":/g, '$1: ');
      const message = await messageOf(`mutation { ${mutation}(input: ${literal}) { errors { code } } }`, {});
      expect(message).toContain(`Argument "input" got invalid value at "input.${place}"; `);
    },
  );

  it.each([
    ['of a plain query', PLAIN],
    ['through Apollo Server', THROUGH_APOLLO],
  ])('names an argument %s', async (_way, headers) => {
    const query =
      '{ event(slug: "week") { name(locale: 1) sessions(filter: { on: "today" }) { totalCount } } }';
    expect(await messageOf(query, {}, headers)).toMatch(/^Argument "locale" got invalid value; /);
  });

  it.each([
    ['of a plain query', PLAIN],
    ['through Apollo Server', THROUGH_APOLLO],
  ])('names a variable %s', async (_way, headers) => {
    const query = 'query ($locale: Locale) { event(slug: "week") { name(locale: $locale) } }';
    const { extensions } = await errorOf(query, { locale: '??' }, headers);
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', variable: 'locale', path: [], type: 'Locale' });
  });

  it.each([
    ['of a plain query', PLAIN],
    ['through Apollo Server', THROUGH_APOLLO],
  ])('contains the day or the name %s, and the form', async (_way, headers) => {
    const query = `query ($filter: ExhibitorFilter) { event(slug: "week") {
      exhibitors(filter: $filter) { totalCount } } }`;
    const { message, locations } = await errorOf(query, { filter: { countries: ['China'] } }, headers);
    expect(message).toBe(
      'Variable "$filter" got invalid value at "filter.countries[0]"; CountryCode is an ISO 3166-1 alpha-2 country code, such as CN.',
    );
    expect(locations).toEqual([{ line: 1, column: 8 }]);
    const literal = '{ event(slug: "week") { sessions(filter: { on: "2017-13-45" }) { totalCount } } }';
    const error = await errorOf(literal, {}, headers);
    expect(error.message).toBe(
      'Argument "filter" got invalid value at "filter.on"; Date is a calendar day from the year 0001 on, such as 2017-09-15, not 2017-13-45.',
    );
    expect(error.locations).toEqual([{ line: 1, column: literal.indexOf('"2017') + 1 }]);
  });

  it.each([
    ['of a plain query', PLAIN],
    ['through Apollo Server', THROUGH_APOLLO],
  ])('suggests names of the public schema %s', async (_way, headers) => {
    const asks = WITH_NAMES.map(({ query, variables }) => messageOf(query, variables, headers));
    const [variable, literal, field] = await Promise.all(asks);
    expect(variable).toBe(`Variable "$order" got invalid value; ${NO_VALUE}`);
    expect(literal).toBe(`Argument "orderBy" got invalid value; ${NO_VALUE}`);
    expect(field).toMatch(/ Did you mean "name"/);
  });

  it.each([
    ['of a plain query', PLAIN],
    ['through Apollo Server', THROUGH_APOLLO],
  ])('with U+0000 %s is an error of the caller', async (_way, headers) => {
    const query = 'query ($slug: String!) { call(event: $slug) { name } }';
    const { body } = await ask(test.url, { query, variables: { slug: 'a\0' } }, headers);
    expect(body.errors).toEqual([
      { message: expect.stringContaining('U+0000'), path: ['call'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('is an error of the caller outside GraphQL too', async () => {
    const { status } = await fetch(`${test.url}/preview/zh/%00`, { headers: account });
    expect(status).toBe(422);
  });
});

describe('an error of a value with a hidden schema', () => {
  let hidden: TestApp;

  beforeAll(async () => {
    hidden = await startTestApp({ environment: { PUBLIC_SCHEMA: 'false' } });
  });

  afterAll(() => hidden.close());

  it.each([
    ['of a plain query', PLAIN],
    ['through Apollo Server', THROUGH_APOLLO],
  ])('suggests no names %s', async (_way, headers) => {
    for (const request of WITH_NAMES) {
      const { body } = await ask(hidden.url, request, headers);
      expect(body.errors[0].message).not.toContain('Did you mean');
    }
  });

  it.each([
    'subscription { catalogChanged(event: "x") { ids } }',
    'subscription { catalogChanged(evnt: "x") { id } }',
  ])('suggests no names for the subscription %s', async (query) => {
    const [error] = (await bySocket(hidden.url, query).ended) as Data[];
    expect(error.message).not.toContain('Did you mean');
  });
});
