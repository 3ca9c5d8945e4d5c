import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestCatalog, type TestCatalog } from './setup/catalog.js';

const CLI = path.resolve(import.meta.dirname, '../dist/src/cli.js');
/** Close to the 20 MB that a file may have; the application alone needs half of the heap. */
const ROWS = 3600;
const TEXT = 'It makes machines. '.repeat(280);
const HEAP_MB = 96;

describe('an import of a large file', () => {
  let test: TestCatalog;
  let folder: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-import-'));
    await test.rows.event({ slug: 'large' });
    const rows = Array.from(
      { length: ROWS },
      (_, index) => `Exhibitor ${index},${TEXT}${index},H1-A${index}`,
    );
    await writeFile(path.join(folder, 'rows.csv'), `name.en,description.en,booths\n${rows.join('\n')}\n`);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.close();
  });

  /** Runs a command that may hold so much and no more, and returns its exit code. */
  const run = (...words: string[]) =>
    new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, CLI, ...words], {
        env: { PATH: process.env.PATH, DATABASE_URL: test.databaseUrl },
        stdio: 'ignore',
      });
      child.once('close', resolve);
    });
  const imported = () =>
    run(
      'import',
      'exhibitors',
      path.join(folder, 'rows.csv'),
      '--event',
      'large',
      '--yes',
      '--create-booths',
    );
  const jobs = async () =>
    (await test.sql.query<{ id: string; created: number }>('select id, created from import_job')).rows;

  it('and its undoing need no more memory than a part of it', async () => {
    expect([await imported(), await jobs()]).toEqual([0, [{ id: expect.any(String), created: ROWS }]]);
    expect([await imported(), (await jobs()).length]).toEqual([0, 1]);
    expect(await run('import', 'revert', (await jobs())[0]!.id)).toBe(0);
  });
});
