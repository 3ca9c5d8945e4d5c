import { type Audit, serverAudits } from 'graphql-http';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { THROUGH_APOLLO } from '../../setup/graphql-request.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(async () => {
  await test.close();
});

/** The audits, sent with additional headers. */
function audits(further: Record<string, string>): Audit[] {
  const fetchFn = (url: string, options?: RequestInit) =>
    fetch(url, { ...options, headers: { ...(options?.headers as Record<string, string>), ...further } });
  return serverAudits({ url: () => `${test.url}/graphql`, fetchFn });
}

/** A GET request requires this header, which web pages cannot send without a CORS preflight. */
const CALLERS = {
  'an anonymous caller': { 'apollo-require-preflight': '1' },
  'a caller whom Apollo Server answers': { 'apollo-require-preflight': '1', ...THROUGH_APOLLO },
};

describe.each(Object.entries(CALLERS))('GraphQL over HTTP for %s', (_caller, headers) => {
  const all = audits(headers);

  it('has all 61 audits', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(61);
  });

  it.each(all.map(({ id, name, fn }) => ({ id, name, fn })))('$name ($id)', async ({ fn }) => {
    const result = await fn();
    expect([result.status, 'reason' in result ? result.reason : '']).toEqual(['ok', '']);
  });
});
