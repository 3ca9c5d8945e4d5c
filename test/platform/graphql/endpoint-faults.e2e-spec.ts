import { startTestApp, type TestApp } from '../../setup/app.js';
import { BrokenResponses, FaultyModule, INSIDE } from './faulty-module.js';
import { ask, PLAIN, post, THROUGH_APOLLO } from '../../setup/graphql-request.js';
import { until } from '../../setup/until.js';

const PUBLIC_MESSAGE = 'An internal error occurred; report the request id to the operator.';
const CANARY = 'canary-4711';
const WAYS: [string, Record<string, string>][] = [
  ['in a plain query', PLAIN],
  ['through Apollo Server', THROUGH_APOLLO],
];

let test: TestApp;
const write = process.stdout.write.bind(process.stdout);
/** The lines of the log since the start of the test. */
let log: string[] = [];

beforeAll(async () => {
  process.stdout.write = (line: string | Uint8Array) => log.push(String(line)) > 0;
  test = await startTestApp({
    module: FaultyModule,
    environment: { LOG_LEVEL: 'trace', LOG_FORMAT: 'text' },
  });
});

afterAll(async () => {
  await test.close();
  process.stdout.write = write;
});

beforeEach(() => {
  log = [];
});

const errorsIn = (lines: string[]) => lines.filter((line) => line.includes(' error: '));

/** Waits for the log line of the request, which follows its response. */
async function untilAnswered(): Promise<void> {
  await until(() => log.some((line) => line.includes('answered method=')));
}

describe.each(WAYS)('a fault %s', (_way, headers) => {
  it.each(['fault', 'bareFault'])('is returned without its message and stack: %s', async (field) => {
    const answer = await ask(test.url, { query: `{ ${field} }` }, { ...headers, 'x-request-id': 'kiosk-7' });
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        errors: [
          {
            message: PUBLIC_MESSAGE,
            path: [field],
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'kiosk-7' },
          },
        ],
        data: { [field]: null },
      },
    ]);
  });

  it('does not change the rest of the response', async () => {
    const answer = await ask(test.url, { query: '{ fault viewer { id } __typename }' }, headers);
    expect(answer.body.data).toEqual({ fault: null, viewer: null, __typename: 'Query' });
  });

  it.each([
    ['fault', INSIDE],
    ['bareFault', INSIDE],
    ['absent', 'Cannot return null for non-nullable field Query.absent.'],
  ])('is logged once, with the request id and its stack: %s', async (field, message) => {
    await ask(
      test.url,
      { query: `query Ask { ${field} }` },
      { ...headers, 'x-request-id': `kiosk-${field}` },
    );
    const [line, ...others] = errorsIn(log);
    expect(others).toEqual([]);
    expect(line).toContain(`error: ${message} document="`);
    expect(line).toContain(`operation="Ask" path="${field}" (request kiosk-${field})\n`);
    expect(line).toMatch(/Error: .*\n {4}at /);
  });

  it('is logged with at most 100 characters of the operation name', async () => {
    await ask(test.url, { query: `query ${'A'.repeat(9000)} { fault }` }, headers);
    expect(errorsIn(log)[0]).toContain(`operation="${'A'.repeat(100)}"`);
  });
});

describe.each(WAYS)('a mistake of the caller %s', (_way, headers) => {
  it('is returned with its message', async () => {
    const query = 'query ($text: String!) { mistake(text: $text) }';
    const answer = await ask(test.url, { query, variables: { text: 'x' } }, headers);
    expect(answer.body.errors).toMatchObject([
      { message: 'No such thing as x.', path: ['mistake'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('is not logged as an error', async () => {
    await ask(test.url, { query: '{ mistake(text: "x") }' }, headers);
    await ask(test.url, { query: '{ events(first: 0) { totalCount } }' }, headers);
    await ask(test.url, { query: '{ nothing }' }, headers);
    await ask(test.url, { query: '{' }, headers);
    await post(test.url, '{', { 'content-type': 'application/json', ...headers });
    expect(errorsIn(log)).toEqual([]);
  });

  it.each([
    [
      'query ($text: String = "x") { mistake(text: $text) }',
      { text: null },
      'Argument "text" of non-null type',
    ],
    [
      'query ($on: Boolean = true) { viewer @include(if: $on) { id } }',
      { on: null },
      'Argument "if" of non-null',
    ],
  ])('is returned if only the execution detects it: %s', async (query, variables, message) => {
    const answer = await ask(test.url, { query, variables }, headers);
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(answer.body.errors[0].message).toContain(message);
    expect(errorsIn(log)).toEqual([]);
  });

  it('is returned for a subscription, which this endpoint does not execute', async () => {
    const query = 'subscription { catalogChanged(event: "x") { id } }';
    const answer = await ask(test.url, { query }, headers);
    const message = 'This endpoint executes no subscriptions.';
    const errors = [{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }];
    expect([answer.status, answer.body]).toEqual([400, { errors }]);
    expect(errorsIn(log)).toEqual([]);
  });
});

describe('a response whose stream ends early', () => {
  it('is a fault while its client is connected', async () => {
    expect((await fetch(`${test.url}/broken/while-open`)).status).toBe(500);
    expect(errorsIn(log)).toHaveLength(1);
  });

  it('is not logged as a fault if its client has closed the connection', async () => {
    const client = new AbortController();
    const request = fetch(`${test.url}/broken/after-close`, { signal: client.signal });
    await until(() => BrokenResponses.waiting > 0);
    client.abort();
    await expect(request).rejects.toThrow();
    await until(() => BrokenResponses.failed > 0);
    expect(errorsIn(log)).toEqual([]);
  });
});

describe.each(WAYS)('the log %s', (_way, headers) => {
  it.each([
    ['a query that succeeds', 'query ($text: String!) { event(slug: $text) { id } }'],
    ['a fault', 'query ($text: String!) { fault(text: $text) }'],
    ['a mistake', 'query ($text: String!) { mistake(text: $text) }'],
    ['a variable of another type', 'query ($text: Int!) { events(first: $text) { totalCount } }'],
    ['an operation that is refused', 'query ($text: String!) { nothing(text: $text) }'],
  ])('contains no variables of %s', async (_what, query) => {
    await ask(test.url, { query, variables: { text: CANARY } }, headers);
    await untilAnswered();
    expect(log.join('')).not.toContain(CANARY);
  });

  it('contains no variables of a GET request', async () => {
    const parameters = new URLSearchParams({
      query: '{ fault }',
      variables: JSON.stringify({ text: CANARY }),
    });
    const preflight = { 'apollo-require-preflight': '1', ...headers };
    await fetch(`${test.url}/graphql?${parameters.toString()}`, { headers: preflight });
    await untilAnswered();
    expect(log.join('')).not.toContain(CANARY);
  });

  it('contains no credentials', async () => {
    const credentials = { authorization: `Bearer ${CANARY}`, cookie: `session=${CANARY}` };
    await ask(test.url, { query: '{ fault }' }, { ...headers, ...credentials });
    await untilAnswered();
    expect(log.join('')).not.toContain(CANARY);
  });
});
