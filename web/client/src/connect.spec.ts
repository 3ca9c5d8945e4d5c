import { type Client, type ClientOptions, createClient } from './connect.js';
import { EventFactsDocument, SearchCatalogDocument } from './generated/graphql.js';
import { mediaUrl } from './media-url.js';

interface Sent {
  url: string;
  init: RequestInit & { headers: Record<string, string> };
}

/** A client with recorded requests and the given responses. */
function clientOf(answer: () => Response | Promise<Response>, options: Partial<ClientOptions> = {}) {
  const sent: Sent[] = [];
  const fetch = (url: string, init: Sent['init']): Promise<Response> => {
    sent.push({ url, init });
    return Promise.resolve(answer());
  };
  const client: Client = createClient({
    url: 'http://server/',
    event: 'fair',
    fetch: fetch as unknown as typeof globalThis.fetch,
    ...options,
  });
  return { client, sent };
}

const empty = (): Response => Response.json({ data: { event: null } });
const bodyOf = ({ init }: Sent): unknown => JSON.parse(init.body as string);

describe('a query', () => {
  it('is sent as text, in the language of the client', async () => {
    const { client, sent } = clientOf(empty, { locale: 'en', token: 'kiosk_live_x' });
    expect(await client.query(EventFactsDocument, { event: 'fair' })).toEqual({ event: null });
    expect(sent[0]?.url).toBe('http://server/graphql');
    expect(bodyOf(sent[0]!)).toEqual({
      query: EventFactsDocument.toString(),
      variables: { event: 'fair' },
    });
    expect(sent[0]?.init.headers).toMatchObject({
      'accept-language': 'en',
      authorization: 'Bearer kiosk_live_x',
    });
  });

  it('is sent by its id if the client uses persisted queries, by POST and by GET', async () => {
    const { client, sent } = clientOf(empty, { documents: 'persisted' });
    await client.query(EventFactsDocument, { event: 'fair' });
    await client.query(EventFactsDocument, { event: 'fair' }, { method: 'GET' });
    const documentId = EventFactsDocument.__meta__?.hash as string;
    expect(documentId).toMatch(/^sha256:[\da-f]{64}$/);
    expect(bodyOf(sent[0]!)).toEqual({ documentId, variables: { event: 'fair' } });
    const { pathname, searchParams } = new URL(sent[1]!.url);
    expect([pathname, Object.fromEntries(searchParams)]).toEqual([
      '/graphql',
      { documentId, variables: '{"event":"fair"}' },
    ]);
  });

  it('is sent as text if it has no id', async () => {
    const { client, sent } = clientOf(empty, { documents: 'persisted' });
    await client.query('{ event(slug: "fair") { id } }');
    expect(bodyOf(sent[0]!)).toEqual({ query: '{ event(slug: "fair") { id } }' });
  });

  it.each([
    [
      () =>
        Response.json({ errors: [{ message: 'Too deep.', extensions: { code: 'BAD' } }] }, { status: 400 }),
      'GraphqlError',
      'BAD',
      undefined,
    ],
    [
      () =>
        Response.json(
          { errors: [{ message: 'Slow.', extensions: { code: 'RATE_LIMITED' } }] },
          { status: 429, headers: { 'retry-after': '7' } },
        ),
      'GraphqlError',
      'RATE_LIMITED',
      7,
    ],
    [
      () =>
        Response.json(
          { errors: [{ message: 'Gone.', extensions: { code: 'KIOSK_REVOKED' } }] },
          { status: 401 },
        ),
      'RevokedError',
      'KIOSK_REVOKED',
      undefined,
    ],
    [
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'UnexpectedResponseError',
      'UNEXPECTED_RESPONSE',
      undefined,
    ],
    [
      () => new Response('bad gateway', { status: 502, headers: { 'retry-after': '3' } }),
      'ApiError',
      'HTTP_502',
      3,
    ],
    [() => Promise.reject(new TypeError('fetch failed')), 'NetworkError', 'NETWORK', undefined],
  ])('throws an error with its own class and code: %#', async (answer, name, code, retryAfter) => {
    const { client } = clientOf(answer);
    const failing = client.query(SearchCatalogDocument, { event: 'fair', query: 'a' });
    await expect(failing).rejects.toMatchObject({ name, code, retryAfter });
  });

  it('is aborted by its signal, or by the timeout', async () => {
    const forever = (_url: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    const fetch = forever as typeof globalThis.fetch;
    const controller = new AbortController();
    const client = createClient({ url: 'http://server', event: 'fair', fetch, timeoutMs: 20 });
    await expect(client.query('{ viewer { id } }')).rejects.toMatchObject({
      name: 'NetworkError',
      code: 'TIMEOUT',
    });
    const pending = client.query('{ viewer { id } }', {}, { signal: controller.signal });
    controller.abort(new Error('The visitor left.'));
    await expect(pending).rejects.toThrow('The visitor left.');
  });
});

it('the client follows the clock of the server', async () => {
  const date = new Date(Date.now() - 3_600_000).toUTCString();
  const { client } = clientOf(() => Response.json({ data: {} }, { headers: { date } }));
  await client.query('{ viewer { id } }');
  expect(Math.abs(client.now() - Date.parse(date))).toBeLessThan(5000);
});

it.each([
  [300, 1080, 256],
  [Infinity, 700, 640],
  [2000, 5000, 1080],
  [50, 1080, 128],
  [300, 100, 128],
])('the rendition of at most %d pixels of a picture of %d pixels has %d', (wanted, width, expected) => {
  const { client } = clientOf(empty);
  const picture = { sha256: 'abc', width, height: 10, alt: null };
  expect(mediaUrl(client, picture, wanted)).toBe(`http://server/media/abc/${expected}.webp`);
});

it('the client does not set its clock by a cached response', async () => {
  const headers = { date: new Date(0).toUTCString(), 'cache-control': 'max-age=31536000, immutable' };
  const { client } = clientOf(() => Response.json({}, { headers }));
  await client.transport.json({ path: '/sync/v1/packs/0' });
  expect(client.now()).toBeGreaterThan(Date.now() - 5000);
});
