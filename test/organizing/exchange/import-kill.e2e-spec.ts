import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { itDeep } from '../../setup/deep.js';

const CLI = path.resolve(import.meta.dirname, '../../../dist/bundle/cli.js');
const ROWS = 1500;
/** The number of kills at random times with all deep cases, such as `DEEP=all IMPORT_KILLS=20`. */
const KILLS = Number(process.env.IMPORT_KILLS ?? 9);

describe('an import that is killed', () => {
  let test: TestCatalog;
  let folder: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-import-'));
    const rows = Array.from({ length: ROWS }, (_, index) => `Exhibitor ${index},c${index % 20},H1-A${index}`);
    await writeFile(path.join(folder, 'rows.csv'), `name.en,categories,booths\n${rows.join('\n')}\n`);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.close();
  });

  /** Starts an import and kills it `killAfter` ms after its first output, or lets it end. */
  const run = (event: string, killAfter?: number) =>
    new Promise<number | null>((resolve) => {
      const words = ['import', 'exhibitors', path.join(folder, 'rows.csv'), '--event', event, '--yes'];
      const child = spawn(process.execPath, [CLI, ...words, '--create-categories', '--create-booths'], {
        env: { PATH: process.env.PATH, DATABASE_URL: test.databaseUrl },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child.stdout.on('data', () => {
        // The output starts with the plan. After it, the import writes.
        if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
      });
      child.once('close', resolve);
    });

  const counts = async (event: string) => {
    const { rows } = await test.sql.query(
      `select (select count(*)::int from exhibitor where event_id = $1) as exhibitors,
        (select count(*)::int from booth where event_id = $1) as booths,
        (select count(*)::int from booth_allocation where event_id = $1) as allocations,
        (select count(*)::int from import_job where event_id = $1) * ${ROWS} as jobs,
        (select count(*)::int from audit_entry where event_id = $1) * ${ROWS} as audited`,
      [event],
    );
    return Object.values(rows[0]);
  };

  itDeep(Array.from({ length: KILLS }, (_, index) => index))(
    'writes all rows or none and succeeds when it is repeated (%i)',
    async (index) => {
      const slug = `killed-${index}`;
      const event = await test.rows.event({ slug });
      const delay = Math.round(Math.random() * 2500);
      await run(slug, delay);
      const found = await counts(event);
      expect([[0], [ROWS]]).toContainEqual([...new Set(found)]);
      expect(await run(slug)).toBe(0);
      expect([...new Set(await counts(event))]).toEqual([ROWS]);
    },
    // Each test starts two processes in sequence.
    120_000,
  );
});
