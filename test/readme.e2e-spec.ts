import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { SampleService } from '../src/sample/sample.service.js';
import { innovationWeek2017 } from '../src/sample/week/innovation-week-2017.js';
import { Accounts } from './build/accounts.js';
import { startTestApp, type TestApp } from './setup/app.js';
import { GraphqlClient } from './setup/graphql.js';

const README = readFileSync('README.md', 'utf8');

const booth = (code: string) => ({ code, hall: { code: '2' } });

describe('the README', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    const silent = { start: () => undefined, advance: () => undefined, finish: () => undefined };
    await test.app.get(SampleService).load(innovationWeek2017(), silent);
  });

  afterAll(() => test.close());

  it('shows the answer that its first query gets', async () => {
    const body = /-d '(?<body>\{.*?\})'\n```/s.exec(README)?.groups?.body ?? '';
    const shown = /```json\n(?<answer>.*?)```/s.exec(README)?.groups?.answer ?? '';
    const answer = await fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body.replaceAll('\n', ' '),
    });
    expect(await answer.json()).toEqual(JSON.parse(shown));
  });

  it('shows what searches of the sample find first', async () => {
    const chapter = README.slice(README.indexOf('## Search'));
    const rows = [...chapter.matchAll(/^\| `(?<typed>[^`]+)` +\| (?:`(?<found>[^`]+)`)? +\|/gm)].slice(0, 10);
    const document = `query ($query: String!) { event(slug: "innovation-week-2017") { search(query: $query, first: 1) {
      nodes { ... on Exhibitor { name(locale: "en") } ... on Product { name(locale: "en") }
        ... on Category { name(locale: "en") } ... on Session { name: title(locale: "en") } } } } }`;
    const shown = rows.map(({ groups }) => [groups?.typed, groups?.found]);
    const api = new GraphqlClient(test.url);
    const found: unknown[] = [];
    for (const [query] of shown) {
      const { event } = await api.data(document, { query });
      found.push([query, event.search.nodes[0]?.name]);
    }
    expect(shown).toHaveLength(10);
    expect(found).toEqual(shown);
  });

  it('leads an organizer from an empty event to what anybody finds', async () => {
    const chapter = README.slice(README.indexOf('## Import and export'));
    const [, ...blocks] = [...chapter.slice(0, chapter.indexOf('\n## ', 1)).matchAll(/```sh\n(.*?)```/gs)];
    const sql = new pg.Client({ connectionString: test.databaseUrl });
    await sql.connect();
    const { email } = await new Accounts(sql).withPassword('correct-horse-battery', {
      role: 'ADMINISTRATOR',
    });
    await sql.end();
    const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-readme-'));
    const script = blocks
      .map(([, commands]) => commands)
      .join('\n')
      .replaceAll('you@example.org', email)
      .replaceAll('http://127.0.0.1:3000', test.url)
      .replaceAll('npm run -s vitrine --', `node ${path.resolve('dist/src/cli.js')}`);
    const env = { PATH: process.env.PATH, DATABASE_URL: test.databaseUrl };
    const run = await promisify(execFile)('bash', ['-c', script], { cwd: folder, env });
    await rm(folder, { recursive: true });
    expect(JSON.parse(run.stdout.trim().split('\n').at(-1)!)).toEqual({
      data: {
        event: {
          exhibitors: {
            nodes: [
              { name: 'Acme Robotics', booths: [booth('A12'), booth('A14')] },
              { name: 'Third Ltd', booths: [booth('A16')] },
            ],
          },
        },
      },
    });
  });

  it('describes each setting of .env.example, and no other', () => {
    const described = README.matchAll(/^\| `(?<name>[A-Z_]+)` /gm);
    const settings = readFileSync('.env.example', 'utf8').matchAll(/^(?<name>[A-Z_]+)=/gm);
    const names = (matches: Iterable<RegExpMatchArray>) =>
      [...matches].map(({ groups }) => groups?.name).sort();
    expect(names(described)).toEqual(names(settings));
  });
});
