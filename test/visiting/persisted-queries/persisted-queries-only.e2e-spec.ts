import { registered } from '../../build/persisted-queries.js';
import { Devices, send } from '../../build/devices.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { inHours } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Answer, ask, get } from '../../setup/graphql-request.js';
import type { Headers } from '../../setup/graphql.js';
import { bySocket, byStream, type Subscribed } from '../../setup/live.js';
import { until } from '../../setup/until.js';

const QUERY = 'query ($slug: String!) { event(slug: $slug) { slug } }';
const CHANGED = 'subscription ($slug: String!) { catalogChanged(event: $slug) { revision } }';
const REFUSED = 'PERSISTED_DOCUMENT_ID_REQUIRED';

let test: TestCatalog;
let fair: ManagedEvent;
let devices: Devices;
let documentId: string;
let subscriptionId: string;

beforeAll(async () => {
  test = await startTestCatalog({ background: true });
  fair = await ManagedEvent.make(test);
  devices = new Devices(test, fair.event, fair.organizer);
  documentId = await registered(test.sql, QUERY);
  subscriptionId = await registered(test.sql, CHANGED);
});

afterAll(() => test.close());

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** A new key, by default limited to persisted queries. */
async function apiKey(scope: string, limits: object = { persistedQueriesOnly: true }) {
  const input = { eventId: fair.id, scope, name: 'Kiosk', ...limits };
  const { token, apiKey: key } = await fair.change(
    'createApiKey',
    input,
    'token apiKey { persistedQueriesOnly }',
  );
  return { headers: bearer(token), persistedQueriesOnly: key.persistedQueriesOnly as boolean };
}

async function kiosk(settings: object) {
  const { id, token } = await devices.paired({ name: 'Gate', ...settings });
  return { id, headers: bearer(token) };
}

async function enrolled(persistedQueriesOnly: boolean) {
  const expiresAt = inHours(1);
  const input = { eventId: fair.id, name: 'Hall', devices: 1, expiresAt, persistedQueriesOnly };
  const { key } = await fair.change('createKioskEnrolmentKey', input, 'key');
  const { body } = await send(test.url, '/kiosks/enrol', { enrolmentKey: key });
  return { headers: bearer(body.token), configuration: body.configuration };
}

const variables = () => ({ slug: fair.slug });
const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0]?.extensions.code];
const subscribed: Subscribed[] = [];
const keep = (one: Subscribed) => {
  subscribed.push(one);
  return one;
};

afterEach(() => {
  for (const one of subscribed.splice(0)) one.stop();
});

describe.each<[string, () => Promise<{ headers: Record<string, string> }>]>([
  ['a key to read', () => apiKey('READ')],
  ['a key to import', () => apiKey('IMPORT')],
  ['a kiosk', () => kiosk({ persistedQueriesOnly: true })],
  ['an enrolled kiosk', () => enrolled(true)],
])('%s that is limited to persisted queries', (_who, make) => {
  let headers: Record<string, string>;

  beforeAll(async () => {
    ({ headers } = await make());
  });

  it('executes them by POST and GET', async () => {
    const preflight = { ...headers, 'apollo-require-preflight': '1' };
    const answers = [
      await ask(test.url, { documentId, variables: variables() }, headers),
      await get(test.url, { documentId, variables: JSON.stringify(variables()) }, preflight),
    ];
    expect(answers.map(({ body }) => body.data.event.slug)).toEqual([fair.slug, fair.slug]);
  });

  it.each([
    ['a text', { query: QUERY }],
    ['the text of a persisted query', { query: CHANGED }],
    ['the introspection', { query: '{ __schema { queryType { name } } }' }],
    ['an invalid text', { query: '{' }],
    ['an empty text', {}],
    ['an automatic persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }],
  ])('is refused %s by POST', async (_what, request) => {
    const answer = await ask(test.url, { ...request, variables: variables() }, headers);
    expect(codeOf(answer)).toEqual([403, REFUSED]);
    expect(answer.body.data).toBeUndefined();
  });

  it('is refused a query text by GET', async () => {
    const preflight = { ...headers, 'apollo-require-preflight': '1' };
    const answer = await get(test.url, { query: '{ __typename }' }, preflight);
    expect(codeOf(answer)).toEqual([403, REFUSED]);
  });

  it('is refused a query text together with an identifier', async () => {
    const answer = await ask(test.url, { documentId, query: QUERY, variables: variables() }, headers);
    expect(codeOf(answer)).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    ['a WebSocket', bySocket],
    ['server-sent events', byStream],
  ])('subscribes by %s to a persisted query, and to no other text', async (_way, subscribe) => {
    const refused = keep(subscribe(test.url, CHANGED, variables(), headers));
    const received = async (one: Subscribed) => {
      const ended = (await one.ended) as { extensions?: object }[] | undefined;
      return ended?.[0]?.extensions ?? one.received[0]?.errors?.[0].extensions;
    };
    // Nothing else, such as the status for `/graphql`.
    expect(await received(refused)).toEqual({ code: REFUSED });
    const following = keep(subscribe(test.url, { documentId: subscriptionId }, variables(), headers));
    await until(async () => {
      await test.rows.exhibitor(fair.event);
      await test.settle();
      return following.received.length > 0;
    });
    expect(following.received[0]!.data.catalogChanged.revision).toEqual(expect.any(Number));
  });
});

describe('the limit to persisted queries', () => {
  const status = async (headers: Headers) =>
    (await ask(test.url, { query: QUERY, variables: variables() }, { ...headers })).status;

  it('is shown for a key, and is off by default', async () => {
    expect((await apiKey('READ')).persistedQueriesOnly).toBe(true);
    const free = await apiKey('READ', {});
    expect([free.persistedQueriesOnly, await status(free.headers)]).toEqual([false, 200]);
  });

  it('is off by default for kiosks', async () => {
    const free = [await kiosk({}), await enrolled(false)];
    expect(await Promise.all(free.map(({ headers }) => status(headers)))).toEqual([200, 200]);
  });

  it('can be set and removed for a kiosk, and is effective with the next request', async () => {
    const { id, headers } = await kiosk({});
    const received = [];
    for (const persistedQueriesOnly of [true, null, false]) {
      const input = { kioskId: id, persistedQueriesOnly };
      const { kiosk: seen } = await fair.change('updateKiosk', input, 'kiosk { persistedQueriesOnly }');
      const { body } = await send(test.url, '/kiosks/heartbeat', {}, headers.authorization!.slice(7));
      received.push([
        seen.persistedQueriesOnly,
        body.configuration.persistedQueriesOnly,
        await status(headers),
      ]);
    }
    expect(received).toEqual([
      [true, true, 403],
      [true, true, 403],
      [false, false, 200],
    ]);
  });

  it('ends the subscriptions of a kiosk by query text', async () => {
    const { id, headers } = await kiosk({});
    const following = keep(byStream(test.url, CHANGED, variables(), headers));
    const changed = async () => {
      await test.rows.exhibitor(fair.event);
      await test.settle();
    };
    await until(async () => {
      await changed();
      return following.received.length > 0;
    });
    await fair.change('updateKiosk', { kioskId: id, persistedQueriesOnly: true });
    await changed();
    await following.ended;
    expect(following.received.at(-1)?.errors?.[0].extensions.code).toBe(REFUSED);
  });

  it('is recorded in audit entries', async () => {
    const { rows } = await test.sql.query<{ count: string }>(
      `select count(*) from audit_entry where changes::text like '%"persistedQueriesOnly": true%'
        or changes::text like '%"persisted_queries_only": true%'`,
    );
    expect(Number(rows[0]!.count)).toBeGreaterThan(2);
  });
});
