import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vitrine, vitrineProcess } from '../../setup/cli.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { endServer, type FailedStart, failedStart, spawnServer } from '../../setup/server.js';

const CLI = path.resolve(import.meta.dirname, '../../../dist/bundle/cli.js');

/** Wrong settings. The error must name the setting. */
const WRONG: readonly [setting: string, value: string][] = [
  ['TRUSTED_PROXIES', '/99'],
  ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ['TRUSTED_PROXIES', '::1/129,127.0.0.1'],
  ['TRUSTED_PROXIES', 'anybody'],
  ['PUBLIC_URL', 'https://'],
  ['PUBLIC_URL', 'https://fair.example/vitrine'],
  ['DATABASE_POOLSIZE', '5'],
  ['PUBLIC_SCHEMA', 'perhaps'],
  ['CORS_ORIGINS', 'https://a.example/b'],
  ['SMTP_URL', 'mail.example'],
  ['MAIL_FROM', 'nobody'],
  ['MEDIA_URL', 's3://bucket'],
  ['PORT', '65536'],
  ['HOST', 'no such host'],
  ['HOST', '203.0.113.1'],
  ['ADMIN_EMAIL', 'a@example.org'],
  ['DATABASE_POOL_SIZE', '0'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'postgresql://'],
  ['DATABASE_URL', 'postgresql://u:%zz@127.0.0.1:1/x'],
  ['DATABASE_URL', 'postgresql://u@127.0.0.1:1/%zz'],
  ['DATABASE_URL', 'postgresql://u:p@127.0.0.1:1/x'],
  ['DATABASE_URL', 'postgresql://u:p@no-such-host.invalid/x'],
  ['DATABASE_URL', 'postgresql://u:p@127.0.0.1:1/x?sslrootcert=/nowhere/root.crt'],
  ['DATABASE_URL', 'postgresql://u:p@127.0.0.1:1/x?sslmode=verify-full&sslcert=/etc&sslkey=/etc'],
  ['DATA_DIR', '/proc/nowhere'],
  ['DATA_DIR', path.join(import.meta.filename, 'below')],
];

describe('a start with a wrong setting', () => {
  let folder = '';
  let database: TestDatabase;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'vitrine-wrong-'));
    chmodSync(folder, 0o755);
    database = await createTestDatabase();
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  it.each(WRONG)(
    'for %s=%s fails with one sentence, without the value of a secret',
    async (setting, value) => {
      const needsDatabase = !['DATABASE_URL', 'DATA_DIR'].includes(setting);
      const failed = await failedStart({
        ...(needsDatabase && { DATABASE_URL: database.url }),
        [setting]: value,
      });
      expectSentence(failed, setting);
    },
  );

  it('does not prevent the help of the command line', () => {
    const env = { PATH: process.env.PATH, ...Object.fromEntries(WRONG) };
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'migrate', '--help'], {
      encoding: 'utf8',
      env,
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  // One process shows the path from the command to its exit code; the other settings end the same command here.
  it.each(
    WRONG.filter(([setting]) => !['HOST', 'PORT'].includes(setting)).map(
      (row, index) => [index, ...row] as const,
    ),
  )('fails with one sentence on the command line too: %i, %s=%s', async (index, setting, value) => {
    const run = index === 0 ? vitrineProcess : vitrine;
    const { code, stderr } = await run('catalog verify', {
      ...(!['DATABASE_URL', 'DATA_DIR'].includes(setting) && { DATABASE_URL: database.url }),
      [setting]: value,
    });
    expectSentence({ code, output: stderr }, setting);
  });

  it('fails with one sentence if the database or its account does not exist', async () => {
    const url = new URL(database.url);
    const others = ['/nowhere', undefined].map((pathname) => {
      const other = new URL(url);
      if (pathname === undefined) other.username = 'nobody';
      else other.pathname = pathname;
      return other.href;
    });
    for (const DATABASE_URL of others) expectSentence(await failedStart({ DATABASE_URL }), 'DATABASE_URL');
  });

  it('fails with one sentence if the password of the first administrator is easy to guess', async () => {
    const settings = { ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: 'password1234', SAMPLE_DATA: 'false' };
    expectSentence(await failedStart({ DATABASE_URL: database.url, ...settings }), 'ADMIN_PASSWORD');
  });

  describe('with an embedded database', () => {
    let dataDir = '';
    const password = () => path.join(dataDir, 'postgres', 'vitrine.password');

    beforeAll(async () => {
      dataDir = path.join(folder, 'data');
      await endServer(await spawnServer({ DATA_DIR: dataDir, SAMPLE_DATA: 'false' }));
    }, 120_000);

    it('fails with one sentence if its password file is missing, empty or a folder', async () => {
      rmSync(password());
      expectSentence(await failedStart({ DATA_DIR: dataDir }), 'DATA_DIR');
      writeFileSync(password(), '');
      expectSentence(await failedStart({ DATA_DIR: dataDir }), 'DATA_DIR');
      rmSync(password());
      mkdirSync(password());
      expectSentence(await failedStart({ DATA_DIR: dataDir }), 'DATA_DIR');
    });

    it.each(['postgres.log', 'postgres.alive'])(
      'fails with one sentence if its %s is a folder',
      async (name) => {
        const other = path.join(folder, `other-${name}`);
        mkdirSync(path.join(other, name, 'in the way'), { recursive: true });
        expectSentence(await failedStart({ DATA_DIR: other }), 'DATA_DIR');
      },
    );
  });

  function expectSentence({ code, output }: FailedStart, setting: string): void {
    const lines = output
      .trim()
      .split('\n')
      .filter((line) => !/^\{|^(Creating a database|Starting|The configuration is wrong:$)/.test(line));
    expect([code, lines]).toEqual([1, [expect.stringMatching(new RegExp(`\\b${setting}\\b`))]]);
    expect(output).not.toMatch(/\n {4}at /);
  }
});
