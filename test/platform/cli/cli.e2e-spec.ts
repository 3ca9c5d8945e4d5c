import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MIGRATIONS } from '../../../migrations/all.js';
import { vitrineProcess } from '../../setup/cli.js';
import { createEmptyDatabase, type TestDatabase } from '../../setup/database.js';

const COMMANDS = [
  'migrate',
  'sample',
  'catalog verify',
  'account create',
  'booths report',
  'contract print',
  'persisted-queries add',
  'schema print',
];
/** An address without a server. */
const NOWHERE = 'postgresql://vitrine:secret@127.0.0.1:1/vitrine';

describe('the command line', () => {
  it('lists its commands in its help', async () => {
    const { code, output } = await vitrineProcess('--help');
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(output).toMatch(new RegExp(`^ {2}${command.split(' ')[0]}`, 'm'));
  });

  it.each(COMMANDS)('prints the help of %s even if a setting is wrong', async (command) => {
    const { code, output, stderr } = await vitrineProcess(`${command} --help`, { PORT: 'high' });
    expect([code, stderr]).toEqual([0, '']);
    expect(output).toContain(`Usage: vitrine ${command}`);
  });

  it('prints its version', async () => {
    const file = path.resolve(import.meta.dirname, '../../../package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    expect(await vitrineProcess('--version')).toEqual({ code: 0, output: `${version}\n`, stderr: '' });
  });

  it.each(['help', 'help sample'])('accepts "%s"', async (words) => {
    expect((await vitrineProcess(words)).code).toBe(0);
  });

  it.each([
    '',
    'frobnicate',
    'catalog',
    'catalog frobnicate',
    'migrate --fast',
    'migrate twice',
    'sample --size XL',
    'booths report',
    'persisted-queries remove',
  ])('rejects the call "%s" with exit code 2', async (words) => {
    const { code, output, stderr } = await vitrineProcess(words);
    expect([code, output]).toEqual([2, '']);
    expect(stderr).toMatch(/^(error|Usage): /);
  });

  it('names each wrong setting without a stack trace', async () => {
    const { code, stderr } = await vitrineProcess('migrate', { PORT: 'high', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'The configuration is wrong:',
      expect.stringContaining('PORT'),
      expect.stringContaining('LOG_LEVEL'),
    ]);
  });

  it('reports an unreachable database in one sentence, without the password', async () => {
    const { code, stderr } = await vitrineProcess('migrate', { DATABASE_URL: NOWHERE });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'No PostgreSQL responds at 127.0.0.1:1 (ECONNREFUSED): start it, or correct DATABASE_URL.\n',
    );
  });

  it('prints the committed schema without a database', async () => {
    const { code, output } = await vitrineProcess('schema print', { DATABASE_URL: NOWHERE });
    expect(code).toBe(0);
    expect(output).toBe(readFileSync(path.resolve(import.meta.dirname, '../../../schema.graphql'), 'utf8'));
  });
});

describe('the command line on a database', () => {
  let database: TestDatabase;
  const on = (words: string) => vitrineProcess(words, { DATABASE_URL: database.url });

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  it('migrates the database and prints a line per step', async () => {
    const { code, output, stderr } = await on('migrate');
    expect([code, stderr.trim().split('\n').length]).toEqual([0, MIGRATIONS.length]);
    expect(output).toContain(`${MIGRATIONS.length} migrations done`);
  });

  it('does nothing in a second migration', async () => {
    expect(await on('migrate')).toMatchObject({
      code: 0,
      stderr: '',
      output: expect.stringContaining('already up to date'),
    });
  });

  it('loads a sample of size S with a correct catalog', async () => {
    const loaded = await on('sample --size S');
    expect(loaded).toMatchObject({
      code: 0,
      output: 'sample-s: loaded 260 exhibitors and 1000 products\n',
    });
    expect(await on('catalog verify')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^[1-9]\d* objects checked, drift: 0\n$/),
    });
  });

  it('prints its progress in lines without a terminal', async () => {
    const { stderr } = await on('catalog verify');
    expect(stderr).toMatch(/^Verifying: (\d+) of \1\n$/m);
    expect(stderr).not.toContain('\u001b');
  });

  it('keeps an existing sample unless the option --replace is set', async () => {
    expect((await on('sample --size S')).output).toContain('exists already');
    expect((await on('sample --size S --replace')).output).toContain('loaded 260 exhibitors');
  });
});
