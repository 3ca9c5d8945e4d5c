import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { endServer, type FailedStart, spawnServer } from '../../setup/server.js';

const CLI = path.resolve(import.meta.dirname, '../../../dist/bundle/cli.js');

/** Settings that cannot be, with the setting that the sentence must name. */
const WRONG: readonly [setting: string, value: string][] = [
  ['TRUSTED_PROXIES', '/99'],
  ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ['TRUSTED_PROXIES', '::1/129,127.0.0.1'],
  ['TRUSTED_PROXIES', 'anybody'],
  ['PUBLIC_URL', 'https://'],
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

describe('a start that cannot be', () => {
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
    'for %s=%s says so in one sentence, without the value of a secret',
    async (setting, value) => {
      const needsDatabase = !['DATABASE_URL', 'DATA_DIR'].includes(setting);
      const failed = await fail({ ...(needsDatabase && { DATABASE_URL: database.url }), [setting]: value });
      expectSentence(failed, setting);
    },
  );

  it('does not keep the command line from explaining itself', () => {
    const env = { PATH: process.env.PATH, ...Object.fromEntries(WRONG) };
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'migrate', '--help'], {
      encoding: 'utf8',
      env,
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.each(WRONG.filter(([setting]) => !['HOST', 'PORT'].includes(setting)))(
    'for %s=%s says so from the command line as well',
    (setting, value) => {
      const run = spawnSync(process.execPath, [CLI, 'catalog', 'verify'], {
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          ...(!['DATABASE_URL', 'DATA_DIR'].includes(setting) && { DATABASE_URL: database.url }),
          [setting]: value,
        },
      });
      expectSentence({ code: run.status ?? 0, output: run.stderr }, setting);
    },
  );

  it('because the database, its account or its password is another says so in one sentence', async () => {
    const url = new URL(database.url);
    const others = ['/nowhere', undefined].map((pathname) => {
      const other = new URL(url);
      if (pathname === undefined) other.username = 'nobody';
      else other.pathname = pathname;
      return other.href;
    });
    for (const DATABASE_URL of others) expectSentence(await fail({ DATABASE_URL }), 'DATABASE_URL');
  });

  it('because the password of the first administrator is guessed at once says so in one sentence', async () => {
    const settings = { ADMIN_EMAIL: 'a@example.org', ADMIN_PASSWORD: 'password1234', SAMPLE_DATA: 'false' };
    expectSentence(await fail({ DATABASE_URL: database.url, ...settings }), 'ADMIN_PASSWORD');
  });

  describe('with a database of its own', () => {
    let dataDir = '';
    const password = () => path.join(dataDir, 'postgres', 'vitrine.password');

    beforeAll(async () => {
      dataDir = path.join(folder, 'data');
      const server = await spawnServer({ DATA_DIR: dataDir, SAMPLE_DATA: 'false' });
      if (!('url' in server)) throw new Error(server.output);
      await endServer(server);
    }, 120_000);

    it('whose file of the password is missing, empty or a folder says so in one sentence', async () => {
      rmSync(password());
      expectSentence(await fail({ DATA_DIR: dataDir }), 'DATA_DIR');
      writeFileSync(password(), '');
      expectSentence(await fail({ DATA_DIR: dataDir }), 'DATA_DIR');
      rmSync(password());
      mkdirSync(password());
      expectSentence(await fail({ DATA_DIR: dataDir }), 'DATA_DIR');
    });

    it.each(['postgres.log', 'postgres.alive'])(
      'whose %s is a folder says so in one sentence',
      async (name) => {
        const other = path.join(folder, `other-${name}`);
        mkdirSync(path.join(other, name, 'in the way'), { recursive: true });
        expectSentence(await fail({ DATA_DIR: other }), 'DATA_DIR');
      },
    );
  });

  async function fail(environment: Record<string, string>): Promise<FailedStart> {
    const started = await spawnServer(environment);
    if (!('url' in started)) return started;
    await endServer(started);
    throw new Error(`It started at ${started.url}`);
  }

  function expectSentence({ code, output }: FailedStart, setting: string): void {
    const lines = output
      .trim()
      .split('\n')
      .filter((line) => !/^\{|^(Creating a database|Starting|The configuration is wrong:$)/.test(line));
    expect([code, lines]).toEqual([1, [expect.stringMatching(new RegExp(`\\b${setting}\\b`))]]);
    expect(output).not.toMatch(/\n {4}at /);
  }
});
