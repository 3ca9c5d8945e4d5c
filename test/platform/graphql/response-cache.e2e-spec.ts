import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Answer, ask, get, post, read } from '../../setup/graphql-request.js';
import { statementsOf } from '../../setup/statements.js';

const QUERY =
  'query ($slug: String!) { event(slug: $slug) { name exhibitors { totalCount nodes { name } } } }';
const ENGLISH =
  'query ($slug: String!) { event(slug: $slug) { name(locale: "en") exhibitors(locale: "en") { nodes { name(locale: "en") } } } }';
const PREFLIGHT = { 'apollo-require-preflight': '1' };

let test: TestCatalog;
let fair: ManagedEvent;
let exhibitor: string;
let number = 0;

beforeAll(async () => {
  test = await startTestCatalog();
});

afterAll(() => test.close());

beforeEach(async () => {
  fair = await ManagedEvent.make(test, {
    name: { en: 'Fair', 'zh-Hans': '展会' },
    locales: ['en', 'zh-Hans'],
  });
  exhibitor = await test.rows.exhibitor(fair.event, { name: { en: 'Robots' } });
  await test.settle();
});

const byPost = (query = QUERY, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(test.url, { query, variables: { slug: fair.slug } }, headers);
const byGet = (query = QUERY, headers: Record<string, string> = PREFLIGHT): Promise<Answer> =>
  get(test.url, { query, variables: JSON.stringify({ slug: fair.slug }) }, headers);
const rename = (name: string) =>
  fair.change('updateEvent', {
    eventId: fair.id,
    name: [
      { locale: 'en', text: name },
      { locale: 'zh-Hans', text: '展会' },
    ],
  });
/** The statements for pages of lists. Other statements run in the background at any time. */
const pagesReadBy = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await statementsOf(work)).filter((text) => text.includes('page.*'));
const nameIn = ({ body }: Answer): string => body.data.event.name;

describe.each([
  ['POST', byPost],
  ['GET', byGet],
])('a repeated query by %s', (_method, again) => {
  it('returns the same bytes without a statement', async () => {
    const first = await again();
    let second: Answer | undefined;
    expect(await pagesReadBy(async () => (second = await again()))).toEqual([]);
    expect(second!.text).toBe(first.text);
  });

  it('returns a change as soon as the mutation has returned', async () => {
    for (const name of ['One', 'Two', 'Three']) {
      await rename(name);
      expect(nameIn(await again())).toBe(name);
      expect(nameIn(await again())).toBe(name);
    }
  });

  it('returns no object that has been unpublished', async () => {
    expect((await again()).body.data.event.exhibitors.totalCount).toBe(1);
    await test.rows.update('exhibitor', exhibitor, { published: false });
    await test.settle();
    expect((await again()).body.data.event.exhibitors).toEqual({ totalCount: 0, nodes: [] });
  });

  it('returns texts in the language of each caller', async () => {
    const names = [];
    for (const language of ['en', 'zh-Hans', 'en', 'zh-Hans']) {
      names.push(nameIn(await again(QUERY, { ...PREFLIGHT, 'accept-language': language })));
    }
    expect(names).toEqual(['Fair', '展会', 'Fair', '展会']);
  });

  it('returns an event that was created after the first response', async () => {
    const slug = `later-${String((number += 1))}`;
    const query = `query ($slug: String!) { event(slug: $slug) { slug } later: event(slug: "${slug}") { slug } }`;
    expect((await again(query)).body.data.later).toBeNull();
    await test.rows.event({ slug });
    await test.settle();
    expect((await again(query)).body.data.later).toEqual({ slug });
  });
});

describe('a cached response', () => {
  it('is returned only to visitors', async () => {
    await test.rows.exhibitor(fair.event, { published: false });
    await test.settle();
    const counts = [];
    for (const headers of [{}, fair.organizer, {}]) {
      counts.push((await byPost(QUERY, headers)).body.data.event.exhibitors.totalCount);
    }
    expect(counts).toEqual([1, 2, 1]);
  });

  it('is not returned to a request that Apollo Server rejects', async () => {
    const body = JSON.stringify({ query: QUERY, variables: { slug: fair.slug } });
    await byPost();
    await byGet();
    expect((await byGet(QUERY, {})).status).toBe(400);
    expect((await post(test.url, body, { 'content-type': 'text/plain' })).status).not.toBe(200);
    const put = await read(
      await fetch(`${test.url}/graphql`, {
        method: 'PUT',
        body,
        headers: { 'content-type': 'application/json' },
      }),
    );
    expect(put.body?.data).toBeUndefined();
  });

  it('never has errors', async () => {
    const query = 'query ($slug: String!) { event(slug: $slug) { exhibitors { nodes { slug } } } }';
    await test.sql.query('alter table catalog_listing rename to hidden_listing');
    const { errors } = (await byPost(query)).body;
    await test.sql.query('alter table hidden_listing rename to catalog_listing');
    expect(errors).toHaveLength(1);
    expect((await byPost(query)).body.errors).toBeUndefined();
  });

  it('distinguishes a null variable from a missing one', async () => {
    const query = 'query ($n: Int = 0) { events(first: $n) { totalCount } }';
    const countFor = async (variables: object) =>
      (await ask(test.url, { query, variables })).body.errors?.length ?? 0;
    expect([await countFor({ n: null }), await countFor({}), await countFor({ n: null })]).toEqual([0, 1, 0]);
  });

  it('does not exist if CACHE_MB is 0', async () => {
    const bare = await startTestCatalog({ environment: { CACHE_MB: '0' } });
    try {
      const slug = 'bare';
      await bare.rows.exhibitor(await bare.rows.event({ slug }), {});
      await bare.settle();
      const again = () => ask(bare.url, { query: QUERY, variables: { slug } });
      await again();
      expect(await pagesReadBy(again)).toHaveLength(1);
    } finally {
      await bare.close();
    }
  });
});

describe('a response to GET', () => {
  it('has an ETag, for which it returns 304 without content or statement', async () => {
    const { headers } = await byGet();
    const etag = headers.get('etag')!;
    let unchanged: Answer | undefined;
    const ways = [etag, `W/${etag}`, `"other", ${etag}`];
    const statements = await pagesReadBy(async () => {
      for (const way of ways) unchanged = await byGet(QUERY, { ...PREFLIGHT, 'if-none-match': way });
    });
    const { status, text, headers: left } = unchanged!;
    expect([status, text, left.get('etag'), left.get('content-type'), statements]).toEqual([
      304,
      '',
      etag,
      null,
      [],
    ]);
  });

  it('has another ETag after a change', async () => {
    const etag = (await byGet()).headers.get('etag')!;
    await rename('Other');
    const answer = await byGet(QUERY, { ...PREFLIGHT, 'if-none-match': etag });
    expect([answer.status, nameIn(answer)]).toEqual([200, 'Other']);
    expect(answer.headers.get('etag')).not.toBe(etag);
  });

  it('can be stored with revalidation, per language only if its texts depend on it', async () => {
    const cacheOf = async (query: string) => {
      const { headers } = await byGet(query);
      return [headers.get('cache-control'), headers.get('vary')];
    };
    expect(await cacheOf(QUERY)).toEqual([
      'public, no-cache',
      'Accept, Authorization, Cookie, Accept-Language',
    ]);
    expect(await cacheOf(ENGLISH)).toEqual(['public, no-cache', 'Accept, Authorization, Cookie']);
  });

  it('cannot be stored for a signed-in caller', async () => {
    const { headers } = await byGet(QUERY, { ...PREFLIGHT, ...fair.organizer });
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});
