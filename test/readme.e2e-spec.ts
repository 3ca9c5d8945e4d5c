import { readFileSync } from 'node:fs';
import { SampleService } from '../src/sample/sample.service.js';
import { innovationWeek2017 } from '../src/sample/week/innovation-week-2017.js';
import { startTestApp, type TestApp } from './setup/app.js';

const README = readFileSync('README.md', 'utf8');

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

  it('describes each setting of .env.example, and no other', () => {
    const described = README.matchAll(/^\| `(?<name>[A-Z_]+)` /gm);
    const settings = readFileSync('.env.example', 'utf8').matchAll(/^(?<name>[A-Z_]+)=/gm);
    const names = (matches: Iterable<RegExpMatchArray>) =>
      [...matches].map(({ groups }) => groups?.name).sort();
    expect(names(described)).toEqual(names(settings));
  });
});
