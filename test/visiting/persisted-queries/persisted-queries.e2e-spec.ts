import { setTimeout as delay } from 'node:timers/promises';
import { documentIdOf, registered } from '../../build/persisted-queries.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Answer, ask, get, post, read, THROUGH_APOLLO } from '../../setup/graphql-request.js';
import { statementsOf } from '../../setup/statements.js';

const QUERY =
  'query Named($slug: String!) { event(slug: $slug) { slug name(locale: "en") exhibitors { nodes { id } } } }';
const MUTATION = 'mutation { signOut { errors { code } } }';
const PREFLIGHT = { 'apollo-require-preflight': '1' };
/** The time for which a process remembers that a query is not registered. */
const MISS_MS = 1000;
const UNKNOWN = `sha256:${'0'.repeat(64)}`;

let test: TestCatalog;
let fair: ManagedEvent;
let documentId: string;

beforeAll(async () => {
  test = await startTestCatalog();
  fair = await ManagedEvent.make(test, { name: { en: 'Fair' }, locales: ['en'] });
  await test.settle();
  documentId = await registered(test.sql, QUERY);
});

afterAll(() => test.close());

const byPost = (request: object, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(test.url, { variables: { slug: fair.slug }, ...request }, headers);
const byGet = (parameters: object, headers: Record<string, string> = PREFLIGHT): Promise<Answer> =>
  get(test.url, { variables: JSON.stringify({ slug: fair.slug }), ...parameters }, headers);
const lookupsBy = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await statementsOf(work)).filter((text) => text.includes('from persisted_query'));
/** Without statements that background jobs can send at any time. */
const readsBy = async (work: () => Promise<unknown>): Promise<string[]> =>
  (await statementsOf(work)).filter((text) => /persisted_query|page\.\*/.test(text));
const codesOf = ({ status, body }: Answer): unknown[] => [
  status,
  ...body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
];

const WAYS: [string, (request: object, headers?: Record<string, string>) => Promise<Answer>][] = [
  ['POST', byPost],
  ['GET', byGet],
];

describe.each(WAYS)('a persisted query by %s', (method, send) => {
  const through: Record<string, string> =
    method === 'GET' ? { ...PREFLIGHT, ...THROUGH_APOLLO } : THROUGH_APOLLO;

  it('returns the same response as its text', async () => {
    const byText = await send({ query: QUERY });
    expect(byText.body.data.event.name).toBe('Fair');
    const byId = await send({ documentId });
    expect([byId.status, byId.text]).toEqual([byText.status, byText.text]);
  });

  it('is also executed by Apollo Server', async () => {
    const { status, body } = await send({ documentId }, through);
    expect([status, body.data.event.slug]).toEqual([200, fair.slug]);
  });

  it('returns data of staff to staff', async () => {
    const document = await registered(
      test.sql,
      'query ($slug: String!) { event(slug: $slug) { auditEntries { totalCount } } }',
    );
    const headers = method === 'GET' ? { ...PREFLIGHT, ...fair.organizer } : fair.organizer;
    const { body } = await send({ documentId: document }, headers);
    expect(body.data.event.auditEntries.totalCount).toEqual(expect.any(Number));
  });

  it('executes the operation with the given name', async () => {
    const two = await registered(test.sql, 'query One { one: __typename } query Two { two: __typename }');
    const { body } = await send({ documentId: two, operationName: 'Two' });
    expect(body.data).toEqual({ two: 'Query' });
  });

  it('is executed a second time without a database statement', async () => {
    await send({ documentId });
    expect(await readsBy(() => send({ documentId }))).toEqual([]);
  });

  it.each([
    ['is not registered', UNKNOWN],
    ['has digits in upper case', UNKNOWN.replaceAll('0', 'A')],
    ['is too short', 'sha256:00'],
    ['has no prefix', '0'.repeat(64)],
    ['has another prefix', `md5:${'0'.repeat(64)}`],
    ['is empty', ''],
  ])('is rejected with one error if its identifier %s', async (_what, wrong) => {
    const answers = [await send({ documentId: wrong }), await send({ documentId: wrong }, through)];
    const refused = [400, 'PERSISTED_DOCUMENT_NOT_FOUND'];
    expect(answers.map(codesOf)).toEqual([refused, refused]);
    expect(answers[0]!.body.data).toBeUndefined();
  });

  it('is rejected if the request also contains the text', async () => {
    expect(codesOf(await send({ documentId, query: QUERY }))).toEqual([400, 'BAD_REQUEST']);
  });

  it('is rejected with variables of a wrong type', async () => {
    const variables = method === 'GET' ? '{"slug":5}' : { slug: 5 };
    const { body } = await send({ documentId, variables });
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a persisted query', () => {
  it('is refused for a GET that a foreign page could send', async () => {
    expect(codesOf(await byGet({ documentId }, {}))).toEqual([400, 'BAD_REQUEST']);
  });

  it('is refused for a POST that a foreign page could send, even if it is a mutation', async () => {
    const body = JSON.stringify({ documentId: await registered(test.sql, MUTATION) });
    const { status } = await post(test.url, body, { 'content-type': 'text/plain' });
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it('can be a mutation, by POST only', async () => {
    const mutation = await registered(test.sql, MUTATION);
    const account = await test.accounts.signedIn();
    const { status, headers } = await byGet({ documentId: mutation }, { ...PREFLIGHT, ...account });
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    const { body } = await byPost({ documentId: mutation }, account);
    expect(body.data.signOut.errors).toEqual([]);
  });

  it('has an ETag by GET, and a request with this ETag receives 304 without a statement', async () => {
    const { headers } = await byGet({ documentId });
    expect(headers.get('cache-control')).toBe('public, no-cache');
    const etag = headers.get('etag')!;
    let unchanged: Answer | undefined;
    const ask304 = async () =>
      (unchanged = await byGet({ documentId }, { ...PREFLIGHT, 'if-none-match': etag }));
    expect(await readsBy(ask304)).toEqual([]);
    expect([unchanged!.status, unchanged!.text, unchanged!.headers.get('etag')]).toEqual([304, '', etag]);
  });

  it('is not cacheable if the caller has signed in', async () => {
    const { headers } = await byGet({ documentId }, { ...PREFLIGHT, ...fair.organizer });
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  it('treats null as absent', async () => {
    expect((await byPost({ query: '{ __typename }', documentId: null })).body.data).toEqual({
      __typename: 'Query',
    });
    expect((await byPost({ query: null, documentId })).body.data.event.slug).toBe(fair.slug);
  });

  it('is not found if an address contains its identifier twice', async () => {
    const twice = `documentId=${documentId}&documentId=${documentId}`;
    const answer = await read(await fetch(`${test.url}/graphql?${twice}`, { headers: PREFLIGHT }));
    expect(codesOf(answer)).toEqual([400, 'PERSISTED_DOCUMENT_NOT_FOUND']);
  });

  it('is found as soon as it is registered, even after a failed request a second ago', async () => {
    const query = '{ later: __typename }';
    const request = { documentId: documentIdOf(query) };
    expect((await byPost(request)).status).toBe(400);
    await registered(test.sql, query);
    await delay(MISS_MS + 100);
    expect((await byPost(request)).body.data).toEqual({ later: 'Query' });
  });

  it('is looked up once a second at most while it is not registered', async () => {
    const request = { documentId: `sha256:${'1'.repeat(64)}` };
    const start = performance.now();
    const lookups = await lookupsBy(async () => {
      for (let count = 0; count < 30; count += 1) await byPost(request);
    });
    const misses = Math.floor((performance.now() - start) / MISS_MS);
    expect(lookups.length).toBeGreaterThan(0);
    expect(lookups.length).toBeLessThanOrEqual(1 + misses);
  });

  it('cannot be stored under the hash of another text', async () => {
    const wrong = test.sql.query(
      `insert into persisted_query (hash, text, operations, added_by) values (sha256('a'), 'b', '{}', 'test')`,
    );
    await expect(wrong).rejects.toMatchObject({ constraint: 'ck_persisted_query_hash' });
  });
});
