import { runInNewContext } from 'node:vm';
import { loadEditions } from '../../build/sample.js';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';

const BROWSER = { accept: 'text/html' };

/** The initial queries of the page, as a browser receives them. */
async function examples(url: string): Promise<string[]> {
  const script = await (await fetch(`${url}/graphql/examples.js`)).text();
  const self: { graphiqlExamples?: { defaultTabs: { query: string }[] } } = {};
  runInNewContext(script, { self });
  return self.graphiqlExamples!.defaultTabs.map(({ query }) => query);
}

/** Runs all examples and expects no errors and at least one object in each response. */
async function answers(url: string): Promise<unknown[]> {
  const data: unknown[] = [];
  for (const query of await examples(url)) {
    const { body } = await ask(url, { query });
    expect([query, body.errors]).toEqual([query, undefined]);
    expect(Object.values(body.data)).toEqual([expect.objectContaining({})]);
    data.push(body.data);
  }
  return data;
}

describe('the examples of a database with the sample', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    await loadEditions(test);
  });

  afterAll(() => test.close());

  it('are three queries whose responses have no empty field', async () => {
    const found = await answers(test.url);
    expect(found).toHaveLength(3);
    expect(found.flatMap((data) => emptyFields(data))).toEqual([]);
  });

  it('are loaded before the main script of the page, which adds them to its options', async () => {
    const html = await (await fetch(`${test.url}/graphql`, { headers: BROWSER })).text();
    const sources = [...html.matchAll(/<script src="([^"]+)">/g)].map(([, source]) => source!);
    expect(sources).toEqual(['/graphql/examples.js', expect.stringMatching(/^\/graphql\/assets\//)]);
    const script = await (await fetch(`${test.url}${sources[1]!}`)).text();
    expect(script).toMatch(/\{ \.\.\.\{[^}]*\}, \.\.\.self\.graphiqlExamples \}/);
  });

  it('are sent again only after a change', async () => {
    const first = await fetch(`${test.url}/graphql/examples.js`);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const known = { 'if-none-match': first.headers.get('etag')! };
    expect((await fetch(`${test.url}/graphql/examples.js`, { headers: known })).status).toBe(304);
  });
});

describe('the examples of a database without the sample', () => {
  let test: TestCatalog;

  beforeEach(async () => {
    test = await startTestCatalog();
  });

  afterEach(() => test.close());

  const exampleEvents = async () =>
    (await examples(test.url)).map((query) => /event\(slug: "([^"]+)"/.exec(query)?.[1]);

  it('work if no event is published', async () => {
    expect(await answers(test.url)).toHaveLength(1);
    await test.rows.event({ slug: 'draft', status: 'DRAFT' });
    await test.settle();
    expect(await exampleEvents()).toEqual([undefined]);
  });

  it('show an event without exhibitors in its own language', async () => {
    await test.rows.event({ slug: 'bare', locales: ['de'], name: { de: 'Messe' } });
    await test.settle();
    expect(await answers(test.url)).toEqual([
      { event: expect.objectContaining({ name: 'Messe' }) as unknown },
    ]);
  });

  it('use the newest event with published exhibitors', async () => {
    for (const year of ['2017', '2019', '2021']) {
      const event = await test.rows.event({
        slug: `fair-${year}`,
        starts_on: `${year}-05-01`,
        ends_on: `${year}-05-02`,
      });
      await test.rows.exhibitor(event, { published: year !== '2021' });
    }
    await test.settle();
    await answers(test.url);
    expect(await exampleEvents()).toEqual(['fair-2019', 'fair-2019', 'fair-2019']);
  });

  it('prefer an event whose exhibitors have booths to a newer event', async () => {
    const older = await test.rows.event({ slug: 'older' });
    const hall = await test.rows.hall(older, await test.rows.venue(older));
    const booth = await test.rows.booth(older, hall);
    await test.rows.allocation(older, booth, await test.rows.exhibitor(older));
    const newer = await test.rows.event({ slug: 'newer', starts_on: '2018-05-01', ends_on: '2018-05-02' });
    await test.rows.exhibitor(newer);
    await test.settle();
    expect(new Set(await exampleEvents())).toEqual(new Set(['older']));
  });

  it('use the new slug of an event after its change', async () => {
    const event = await test.rows.event({ slug: 'before' });
    await test.settle();
    expect(await exampleEvents()).toEqual(['before']);
    await test.rows.update('event', event, { slug: 'after' });
    await test.settle();
    expect(await exampleEvents()).toEqual(['after']);
  });
});

/** The paths of empty fields: each field of an example must contain data. */
function emptyFields(value: unknown, at = ''): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [at];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => emptyFields(inner, `${at}.${name}`));
}
