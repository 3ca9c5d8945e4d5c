import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import sharp from 'sharp';
import { SampleService } from '../../src/sample/sample.service.js';
import { innovationWeek2017 } from '../../src/sample/week/innovation-week-2017.js';
import { Accounts } from '../setup/accounts.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { GraphqlClient } from '../setup/graphql.js';
import { until } from '../setup/until.js';
import {
  type CodeBlock,
  codeBlocks,
  documentNamed,
  GUIDES,
  type ProjectDocument,
  tableRows,
} from './documents.js';

const WEEK = 'innovation-week-2017';
const PASSWORD = 'correct-horse-battery';
/** HTTP errors end the script; a stream ends after a second. */
const PRELUDE = `set -euo pipefail
vitrine() { node "${path.resolve('dist/bundle/cli.js')}" "$@"; }
curl() {
  case "$1" in
    -sN) code=0; command curl --max-time 1 --fail-with-body "$@" || code=$?; [ "$code" = 28 ] ;;
    *) command curl --fail-with-body "$@" ;;
  esac
}
`;
const END_OF_BLOCK = '--- the end of a block ---';

describe('the guides', () => {
  let test: TestApp;
  let email: string;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-docs-'));
    const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#369' } });
    await writeFile(path.join(folder, 'logo.jpg'), await picture.jpeg().toBuffer());
    test = await startTestApp();
    const silent = { start: () => undefined, advance: () => undefined, finish: () => undefined };
    await test.app.get(SampleService).load(innovationWeek2017(), silent);
    const sql = new pg.Client({ connectionString: test.databaseUrl });
    await sql.connect();
    ({ email } = await new Accounts(sql).withPassword(PASSWORD, { role: 'ADMINISTRATOR' }));
    await sql.end();
    // Readers of a guide start their server minutes before, and the catalog is packed soon after it was loaded.
    await until(async () => (await fetch(`${test.url}/sync/v1/events/${WEEK}/manifest`)).ok);
  });

  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs the command blocks of a document in order and returns the output of each block. */
  async function run(blocks: readonly string[]): Promise<string[]> {
    const commands = blocks.flatMap((text) => [text, `echo; echo '${END_OF_BLOCK}'`]).join('\n');
    const script = commands
      .replaceAll('you@example.org', email)
      .replaceAll('http://127.0.0.1:3000', test.url)
      .replaceAll(/npm run (?:-s )?vitrine --/g, 'vitrine');
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: test.databaseUrl,
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: PASSWORD,
    };
    const options = { cwd: folder, env };
    const { stdout } = await promisify(execFile)('bash', ['--norc', '-c', PRELUDE + script], options).catch(
      (error: unknown) => {
        // The output shows which command has failed.
        throw new Error((error as { stdout: string }).stdout, { cause: error });
      },
    );
    return stdout.split(END_OF_BLOCK).slice(0, -1);
  }

  const withCommands = GUIDES.filter((guide) => commandsOf(guide).length > 0);

  it.each(withCommands.map((guide) => [guide.name, guide] as const))(
    'include %s, whose commands succeed with the documented output',
    async (_name, guide) => {
      const outputs = await run(commandsOf(guide).map(({ text }) => text));
      expect(outputs.filter((output) => output.includes('"errors":[{'))).toEqual([]);
      const answers = commandsOf(guide).map(({ answer }, index) => ({ answer, output: outputs[index]! }));
      for (const { answer, output } of answers.filter((shown) => shown.answer?.language === 'json')) {
        expect(JSON.parse(output.trim().split('\n').at(-1)!)).toEqual(JSON.parse(answer!.text));
      }
      for (const { answer, output } of answers.filter((shown) => shown.answer?.language === 'text'))
        expect(output.trim()).toEqual(answer!.text.trim());
    },
    // Each command is a process of its own; a guide has up to 40.
    180_000,
  );

  it('state the first hit of each example search in search.md', async () => {
    const rows = tableRows(documentNamed('docs/search.md')).filter(([query]) => query!.startsWith('`'));
    const document = `query ($query: String!) { event(slug: "${WEEK}") { search(query: $query, first: 1) {
      nodes { ... on Exhibitor { name(locale: "en") } ... on Product { name(locale: "en") }
        ... on Category { name(locale: "en") } ... on Session { name: title(locale: "en") } } } } }`;
    const shown = rows.map((cells) => cells.slice(0, 2).map((cell) => cell.replaceAll('`', '')));
    const api = new GraphqlClient(test.url);
    const found: string[][] = [];
    for (const [query] of shown) {
      const { event } = await api.data(document, { query });
      found.push([query!, event.search.nodes[0]?.name ?? '']);
    }
    expect(shown).toHaveLength(14);
    expect(found).toEqual(shown);
  });

  it('list only addresses that the server serves', async () => {
    const manifest = await fetch(`${test.url}/sync/v1/events/${WEEK}/manifest`);
    const { epoch, revision, buckets } = (await manifest.json()) as Manifest;
    const addresses = GUIDES.flatMap(addressesOf).map((address) =>
      address
        .replace('{slug}', WEEK)
        .replace('{sha256}', buckets[0]!.pack!.sha256)
        .replace('epoch=', `epoch=${epoch}`)
        .replace('since=', `since=${String(revision)}`),
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(await Promise.all(addresses.map((address) => statusOf(`${test.url}${address}`)))).toEqual(
      addresses.map(() => 200),
    );
  });
});

interface Manifest {
  epoch: string;
  revision: number;
  buckets: { pack: { sha256: string } | null }[];
}

/** The command blocks that a test can run, each with the documented output after it. */
function commandsOf(document: ProjectDocument): { text: string; answer: CodeBlock | undefined }[] {
  const blocks = codeBlocks(document);
  const commands = blocks.map(({ language, runs, text }, index) => {
    const next = blocks[index + 1];
    return {
      isRun: language === 'sh' && runs,
      text,
      answer: next?.language === 'json' || next?.language === 'text' ? next : undefined,
    };
  });
  return commands.filter(({ isRun }) => isRun);
}

/** The addresses in the first columns of the tables of GET requests. */
function addressesOf(document: ProjectDocument): string[] {
  return tableRows(document)
    .filter(([, second]) => second !== undefined)
    .map(([first]) => /^`(?<address>\/(?:sync|events)\/[^`]+)`/.exec(first!)?.groups?.address)
    .filter((address) => address !== undefined);
}

async function statusOf(url: string): Promise<number> {
  const ending = new AbortController();
  const { status } = await fetch(url, { signal: ending.signal });
  ending.abort();
  return status;
}
