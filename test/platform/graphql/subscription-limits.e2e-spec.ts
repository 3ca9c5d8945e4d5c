import { once } from 'node:events';
import { WebSocket } from 'ws';
import { uniqueSlug } from '../../setup/rows.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { bySocket, byStream } from '../../setup/live.js';
import { until } from '../../setup/until.js';

const ACKNOWLEDGED = { type: 'connection_init' };
const HARMLESS = 'subscription { catalogChanged(event: "x") { id } }';

function aliases(count: number): string {
  const fields = Array.from({ length: count }, (_, index) => `a${index}: id`).join(' ');
  return `subscription { catalogChanged(event: "x") { ${fields} } }`;
}

function deep(levels: number): string {
  const inner = `${'exhibitor { products { nodes { '.repeat(levels)}id${' } } }'.repeat(levels)}`;
  return `subscription { catalogChanged(event: "x") { node { ... on Product { ${inner} } } } }`;
}

const dear = `subscription { catalogChanged(event: "x") { node { ... on Category {
  exhibitors(first: 100) { nodes { products(first: 100) { nodes { categories { id slug } } } } } } } } }`;

/** A name, the document, the code of its refusal, and words of the message. */
const REFUSED: readonly [string, string, string, string][] = [
  ['a query', '{ __typename }', 'BAD_REQUEST', 'Only subscriptions'],
  ['a mutation', 'mutation { signOut { errors { code } } }', 'BAD_REQUEST', 'Only subscriptions'],
  ['101 aliases', aliases(101), 'GRAPHQL_VALIDATION_FAILED', 'Aliases limit'],
  ['great depth', deep(5), 'GRAPHQL_VALIDATION_FAILED', 'depth limit'],
  ['great cost', dear, 'COST_LIMIT', 'may cost'],
  ['too many tokens', `subscription { ${'a '.repeat(2000)}}`, 'GRAPHQL_PARSE_FAILED', '1500 tokens'],
  [
    'ten directives',
    `subscription { catalogChanged(event: "x") { id ${'@include(if: true) '.repeat(10)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
    'irectives limit',
  ],
  [
    'two subscriptions at once',
    'subscription { a: catalogChanged(event: "x") { id } b: catalogChanged(event: "x") { id } }',
    'GRAPHQL_VALIDATION_FAILED',
    'only one',
  ],
  ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  [
    'an unknown field',
    'subscription { catalogChanged(event: "x") { ids } }',
    'GRAPHQL_VALIDATION_FAILED',
    '"ids" on type "CatalogChange". Did you mean "id"?',
  ],
  [
    'a wrong value',
    'subscription { catalogChanged(event: "x", since: "sesame") { id } }',
    'GRAPHQL_VALIDATION_FAILED',
    'Argument "since" got invalid value; Int cannot represent non-integer value.',
  ],
];

describe('subscriptions', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog({
      environment: { LIVE_CONNECTIONS_PER_ADDRESS: '6', LIVE_CONNECTIONS: '6' },
    });
  });

  afterAll(() => test.close());

  it.each(REFUSED)('are refused over a WebSocket for %s', async (_what, query, code, words) => {
    const [error] = (await bySocket(test.url, query).ended) as Data[];
    expect(error.extensions.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('sesame');
  });

  it.each(REFUSED)('are refused as server-sent events for %s', async (_what, query, code, words) => {
    const subscribed = byStream(test.url, query);
    await subscribed.ended;
    const [error] = subscribed.received[0]?.errors ?? [];
    expect(error.extensions.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it('are limited to ten on one connection', async () => {
    const slug = await eventOf(test);
    const socket = await connected(test.url);
    const messages = inbox(socket);
    for (let id = 0; id <= 10; id += 1) {
      const query = `subscription { catalogChanged(event: "${slug}") { id } }`;
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query } }));
    }
    await until(() => messages.length > 0);
    expect(messages[0]).toMatchObject({
      id: '10',
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    socket.close();
    await once(socket, 'close');
  });

  it.each([
    ['after an invalid message', '{', 4400],
    ['after a subscription before the acknowledgement', subscribeMessage(), 4401],
    ['after a second initialization', [ACKNOWLEDGED, ACKNOWLEDGED], 4429],
    ['after a message of more than 64 KB', 'x'.repeat(65_537), 1009],
    ['without an initialization', [], 4408],
  ] as const)('end on a connection %s', async (_what, messages, code) => {
    const socket = await opened(test.url);
    const list = typeof messages === 'string' ? [messages] : messages;
    for (const message of list) socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    const [closedWith] = (await once(socket, 'close')) as [number];
    expect(closedWith).toBe(code);
  });

  it('end if two have the same id', async () => {
    const slug = await eventOf(test);
    const socket = await connected(test.url);
    const query = `subscription { catalogChanged(event: "${slug}") { id } }`;
    const message = JSON.stringify({ id: '1', type: 'subscribe', payload: { query } });
    socket.send(message);
    socket.send(message);
    const [closedWith] = (await once(socket, 'close')) as [number];
    expect(closedWith).toBe(4409);
  });

  it('are refused with an invalid token', async () => {
    const socket = await opened(test.url);
    socket.send(JSON.stringify({ ...ACKNOWLEDGED, payload: { authorization: 'Bearer nobody' } }));
    const [closedWith] = (await once(socket, 'close')) as [number];
    expect(closedWith).toBe(4403);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example'])(
    'are refused to pages of %s',
    async (origin) => {
      expect(await refusedWith(test.url, { origin })).toBe(403);
    },
  );

  it('are served to pages of the server itself', async () => {
    const socket = await opened(test.url, { origin: test.url });
    socket.close();
    await once(socket, 'close');
  });

  it('are served only at /graphql', async () => {
    expect(await refusedWith(test.url, {}, '/elsewhere')).toBe(404);
  });

  it('are refused above the connection limit of an address, by both protocols, and served below it', async () => {
    const sockets = await Promise.all(Array.from({ length: 6 }, () => opened(test.url)));
    expect(await refusedWith(test.url)).toBe(503);
    const address = `${test.url}/graphql/stream?query=${encodeURIComponent(HARMLESS)}`;
    const refused = await fetch(address);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    sockets[0]!.close();
    await once(sockets[0]!, 'close');
    await until(async () => {
      const answer = await fetch(address);
      await answer.body?.cancel();
      return answer.status === 200;
    });
    for (const socket of sockets) socket.terminate();
  });
});

describe('a server that stops', () => {
  it('closes its subscriptions with 1001 and does not wait for their clients', async () => {
    const test = await startTestCatalog();
    const slug = await eventOf(test);
    const query = `subscription { catalogChanged(event: "${slug}") { id } }`;
    const socket = await connected(test.url);
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    const stream = await fetch(`${test.url}/graphql/stream?query=${encodeURIComponent(query)}`);
    const closed = once(socket, 'close') as Promise<[number]>;
    await test.close();
    expect((await closed)[0]).toBe(1001);
    expect(await stream.text()).toContain(':');
  });
});

async function eventOf({ rows, settle }: TestCatalog): Promise<string> {
  const slug = uniqueSlug('followed');
  await rows.event({ slug });
  await settle();
  return slug;
}

function subscribeMessage(): object[] {
  return [{ id: '1', type: 'subscribe', payload: { query: HARMLESS } }];
}

async function opened(
  url: string,
  headers: Record<string, string> = {},
  path = '/graphql',
): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
  await once(socket, 'open');
  return socket;
}

async function connected(url: string): Promise<WebSocket> {
  const socket = await opened(url);
  socket.send(JSON.stringify(ACKNOWLEDGED));
  await once(socket, 'message');
  return socket;
}

function inbox(socket: WebSocket): Data[] {
  const messages: Data[] = [];
  socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())));
  return messages;
}

/** The status with which an upgrade is refused. */
async function refusedWith(
  url: string,
  headers: Record<string, string> = {},
  path = '/graphql',
): Promise<number> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  return response.statusCode;
}
