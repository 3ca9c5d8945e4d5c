import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { Server, Socket } from 'node:net';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { workbookOf } from '../../build/organizer-lists/workbook.js';
import type { Headers } from '../../setup/graphql.js';
import { jsonLinesOf } from '../../setup/json-lines.js';
import { untilWaitedFor } from '../../setup/locks.js';

const FILE = 'externalId,name.en,country\nA1,Alpha,DE\nB1,Beta,Atlantis\nC1,Gamma,FR\n';

describe('an import from a page', () => {
  let test: TestCatalog;
  let organizer: Headers;
  let event: string;
  let count = 0;
  let slug: string;

  beforeAll(async () => (test = await startTestCatalog()));
  afterAll(() => test.close());

  beforeEach(async () => {
    count += 1;
    slug = `fair-${count}`;
    event = await test.rows.event({ slug });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  const request = (query: string, body: string | Uint8Array<ArrayBuffer> = FILE, headers: Headers = {}) =>
    fetch(`${test.url}/import/exhibitors?event=${slug}&${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...organizer, ...headers },
      body,
    });
  const lines = { accept: 'application/x-ndjson' };
  const imports = async (headers = organizer) => {
    const query = `{ event(slug: "${slug}") { imports(first: 5) { totalCount nodes { id kind file created changed actor revertedAt revertedBy } } } }`;
    await test.settle();
    return (await test.api.data(query, {}, headers)).event.imports;
  };

  it('returns the first rows and the available fields', async () => {
    const body = await (await request('dryRun=1&view=1')).json();
    expect(body).toMatchObject({
      header: ['externalId', 'name.en', 'country'],
      rows: [
        { row: 2, cells: ['A1', 'Alpha', 'DE'] },
        { row: 3, cells: ['B1', 'Beta', 'Atlantis'] },
        { row: 4, cells: ['C1', 'Gamma', 'FR'] },
      ],
      counts: { problems: 1, refused: 0, refusedRows: 0, dropped: 0 },
    });
    expect(body.fields).toContainEqual({ key: 'name', localized: true, required: true });
    expect(body.fields).toContainEqual({ key: 'country', localized: false, required: false });
  });

  it('returns only steps that change an object', async () => {
    await request('skipBadRows=1');
    const body = await (
      await request('dryRun=1&view=1&skipBadRows=1', FILE.replace('Gamma', 'Delta'))
    ).json();
    expect([body.unchanged, body.steps.map(({ name }: { name: string }) => name)]).toEqual([1, ['Delta']]);
  });

  it('returns the columns of a table without known headers, so that they can be mapped', async () => {
    const body = await (await request('dryRun=1&view=1', 'Foo,Bar\nAlpha,DE\n')).json();
    const states = body.columns.map(({ header, state }: Record<string, string>) => [header, state]);
    expect([states, body.problems[0]]).toMatchObject([
      [
        ['Foo', 'UNKNOWN'],
        ['Bar', 'UNKNOWN'],
      ],
      { row: null, column: null, code: 'UNKNOWN_COLUMN' },
    ]);
    const mapped = await (
      await request('dryRun=1&view=1&map=Foo%3Dname.en&map=Bar%3Dcountry', 'Foo,Bar\nAlpha,DE\n')
    ).json();
    expect([mapped.created, mapped.problems]).toEqual([1, []]);
  });

  it('does not count rows with problems as new, including problems found after the comparison', async () => {
    await test.sql.query('update event set exhibitor_quota = 1 where id = $1', [event]);
    const file = 'externalId,name.en,status\nA1,Alpha,APPROVED\nB1,Beta,APPROVED\n';
    const { created, counts, steps } = await (await request('dryRun=1&view=1', file)).json();
    expect([created, counts.problems, steps.length]).toEqual([1, 1, 1]);
  });

  it('states sheet and row in every list if a workbook has several sheets', async () => {
    await test.rows.exhibitor(event, { name: { en: 'Delta', 'zh-Hans': '甲' }, status: 'APPROVED' });
    await test.settle();
    const header = ['externalId', 'name.en', 'name.zh-Hans', 'country', 'website', 'categories'];
    const first = [header, ['A1', 'Alpha', '', 'DE'], ['B1', 'Beta', '', '', 'http:// www.beta.example']];
    const second = [header, ['A1', 'Alpha'], ['A1', 'Alpha', '', 'FR'], ['', 'Delta', '乙']];
    const third = [header, ['C1', 'Gamma', '', '', 'http:// www.gamma.example']];
    const sheets = Object.entries({ One: first, Two: second, Three: third });
    const body = Buffer.from(await workbookOf(sheets.map(([name, rows]) => ({ name, rows }))));
    const type = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
    const plan = await (await request('dryRun=1&view=1', body, type)).json();
    const placesOf = (list: { place: string }[]) => list.map(({ place }) => place);
    expect({
      steps: placesOf(plan.steps),
      corrected: placesOf(plan.corrected.sample),
      questions: placesOf(plan.questions.sample),
      problems: plan.problems.map(({ place, reason }: Record<string, string>) => [place, reason]),
      warnings: plan.warnings,
    }).toEqual({
      steps: ['One!2', 'One!3', 'Three!2'],
      corrected: ['One!E3', 'Three!E2'],
      questions: ['Two!4'],
      problems: [['Two!D3', 'differs from One!2, which describes the same']],
      warnings: [expect.stringContaining('such as Two!2 with One!2.')],
    });
  });

  it('streams its progress line by line and its result in the last line', async () => {
    const response = await request('skipBadRows=1', FILE, lines);
    const received = await jsonLinesOf(response);
    const result = received.at(-1);
    expect(received[0]).toEqual({ phase: 'compare', done: 0, total: 0 });
    expect(received).toContainEqual({ phase: `${slug}: exhibitors`, done: 2, total: 2 });
    expect(result).toMatchObject({
      created: 2,
      counts: { problems: 0, refused: 1, refusedRows: 1, dropped: 0 },
    });
    expect((await imports()).nodes).toMatchObject([{ id: result.job, kind: 'EXHIBITORS', created: 2 }]);
  });

  it('returns an error in the last line', async () => {
    const received = await jsonLinesOf(await request('digest=old&skipBadRows=1', FILE, lines));
    expect(received.slice(1)).toEqual([
      { errors: [{ message: expect.any(String), extensions: expect.objectContaining({ code: 'STALE' }) }] },
    ]);
  });

  it('changes nothing if its page is closed', async () => {
    await test.sql.query('begin');
    await test.sql.query('select from event where id = $1 for update', [event]);
    const server = test.app.getHttpServer() as Server;
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const page = httpRequest(`${test.url}/import/exhibitors?event=${slug}&skipBadRows=1`, {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'text/csv', ...organizer, ...lines },
    });
    page.on('error', () => undefined).end(FILE);
    const [socket] = await connected;
    const closed = once(socket, 'close');
    await untilWaitedFor(test.sql);
    page.destroy();
    await closed;
    await test.sql.query('rollback');
    // The dry run waits for the lock of the first import.
    const next = await (await request('dryRun=1&skipBadRows=1')).json();
    expect([next.created, (await imports()).totalCount]).toEqual([2, 0]);
  });

  it('is listed with its file and the accounts that imported and undid it', async () => {
    const { job } = await (await request('skipBadRows=1&file=list.csv')).json();
    await fetch(`${test.url}/import/revert`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...organizer },
      body: JSON.stringify({ id: job }),
    });
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const { rows } = await test.sql.query('select actor from import_job where event_id = $1', [event]);
    expect(await imports(reviewer)).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: job,
          kind: 'EXHIBITORS',
          file: 'list.csv',
          created: 2,
          changed: 0,
          actor: rows[0].actor,
          revertedAt: expect.any(String),
          revertedBy: rows[0].actor,
        },
      ],
    });
  });
});
