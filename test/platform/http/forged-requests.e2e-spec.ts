import { SESSION_COOKIE } from '../../../src/identity/account/sign-in/session-cookie.js';
import { globalId } from '../../build/operation-rule.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const CONFIGURED = 'https://app.example';
const ANOTHER = 'https://evil.example';
const PUBLIC = 'https://fair.example';
const DONE = { data: { updateEvent: { event: { exhibitorQuota: 7 }, errors: [] } } };

describe('a request that changes data with the session of a browser', () => {
  let test: TestCatalog;
  let event: string;
  let cookie: Headers;
  let bearer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog({ environment: { CORS_ORIGINS: CONFIGURED, PUBLIC_URL: PUBLIC } });
    event = await test.rows.event({ slug: 'fair' });
    await test.settle();
    bearer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    cookie = { cookie: `${SESSION_COOKIE}=${String(bearer.authorization).replace('Bearer ', '')}` };
  });

  afterAll(() => test.close());

  const post = (path: string, type: string, body: string, headers: Headers) =>
    fetch(test.url + path, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
  const mutate = (headers: Headers) => {
    const query =
      'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { event { exhibitorQuota } errors { message } } }';
    const input = { eventId: globalId('EVENT', event), exhibitorQuota: 7 };
    return post('/graphql', 'application/json', JSON.stringify({ query, variables: { input } }), headers);
  };
  const isChanged = async (): Promise<boolean> => {
    const { rows } = await test.sql.query<{ quota: number | null }>(
      'select exhibitor_quota as quota from event where id = $1',
      [event],
    );
    await test.sql.query('update event set exhibitor_quota = null where id = $1', [event]);
    return rows[0]?.quota === 7;
  };

  it.each([
    ['another site', { origin: ANOTHER }],
    ['another site that hides its origin', { origin: 'null' }],
    ['another site, by Sec-Fetch-Site alone', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { origin: ANOTHER, 'sec-fetch-site': 'same-site' }],
  ])('is refused and not executed from a page of %s', async (_page, headers) => {
    const answer = await mutate({ ...cookie, ...headers });
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
    expect([answer.status, errors[0]?.extensions.code, await isChanged()]).toEqual([403, 'FORBIDDEN', false]);
  });

  it.each([
    ['our own page', () => ({ origin: test.url })],
    ['our own page behind a proxy', () => ({ origin: ANOTHER, 'sec-fetch-site': 'same-origin' })],
    ['a page of the public address', () => ({ origin: PUBLIC })],
    ['a page of a configured origin', () => ({ origin: CONFIGURED, 'sec-fetch-site': 'cross-site' })],
    ['a program', () => ({})],
  ])('is executed from %s', async (_page, headersOf) => {
    const answer = await mutate({ ...cookie, ...headersOf() });
    expect(await answer.json()).toEqual(DONE);
    expect(await isChanged()).toBe(true);
  });

  it('is executed from any page with a bearer token, which browsers do not add', async () => {
    const answer = await mutate({ ...bearer, origin: ANOTHER });
    expect(await answer.json()).toEqual(DONE);
    expect(await isChanged()).toBe(true);
  });

  it.each([
    ['/import/exhibitors?event=fair', 'text/csv', 'name.en\nAlpha\n'],
    ['/import/revert', 'application/json', '{"id":""}'],
    ['/media?event=x', 'image/png', 'x'],
  ])('is refused at %s', async (path, type, body) => {
    const answer = await post(path, type, body, { ...cookie, origin: ANOTHER });
    const { rowCount } = await test.sql.query('select from exhibitor');
    expect([answer.status, rowCount]).toEqual([403, 0]);
  });
});
