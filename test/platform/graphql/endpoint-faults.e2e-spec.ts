import { startTestApp, type TestApp } from '../../setup/app.js';
import { FaultyModule, INSIDE } from './faulty-module.js';
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
/** All that the log says since the test began. */
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

/** The line on a request comes last, and after the answer. */
async function untilAnswered(): Promise<void> {
  await until(() => log.some((line) => line.includes('answered method=')));
}

describe.each(WAYS)('a fault %s', (_way, headers) => {
  it.each(['fault', 'bareFault'])('leaves without its message or stack: %s', async (field) => {
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

  it('leaves the rest of the answer as it is', async () => {
    const answer = await ask(test.url, { query: '{ fault viewer { id } __typename }' }, headers);
    expect(answer.body.data).toEqual({ fault: null, viewer: null, __typename: 'Query' });
  });

  it.each([
    ['fault', INSIDE],
    ['bareFault', INSIDE],
    ['absent', 'Cannot return null for non-nullable field Query.absent.'],
  ])('stands in the log once, with the request id and its stack: %s', async (field, message) => {
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

  it('keeps no more than the beginning of an operation name in the log', async () => {
    await ask(test.url, { query: `query ${'A'.repeat(9000)} { fault }` }, headers);
    expect(errorsIn(log)[0]).toContain(`operation="${'A'.repeat(100)}"`);
  });
});

describe.each(WAYS)('a mistake of the caller %s', (_way, headers) => {
  it('is told as it is', async () => {
    const query = 'query ($text: String!) { mistake(text: $text) }';
    const answer = await ask(test.url, { query, variables: { text: 'x' } }, headers);
    expect(answer.body.errors).toMatchObject([
      { message: 'No such thing as x.', path: ['mistake'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('is no error of the log', async () => {
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
  ])('is told where it only shows at execution: %s', async (query, variables, message) => {
    const answer = await ask(test.url, { query, variables }, headers);
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(answer.body.errors[0].message).toContain(message);
    expect(errorsIn(log)).toEqual([]);
  });

  it('is a subscription, which is served elsewhere', async () => {
    const query = 'subscription { catalogChanged(event: "x") { id } }';
    const answer = await ask(test.url, { query }, headers);
    const message = 'This endpoint executes no subscriptions.';
    const errors = [{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }];
    expect([answer.status, answer.body]).toEqual([400, { errors }]);
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
  ])('holds no variables of %s', async (_what, query) => {
    await ask(test.url, { query, variables: { text: CANARY } }, headers);
    await untilAnswered();
    expect(log.join('')).not.toContain(CANARY);
  });

  it('holds no variables of a request by GET', async () => {
    const parameters = new URLSearchParams({
      query: '{ fault }',
      variables: JSON.stringify({ text: CANARY }),
    });
    const preflight = { 'apollo-require-preflight': '1', ...headers };
    await fetch(`${test.url}/graphql?${parameters.toString()}`, { headers: preflight });
    await untilAnswered();
    expect(log.join('')).not.toContain(CANARY);
  });

  it('holds no credentials', async () => {
    const credentials = { authorization: `Bearer ${CANARY}`, cookie: `session=${CANARY}` };
    await ask(test.url, { query: '{ fault }' }, { ...headers, ...credentials });
    await untilAnswered();
    expect(log.join('')).not.toContain(CANARY);
  });
});
