import { documentIdOf, registered } from '../../build/persisted-queries.js';
import { photograph, upload } from '../../build/pictures.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask, get, THROUGH_APOLLO } from '../../setup/graphql-request.js';

const CONFIGURED = 'https://app.example';
const ORIGIN = 'https://kiosk.example';
const QUERY = '{ event(slug: "fair") { slug } }';
const PREFLIGHTED = { 'apollo-require-preflight': '1' };
const SIGN_IN =
  'mutation { signIn(input: { email: "nobody@example.org", password: "correct-horse" }) { errors { code } } }';

describe.each([
  ['without configured origins', {}],
  ['beside configured origins', { CORS_ORIGINS: CONFIGURED }],
])('a page of another origin, %s', (_when, environment) => {
  let test: TestCatalog;
  let event: string;
  let sha256: string;

  beforeAll(async () => {
    test = await startTestCatalog({ environment });
    event = await test.rows.event({ slug: 'fair' });
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await registered(test.sql, QUERY);
    const headers = { ...organizer, 'content-type': 'image/jpeg' };
    ({ sha256 } = (await upload(test.url, event, await photograph(), headers)).body);
    await test.settle();
  });

  afterAll(() => test.close());

  const preflight = (path: string, method: string, names: string) => {
    const headers = {
      origin: ORIGIN,
      'access-control-request-method': method,
      'access-control-request-headers': names,
    };
    return fetch(`${test.url}${path}`, { method: 'OPTIONS', headers });
  };
  const permission = ({ headers }: { headers: Headers }) => [
    headers.get('access-control-allow-origin'),
    headers.get('access-control-allow-credentials'),
  ];

  it.each([
    ['by POST', () => ask(test.url, { query: QUERY }, { origin: ORIGIN })],
    ['by GET', () => get(test.url, { query: QUERY }, { origin: ORIGIN, ...PREFLIGHTED })],
    ['persisted', () => ask(test.url, { documentId: documentIdOf(QUERY) }, { origin: ORIGIN })],
    [
      'persisted, by GET',
      () => get(test.url, { documentId: documentIdOf(QUERY) }, { origin: ORIGIN, ...PREFLIGHTED }),
    ],
    ['with an error', () => ask(test.url, { query: '{ nothing }' }, { origin: ORIGIN })],
  ])('reads the response to a query %s, also the repeated one', async (_how, send) => {
    for (let time = 0; time < 3; time += 1) expect(permission(await send())).toEqual(['*', null]);
  });

  it.each([
    ['/graphql/stream?query=subscription%7BcatalogChanged(event%3A%22fair%22)%7Brevision%7D%7D'],
    ['/sync/v1/events/fair/changes?since=0'],
    ['/sync/v1/events/fair/stream'],
    ['/events/fair/schedule.ics'],
    ['/events/fair/schedule.json'],
    ['/events/fair/schedule.xml'],
    ['/events/fair/jsonld'],
    ['/media/{sha256}/128.webp'],
  ])('reads %s', async (path) => {
    const ending = new AbortController();
    const options = { headers: { origin: ORIGIN }, signal: ending.signal };
    const answer = await fetch(test.url + path.replace('{sha256}', sha256), options);
    ending.abort();
    expect([answer.ok, ...permission(answer)]).toEqual([true, '*', null]);
  });

  it.each([
    ['/graphql', 'POST', 'content-type'],
    ['/graphql', 'GET', 'apollo-require-preflight,if-none-match'],
    ['/graphql/stream', 'POST', 'content-type,last-event-id'],
    ['/media/x/128.webp', 'GET', 'if-none-match'],
    ['/events/fair/schedule.ics', 'GET', 'if-none-match'],
    ['/events/fair/jsonld', 'GET', 'if-none-match'],
  ])('receives a preflight response for %s by %s with %s', async (path, method, names) => {
    const answer = await preflight(path, method, names);
    const { headers } = answer;
    expect([answer.status, ...permission(answer)]).toEqual([204, '*', null]);
    expect(Number(headers.get('access-control-max-age'))).toBeGreaterThan(0);
    expect(headers.get('access-control-allow-methods')).toContain(method);
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(', ');
    expect(allowed).toEqual(expect.arrayContaining(names.split(',')));
    expect(allowed).not.toContain('authorization');
  });

  it.each([
    ['/graphql', 'POST', 'authorization,content-type'],
    ['/graphql', 'DELETE', 'content-type'],
    ['/media?event=x', 'POST', 'content-type'],
    ['/import/exhibitors?event=fair', 'POST', 'content-type'],
    ['/kiosks/pair', 'POST', 'content-type'],
    ['/nowhere', 'GET', 'x-request-id'],
  ])('is refused with the name of the setting for %s by %s with %s', async (path, method, names) => {
    const answer = await preflight(path, method, names);
    expect([answer.status, ...permission(answer)]).toEqual([403, null, null]);
    expect(await answer.text()).toContain('CORS_ORIGINS');
  });

  it('executes no mutation without credentials, and reads the reason', async () => {
    const answer = await ask(test.url, { query: SIGN_IN }, { origin: ORIGIN });
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(answer.body.errors[0].message).toContain('CORS_ORIGINS');
  });

  it.each([
    ['a cookie', THROUGH_APOLLO],
    ['a token', { authorization: 'Bearer nothing' }],
  ])('reads no response to a query with %s', async (_credential, headers) => {
    for (let time = 0; time < 2; time += 1)
      expect(permission(await ask(test.url, { query: QUERY }, { ...headers, origin: ORIGIN }))).toEqual([
        null,
        null,
      ]);
  });

  it('cannot send a query by GET without a preflight', async () => {
    expect((await get(test.url, { query: QUERY }, { origin: ORIGIN })).status).toBe(400);
  });

  it('reads no response to a mutation, which programs may send', async () => {
    const answer = await ask(test.url, { query: SIGN_IN });
    expect([answer.status, ...permission(answer)]).toEqual([200, null, null]);
  });
});

describe('a page of a configured origin', () => {
  it('keeps its permission, and caches keep `Vary: Origin`', async () => {
    const test = await startTestCatalog({ environment: { CORS_ORIGINS: CONFIGURED } });
    await test.rows.event({ slug: 'fair' });
    await test.settle();
    const headers = { origin: CONFIGURED };
    const answers = [
      await get(test.url, { query: QUERY }, { ...headers, ...PREFLIGHTED }),
      await fetch(`${test.url}/events/fair/jsonld`, { headers }),
      await ask(test.url, { query: SIGN_IN }, headers),
    ];
    await test.close();
    for (const answer of answers) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(CONFIGURED);
      expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
      expect(answer.headers.get('vary')).toContain('Origin');
    }
  });
});
