import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
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
