import { gunzipSync } from 'node:zlib';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { ask, PLAIN, THROUGH_APOLLO } from '../../setup/graphql-request.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(async () => {
  await test.close();
});

const visit = (headers: Record<string, string> = {}, query = '') =>
  fetch(`${test.url}/graphql${query}`, { headers: { ...BROWSER, ...headers } });

/** The contents of the elements with this name. */
function contents(html: string, element: string): string[] {
  const found = html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'g'));
  return [...found].map(([, content]) => content!);
}

/** The markup without the contents of scripts and styles. */
function markup(html: string): string {
  return html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
}

/** The addresses that the browser loads: those in attributes, except of links, and in styles. */
function references(html: string): string[] {
  const attributes = markup(html).matchAll(
    /<(?!a\s)[a-z][^>]*?\s(?:src|href|action|data|poster)=["']?([^"'\s>]+)/g,
  );
  const styles = contents(html, 'style')
    .join('\n')
    .matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s;]+)/g);
  return [...attributes, ...styles].map(([, address]) => address!);
}

describe('the page for browsers', () => {
  let html = '';
  let script = '';

  beforeAll(async () => {
    html = await (await visit()).text();
    script = await (await fetch(address('js'))).text();
  });

  /** The address of the main script or the styles that the page names. */
  const address = (extension: string) =>
    new URL(
      references(html).find((name) => name.startsWith('/graphql/assets/') && name.endsWith(`.${extension}`))!,
      test.url,
    );

  it('is GraphiQL', async () => {
    const answer = await visit();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(contents(html, 'title')).toEqual(['Vitrine GraphiQL']);
  });

  it('loads only existing resources of this server', async () => {
    const fetched = references(html).filter((address) => !address.startsWith('data:'));
    for (const address of fetched) {
      const target = new URL(address, `${test.url}/graphql`);
      expect([address, target.origin]).toEqual([address, test.url]);
      expect([address, (await fetch(target)).status]).toEqual([address, 200]);
    }
    expect(fetched.map((name) => name.split('.').pop()).sort()).toEqual(['css', 'ico', 'js', 'js']);
    expect(references(`<style>${await (await fetch(address('css'))).text()}</style>`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^data:/)]),
    );
    expect(script.length).toBeGreaterThan(1_000_000);
  });

  it('can connect only to this server', async () => {
    const policy = (await visit()).headers.get('content-security-policy')!;
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    expect(rules.get('frame-ancestors')).toEqual(["'none'"]);
    const sources = new Set([...rules.values()].flat());
    expect([...sources].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'blob:', 'data:']);
  });

  it('is compressed for clients that accept gzip', async () => {
    const answer = await app('gzip');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toBe(html);
    expect((await app('identity')).rawPayload.toString()).toBe(html);
  });

  it('returns 304 for a known ETag', async () => {
    const etag = (await visit()).headers.get('etag')!;
    const again = await visit({ 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is small, and its assets have addresses by content and are cached', async () => {
    expect(html.length).toBeLessThan(5000);
    for (const extension of ['js', 'css', 'ico']) {
      const answer = await fetch(address(extension));
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const known = { 'if-none-match': `W/${answer.headers.get('etag')!}` };
      expect((await fetch(address(extension), { headers: known })).status).toBe(304);
    }
    expect((await fetch(`${test.url}/graphql/assets/0.js`)).status).toBe(404);
  });

  it('contains no inline script', async () => {
    const policy = (await visit()).headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self' blob:;");
    expect(contents(html, 'script')).toEqual(['', '']);
  });

  it('does not replace the response to a query by GET', async () => {
    const answer = await visit({ 'apollo-require-preflight': '1' }, '?query={__typename}');
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  /** Does not use fetch, which decompresses the response. */
  function app(encoding: string) {
    return test.app.inject({ url: '/graphql', headers: { ...BROWSER, 'accept-encoding': encoding } });
  }
});

describe('a hidden schema', () => {
  let hidden: TestApp;

  beforeAll(async () => {
    hidden = await startTestApp({ environment: { PUBLIC_SCHEMA: 'false' } });
  });

  afterAll(() => hidden.close());

  it('is on no page and in no file', async () => {
    for (const place of ['/graphql', '/graphql/examples.js', '/schema.graphql']) {
      const answer = await fetch(`${hidden.url}${place}`, { headers: BROWSER, redirect: 'manual' });
      expect([place, answer.status < 400]).toEqual([place, false]);
    }
    expect((await fetch(`${test.url}/schema.graphql`)).status).toBe(200);
  });

  it.each([
    ['a plain request', PLAIN],
    ['Apollo Server', THROUGH_APOLLO],
  ])('is not returned by introspection, by %s', async (_way, headers) => {
    for (const query of ['{ __schema { types { name } } }', '{ a: __type(name: "Event") { name } }']) {
      const { body } = await ask(hidden.url, { query }, headers);
      expect(body).toEqual({
        errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })],
      });
      expect((await ask(test.url, { query }, headers)).body.errors).toBeUndefined();
    }
    const { body } = await ask(hidden.url, { query: '{ __typename }' }, headers);
    expect(body.data).toEqual({ __typename: 'Query' });
  });
});
