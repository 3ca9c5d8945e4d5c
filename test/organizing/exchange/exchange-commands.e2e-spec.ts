import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import type { Data } from '../../setup/graphql.js';

const FILE =
  'externalId,name.en,contactEmail,categories,booths,status,published\nA1,Alpha,a@example.org,Robots,H1-A1,APPROVED,yes\nB1,Beta,b@example.org,Robots,H1-A2,,\n';
const MAKE = '--create-categories --create-booths';
const CLI = path.resolve(import.meta.dirname, '../../../dist/bundle/cli.js');

describe('the import and export commands', () => {
  let test: TestCatalog;
  let folder: string;
  let event: string;
  let slug: string;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-exchange-'));
    await writeFile(path.join(folder, 'rows.csv'), FILE);
  });

  beforeEach(async () => {
    count += 1;
    slug = `fair-${count}`;
    event = await test.rows.event({ slug });
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.close();
  });

  const on = (words: string) => vitrine(words, { DATABASE_URL: test.databaseUrl });
  const load = (more: string, file = 'rows.csv') =>
    on(`import exhibitors ${path.join(folder, file)} --event ${slug} ${MAKE} ${more}`);
  const found = async () => {
    const { rows } = await test.sql.query(
      `select (select count(*)::int from exhibitor where event_id = $1) as exhibitors,
        (select count(*)::int from booth where event_id = $1) as booths,
        (select count(*)::int from import_job where event_id = $1) as jobs,
        (select count(*)::int from audit_entry where event_id = $1) as audited`,
      [event],
    );
    return Object.values(rows[0]);
  };

  it('show the plan and apply it only with --yes', async () => {
    const plan = await load('--dry-run');
    expect(plan).toMatchObject({ code: 0, stderr: '' });
    expect(plan.output).toContain(`row 2: new "Alpha"`);
    expect(plan.output).toContain(`${slug}: 2 new, 0 changed, 0 unchanged, 0 errors`);
    const unasked = await load('');
    expect([unasked.code, unasked.stderr]).toEqual([1, expect.stringContaining('confirm with --yes')]);
    expect(await found()).toEqual([0, 0, 0, 0]);
    expect(await load('--yes')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Done. To revert it:'),
    });
    expect(await found()).toEqual([2, 2, 1, 1]);
    expect((await load('--yes')).output).toContain('0 new, 0 changed, 2 unchanged');
  });

  it('report all problems and exit with 1', async () => {
    await writeFile(path.join(folder, 'wrong.csv'), 'name.en,country\nAlpha,Atlantis\n,DE\n');
    const { code, output } = await load('--yes', 'wrong.csv');
    expect([code, output.split('\n').filter((line) => line.startsWith('error: '))]).toEqual([
      1,
      [
        'error: row 2, country: must be a code of ISO 3166-1 or the name of a country in English or Chinese (is "Atlantis")',
        'error: row 3, name.en: must not be empty',
      ],
    ]);
    expect(await found()).toEqual([0, 0, 0, 0]);
  });

  it('undo an import, or exit with 1 and one line per row that was changed afterwards', async () => {
    const { job } = JSON.parse((await load('--yes --json')).output);
    await test.sql.query(`update exhibitor set city = '{"en": "Cologne"}' where event_id = $1`, [event]);
    expect(await on(`import revert ${job}`)).toMatchObject({
      code: 1,
      output:
        'row 2 "Alpha": has been changed since (city.en)\nrow 3 "Beta": has been changed since (city.en)\n',
    });
    await test.sql.query('delete from exhibitor where event_id = $1', [event]);
    const again = JSON.parse((await load('--yes --json')).output);
    expect(await on(`import revert ${again.job}`)).toMatchObject({
      code: 0,
      output: '2 removed, 0 restored\n',
    });
    expect(await on(`import revert ${again.job}`)).toMatchObject({
      code: 1,
      output: '',
      stderr: 'This import is already reverted.\n',
    });
  });

  it('print a single JSON object with --json', async () => {
    const plan = JSON.parse((await load('--json --dry-run')).output);
    expect(plan).toMatchObject({
      created: 2,
      job: null,
      makes: { halls: ['H1'], booths: ['H1-A1', 'H1-A2'] },
    });
    const done = JSON.parse((await load('--json --yes')).output);
    expect([done.digest, done.steps, typeof done.job]).toEqual([plan.digest, plan.steps, 'string']);
    await writeFile(path.join(folder, 'wrong.csv'), 'name.en,country\nAlpha,Atlantis\n');
    const wrong = await load('--json --yes', 'wrong.csv');
    expect([wrong.code, JSON.parse(wrong.output).problems]).toMatchObject([
      1,
      [{ row: 2, column: 'country' }],
    ]);
  });

  it('export only public fields of published exhibitors with --public', async () => {
    await load('--yes');
    const all = JSON.parse((await on(`export exhibitors --event ${slug} --format json`)).output);
    expect(all.map(({ externalId, contactEmail }: Data) => [externalId, contactEmail]).sort()).toEqual([
      ['A1', 'a@example.org'],
      ['B1', 'b@example.org'],
    ]);
    const shown = JSON.parse((await on(`export exhibitors --event ${slug} --format json --public`)).output);
    expect(shown).toEqual(
      [
        {
          slug: 'alpha',
          kind: 'COMPANY',
          'name.en': 'Alpha',
          categories: 'robots',
          booths: 'H1-A1',
          representatives: '',
        },
      ].map(({ representatives: _none, ...row }) => row),
    );
  });

  it('write a template whose example can be imported', async () => {
    const file = path.join(folder, 'template.csv');
    expect(await on(`import template exhibitors --out ${file}`)).toMatchObject({ code: 0 });
    expect((await load('--dry-run', 'template.csv')).output).toContain(
      '1 new, 0 changed, 0 unchanged, 0 errors',
    );
  });

  it.each([
    ['a missing file', 'import exhibitors nowhere.csv --event x', /cannot be read/],
    [
      'a file of an unsupported format',
      'import exhibitors rows.pdf --event x',
      /must end with|cannot be read/,
    ],
    [
      'an unknown event',
      `import exhibitors ${CLI.replace(/[^/]*$/, '')}../../package.json --event x`,
      /JSON/,
    ],
    ['an unknown import', 'import revert 7', /There is no such import/],
    ['an unknown template', 'import template cities', /Templates exist for exhibitors/],
  ])('report %s in one line', async (_what, words, message) => {
    const { code, output, stderr } = await on(words);
    expect([code, output, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toMatch(message);
  });

  it('stop an import at Ctrl-C without changes', async () => {
    await test.sql.query('begin');
    await test.sql.query('lock table exhibitor in share mode');
    const words = [
      'import',
      'exhibitors',
      path.join(folder, 'rows.csv'),
      '--event',
      slug,
      ...MAKE.split(' '),
      '--yes',
    ];
    const child = spawn(process.execPath, [CLI, ...words], {
      env: { PATH: process.env.PATH, DATABASE_URL: test.databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    const ended = once(child, 'close');
    // The output starts with the plan. Then the import waits for the table lock.
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    await once(child.stderr, 'data');
    await test.sql.query('rollback');
    expect([(await ended)[0], stderr]).toEqual([
      1,
      expect.stringMatching(/^Stopping …\n[^]*Stopped: nothing was changed\.\n$/),
    ]);
    expect(await found()).toEqual([0, 0, 0, 0]);
  });
});
