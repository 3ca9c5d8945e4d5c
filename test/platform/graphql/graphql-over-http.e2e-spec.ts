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

/** The audits, asked with headers besides their own. */
function audits(further: Record<string, string>): Audit[] {
  const fetchFn = (url: string, options?: RequestInit) =>
    fetch(url, { ...options, headers: { ...(options?.headers as Record<string, string>), ...further } });
  return serverAudits({ url: () => `${test.url}/graphql`, fetchFn });
}

/** Requests by GET are refused to web pages that cannot send this header without being asked first. */
const CALLERS = {
  'an anonymous caller': { 'apollo-require-preflight': '1' },
  'a caller whom Apollo Server answers': { 'apollo-require-preflight': '1', ...THROUGH_APOLLO },
};

describe.each(Object.entries(CALLERS))('GraphQL over HTTP, to %s', (_caller, headers) => {
  const all = audits(headers);

  it('is judged by all 61 audits', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(61);
  });

  it.each(all.map(({ id, name, fn }) => ({ id, name, fn })))('$name ($id)', async ({ fn }) => {
    const result = await fn();
    expect([result.status, 'reason' in result ? result.reason : '']).toEqual(['ok', '']);
  });
});
