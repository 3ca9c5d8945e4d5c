import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';

const CLI = path.resolve(import.meta.dirname, '../../../dist/bundle/cli.js');

describe('the command line', () => {
  let test: TestCatalog;
  let folder: string;
  let event: string;
  let slug: string;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-lists-'));
    await writeFile(path.join(folder, 'rows.csv'), 'externalId,name.en\nA1,Alpha\n');
  });

  beforeEach(async () => {
    count += 1;
    slug = `lists-${count}`;
    event = await test.rows.event({ slug });
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.close();
  });

  const on = (words: string) => vitrine(words, { DATABASE_URL: test.databaseUrl });
  const load = (more = '') =>
    on(`import exhibitors ${path.join(folder, 'rows.csv')} --event ${slug} --yes --json ${more}`);
  const exported = async (kind: string, column: string, more = '') =>
    (
      JSON.parse((await on(`export ${kind} --event ${slug} --format json ${more}`)).output) as Record<
        string,
        string
      >[]
    ).map((row) => row[column]);

  it('exports in natural order: booths by hall and code, names by pinyin, sessions by time', async () => {
    const { rows } = test;
    const venue = await rows.venue(event);
    for (const code of ['H10', 'H2']) {
      const hall = await rows.hall(event, venue, { code });
      for (const booth of ['A10', 'A2']) await rows.booth(event, hall, { code: booth });
    }
    const names = ['中国', '阿里', '公司 10', '公司 2', '北京'];
    for (const name of names) await rows.exhibitor(event, { name: { 'zh-Hans': name } });
    for (const hour of [3, 1, 2]) {
      const times = { starts_at: `2017-09-15T0${hour}:00:00Z`, ends_at: `2017-09-15T0${hour}:30:00Z` };
      await rows.session(event, { title: { 'zh-Hans': `Talk ${hour}` }, ...times });
    }
    const maker = await rows.exhibitor(event, { slug: `maker-${count}`, name: { 'zh-Hans': '机器人' } });
    for (const position of [2, 1]) {
      await rows.product(event, maker, { position, name: { 'zh-Hans': `P${position}` } });
    }
    expect(await exported('exhibitors', 'name.zh-Hans')).toEqual([
      '阿里',
      '北京',
      '公司 2',
      '公司 10',
      '机器人',
      '中国',
    ]);
    expect(await exported('sessions', 'title.zh-Hans')).toEqual(['Talk 1', 'Talk 2', 'Talk 3']);
    expect(await exported('products', 'name.zh-Hans')).toEqual(['P1', 'P2']);
    const halls = await exported('booths', 'hall');
    const codes = await exported('booths', 'code');
    expect(halls.map((hall, index) => `${hall} ${codes[index]}`)).toEqual([
      'H2 A2',
      'H2 A10',
      'H10 A2',
      'H10 A10',
    ]);
  });

  it('exports the occupants of booths, and only published ones with --public', async () => {
    const { rows } = test;
    const hall = await rows.hall(event, await rows.venue(event), { code: 'H1' });
    const shared = await rows.booth(event, hall, { code: 'A1' });
    const held = await rows.booth(event, hall, { code: 'A2' });
    await rows.allocation(event, shared, await rows.exhibitor(event, { name: { 'zh-Hans': '北京' } }), {
      shared: true,
    });
    const hidden = { name: { 'zh-Hans': '阿里' }, published: false };
    await rows.allocation(event, shared, await rows.exhibitor(event, hidden), { shared: true });
    const until = { kind: 'HELD', held_until: '2999-01-01T00:00:00Z' };
    await rows.allocation(event, held, await rows.exhibitor(event, { name: { en: 'Held' } }), until);
    expect(await exported('booths', 'occupants')).toEqual(['阿里; 北京', 'Held (HELD)']);
    expect(await exported('booths', 'occupants', '--public')).toEqual(['北京', undefined]);
    const file = path.join(folder, 'booths.csv');
    await on(`export booths --event ${slug} --out ${file}`);
    expect((await on(`import booths ${file} --event ${slug} --yes`)).output).toBe(
      `${slug}: 0 new, 0 changed, 2 unchanged, 0 errors\n`,
    );
  });

  it('lists imports with their file and the accounts that imported and undid them', async () => {
    const { email } = await test.accounts.account({ role: 'ORGANIZER', event });
    const { job } = JSON.parse((await load(`--as ${email.toUpperCase()}`)).output);
    const listed = async () => (await on(`import list --event ${slug}`)).output.trim().split('\t');
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const line = [job, time, email, slug, 'exhibitors', 'rows.csv', '1 new, 0 changed'];
    expect(await listed()).toEqual([...line, 'done']);
    expect((await on(`import revert ${job} --as ${email}`)).code).toBe(0);
    expect(await listed()).toEqual([...line, expect.stringMatching(new RegExp(`^undone .* by ${email}$`))]);
    const json = JSON.parse((await on(`import list --event ${slug} --json`)).output);
    expect(json).toMatchObject({ id: job, by: email, file: 'rows.csv', created: 1, revertedBy: email });
    const { rows } = await test.sql.query(
      'select action, actor, account_id is not null as known from audit_entry where event_id = $1 order by at, id',
      [event],
    );
    expect(rows).toEqual([
      { action: 'importExhibitors', actor: email, known: true },
      { action: 'revertImport', actor: email, known: true },
    ]);
    expect(await on('import list --event nowhere')).toMatchObject({
      code: 1,
      stderr: 'There is no event "nowhere".\n',
    });
  });

  it('records the user of the operating system by default and rejects an unknown account', async () => {
    await load();
    const { rows } = await test.sql.query('select actor from audit_entry where event_id = $1', [event]);
    expect(rows).toEqual([{ actor: `${userInfo().username} (command line)` }]);
    expect(await load('--as nobody@example.org')).toMatchObject({
      code: 1,
      stderr: 'There is no account of nobody@example.org.\n',
    });
  });

  it.each([
    ['export exhibitors', 0],
    ['schema print', 0],
    ['import list', 0],
    ['--help', 0],
    ['import exhibitors wrong.csv', 1],
  ])('ends "%s" without an error message if its output is closed, with exit code %i', async (words, code) => {
    for (let index = 0; index < 3; index += 1)
      await test.rows.exhibitor(event, { description: { en: 'x'.repeat(9000) } });
    const wrong = path.join(folder, 'wrong.csv');
    await writeFile(wrong, `name.en,country\n${'A,Atlantis\n'.repeat(3000)}`);
    const line =
      words === '--help' || words === 'schema print'
        ? words
        : `${words.replace('wrong.csv', wrong)} --event ${slug}`;
    const child = spawn(process.execPath, [CLI, ...line.split(' ')], {
      env: { PATH: process.env.PATH, DATABASE_URL: test.databaseUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // The reader is closed from the start.
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    const ended = await new Promise((resolve) => child.once('close', resolve));
    expect([ended, stderr]).toEqual([code, '']);
  });

  it.each([
    'catalog verify',
    'account list',
    'import list',
    'booths report --event x',
    'export exhibitors --event x',
  ])('creates no database for "%s" in a wrong folder', async (words) => {
    const DATA_DIR = path.join(folder, 'wrong', 'folder');
    const { code, stderr } = await vitrine(words, { DATA_DIR });
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain(`There is no database in ${DATA_DIR}: set DATA_DIR`);
    expect(existsSync(path.dirname(DATA_DIR))).toBe(false);
  });
});
