import { MIGRATIONS } from '../../../migrations/all.js';
import { grantToApplication } from '../../../src/platform/database/application-role.js';
import { runMigrations } from '../../../src/platform/database/migrations.js';
import { vitrine } from '../../setup/cli.js';
import {
  createEmptyDatabase,
  createTestRole,
  type TestDatabase,
  type TestRole,
} from '../../setup/database.js';
import { endServer, spawnServer } from '../../setup/server.js';
import { until } from '../../setup/until.js';

const SENTENCE = /^The database lacks migrations, .* may not run them: .*"migrate --grant-to /;
const WAITS = /Waiting for the migrations; \/readyz of port (\d+)/;

const VERSION: unknown = expect.stringMatching(/^\d+\.\d+\.\d+$/);

describe('a role that may not migrate', () => {
  let database: TestDatabase;
  let role: TestRole;

  const settings = () => ({ DATABASE_URL: role.url, SAMPLE_DATA: 'false', DRAIN_DELAY_MS: '0' });

  beforeEach(async () => {
    database = await createEmptyDatabase();
    role = await createTestRole(database.url);
  });

  afterEach(async () => {
    await database.drop();
    await role.drop();
  });

  it.each([
    { what: 'an empty database', count: 0 },
    { what: 'a database of an earlier version', count: MIGRATIONS.length - 1 },
  ])('starts an unready server on $what, which serves after the owner has migrated', async ({ count }) => {
    await runMigrations(database.url, MIGRATIONS.slice(0, count));
    if (count > 0) await grantToApplication(database.url, role.name);
    const server = await spawnServer(settings(), WAITS);
    const readiness = await fetch(`http://127.0.0.1:${server.url}/readyz?verbose`);
    expect([readiness.status, await readiness.json()]).toEqual([
      503,
      {
        status: 'unready',
        reasons: ['the database lacks migrations'],
        version: VERSION,
        notices: [],
      },
    ]);
    expect((await fetch(`http://127.0.0.1:${server.url}/livez`)).status).toBe(200);
    expect(plainLines(server.output())).toEqual([expect.stringMatching(SENTENCE)]);
    const { code } = await vitrine(`migrate --grant-to ${role.name}`, { DATABASE_URL: database.url });
    expect(code).toBe(0);
    await until(() => addressOf(server.output()) !== undefined, 60_000);
    const ready = await fetch(`${addressOf(server.output())!}/readyz?verbose`);
    await endServer(server);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', reasons: [], version: VERSION, notices: [] },
    ]);
    expect(server.output().split('\n')[0]).toMatch(/"msg":"Vitrine \d+\.\d+\.\d+"/);
  });

  it('ends the wait at SIGTERM', async () => {
    const server = await spawnServer(settings(), WAITS);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('gets the sentence from a command too', async () => {
    const { code, output, stderr } = await vitrine('account list', { DATABASE_URL: role.url });
    expect([code, output, plainLines(stderr)]).toEqual([1, '', [expect.stringMatching(SENTENCE)]]);
  });
});

/** The lines without those of the log and of the progress. */
function plainLines(output: string): string[] {
  const lines = output.trim().split('\n');
  return lines.filter((line) => !line.startsWith('{') && !/^\d+\/\d+ /.test(line));
}

function addressOf(output: string): string | undefined {
  return /GraphiQL: (\S+)\/graphql/.exec(output)?.[1];
}
