import { startTestApp, type TestApp } from '../../setup/app.js';
import { type Answer, ask, get, PLAIN, post, THROUGH_APOLLO } from '../../setup/graphql-request.js';

const QUERY = '{ __typename }';
const PREFLIGHT = { 'apollo-require-preflight': '1' };
const JSON_TYPE = { 'content-type': 'application/json' };

const WAYS: [string, Record<string, string>][] = [
  ['anonymous', PLAIN],
  ['with a cookie', THROUGH_APOLLO],
];

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(async () => {
  await test.close();
});

function expectRefusal({ status, body }: Answer, expected: number, message: RegExp | string): void {
  expect([status, Object.keys(body)]).toEqual([expected, ['errors']]);
  expect(body.errors).toEqual([{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }]);
  expect(body.errors[0].message).toMatch(message);
}

describe('a request by PUT', () => {
  it('returns 404', async () => {
    const answer = await fetch(`${test.url}/graphql`, { method: 'PUT', headers: JSON_TYPE, body: '{}' });
    expect(answer.status).toBe(404);
  });
});

describe('a request by GET', () => {
  it('executes a query with its variables', async () => {
    const query = 'query ($slug: String!) { event(slug: $slug) { id } }';
    const answer = await get(test.url, { query, variables: '{"slug":"nowhere"}' }, PREFLIGHT);
    expect([answer.status, answer.body]).toEqual([200, { data: { event: null } }]);
  });

  it('executes the named operation', async () => {
    const query = 'query A { a: __typename } query B { b: __typename }';
    const answer = await get(test.url, { query, operationName: 'B' }, PREFLIGHT);
    expect(answer.body).toEqual({ data: { b: 'Query' } });
  });

  it.each([
    ['mutation', '{ __typename }'],
    ['subscription', '{ catalogChanged(event: "x") { id } }'],
  ])('never executes a %s', async (kind, selection) => {
    const answer = await get(test.url, { query: `${kind} ${selection}` }, PREFLIGHT);
    expect(answer.headers.get('allow')).toBe('POST');
    expectRefusal(answer, 405, `GET requests only support query operations, not ${kind} operations`);
  });

  it('is rejected with variables that are not JSON', async () => {
    const answer = await get(test.url, { query: QUERY, variables: '{' }, PREFLIGHT);
    expectRefusal(answer, 400, /variables/);
  });
});

describe.each(WAYS)('a request that a page of another origin can send, %s', (_way, headers) => {
  it('is rejected by GET', async () => {
    expectRefusal(await get(test.url, { query: QUERY }, headers), 400, /Cross-Site Request Forgery/);
  });

  it.each(['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded'])(
    'is rejected as %s',
    async (type) => {
      const answer = await post(test.url, JSON.stringify({ query: QUERY }), {
        ...headers,
        'content-type': type,
      });
      expectRefusal(answer, 400, /Cross-Site Request Forgery/);
    },
  );

  it('is rejected as a form with files', async () => {
    const type = 'multipart/form-data; boundary=x';
    const body = '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{ __typename }\r\n--x--\r\n';
    expectRefusal(
      await post(test.url, body, { ...headers, 'content-type': type }),
      415,
      /Unsupported Media Type/,
    );
  });

  it('is rejected without a content type', async () => {
    // For a body of bytes, fetch adds no content type.
    const answer = await post(test.url, new TextEncoder().encode(JSON.stringify({ query: QUERY })), headers);
    expectRefusal(answer, 415, /Unsupported Media Type/);
  });
});

describe.each(WAYS)('the body of a request, %s', (_way, headers) => {
  const send = (body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
    post(test.url, body, { ...JSON_TYPE, ...headers, ...more });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON',
  ])('can have the type %s', async (type) => {
    const answer = await send(JSON.stringify({ query: QUERY }), { 'content-type': type });
    expect([answer.status, answer.body]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it.each(['application/graphql', 'application/xml', 'application/jsonx', 'nonsense'])(
    'cannot have the type %s',
    async (type) => {
      expectRefusal(await send(QUERY, { 'content-type': type }), 415, /Unsupported Media Type/);
    },
  );

  it('contains one operation, not a batch', async () => {
    const batch = Array.from({ length: 10 }, () => ({ query: QUERY }));
    expectRefusal(await send(JSON.stringify(batch)), 400, 'Operation batching disabled.');
  });

  it('can have 256 KB', async () => {
    const answer = await send(JSON.stringify({ query: QUERY, variables: { a: 'x'.repeat(262_000) } }));
    expect(answer.status).toBe(200);
  });

  it('cannot have more than 256 KB', async () => {
    const body = JSON.stringify({ query: QUERY, variables: { a: 'x'.repeat(262_144) } });
    expectRefusal(await send(body), 413, 'Request body is too large');
  });

  it.each([
    '{',
    '',
    '{"query":"{ __typename }"',
    "{'query':'{ __typename }'}",
    '{"__proto__":{},"query":""}',
  ])('must be JSON: %j', async (body) => {
    expectRefusal(await send(body), 400, /^Body (is not valid JSON|cannot be empty)/);
  });

  it.each(['{}', 'null', '5', '"text"'])('must be an object with keys: %s', async (body) => {
    expectRefusal(await send(body), 400, /POST body missing/);
  });

  it.each([
    ['no query', { variables: {} }, /non-empty `query`/],
    ['an empty query', { query: '' }, /non-empty `query`/],
    ['a query that is not a text', { query: 1 }, /queries must be strings/],
    ['variables that are a list', { query: QUERY, variables: [1] }, /`variables`/],
    ['variables that are a text', { query: QUERY, variables: '{}' }, /`variables`/],
    ['an operation name that is not a text', { query: QUERY, operationName: 5 }, /`operationName`/],
    ['extensions that are a text', { query: QUERY, extensions: '{}' }, /`extensions`/],
  ])('cannot contain %s', async (_what, request, message) => {
    expectRefusal(await ask(test.url, request, headers), 400, message);
  });

  it('can be nested deeply in variables that the query does not use', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const answer = await send(`{"query":"${QUERY}","variables":{"a":${deep}}}`);
    expect(answer.body).toEqual({ data: { __typename: 'Query' } });
  });

  it('is rejected if Accept contains only other media types', async () => {
    const answer = await ask(test.url, { query: QUERY }, { ...headers, accept: 'application/xml' });
    expectRefusal(answer, 406, /does not accept application\/json/);
  });
});
