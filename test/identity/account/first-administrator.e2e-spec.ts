import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { GraphqlClient } from '../../setup/graphql.js';
import { ask } from '../../setup/graphql-request.js';
import { type FailedStart, type SpawnedServer, spawnServer } from '../../setup/server.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { token account { roles { role } } errors { code } }
}`;
const EMAIL = 'first@example.org';
const PASSWORD = 'canary-horse-battery';
const HOW = /Nobody can sign in yet\. .*(npm run vitrine -- account create [^"\\]*)/;

describe('the first administrator', () => {
  let database: TestDatabase;
  const servers: SpawnedServer[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await Promise.all(servers.map(stop));
    await database.drop();
  });

  const start = async (settings: Record<string, string> = {}, line?: RegExp) => {
    const server = await spawnServer({ DATABASE_URL: database.url, DRAIN_DELAY_MS: '0', ...settings }, line);
    if ('url' in server) servers.push(server);
    return server;
  };

  it('is asked for at each start, by a command, while there is no account', async () => {
    for (let count = 0; count < 2; count += 1) {
      const server = running(await start({}, HOW));
      expect(server.url).toContain('account create --email you@example.org');
      await stop(server);
    }
  }, 60_000);

  it.each([
    { what: 'without a password', settings: { ADMIN_EMAIL: EMAIL } },
    { what: 'with a short password', settings: { ADMIN_EMAIL: EMAIL, ADMIN_PASSWORD: 'short-ca' } },
  ])('is not made $what', async ({ settings }) => {
    const failed = (await start(settings as Record<string, string>)) as FailedStart;
    expect(failed.code).toBe(1);
    expect(failed.output).toMatch(/ADMIN_(EMAIL|PASSWORD)/);
    expect(failed.output).not.toContain('short-ca');
  });

  it('is made by ADMIN_EMAIL and ADMIN_PASSWORD, of replicas that start together by one', async () => {
    const settings = { ADMIN_EMAIL: EMAIL, ADMIN_PASSWORD: PASSWORD };
    const [one, two] = (await Promise.all([start(settings), start(settings)])).map(running);
    for (const { url } of [one!, two!]) {
      const { signIn } = await new GraphqlClient(url).data(SIGN_IN, {
        input: { email: EMAIL, password: PASSWORD },
      });
      expect(signIn.account.roles).toEqual([{ role: 'ADMINISTRATOR' }]);
    }
  }, 60_000);

  it('is not made again, nor the password changed, where there is an account', async () => {
    const server = running(await start({ ADMIN_EMAIL: 'second@example.org', ADMIN_PASSWORD: PASSWORD }));
    const { signIn } = await new GraphqlClient(server.url).data(SIGN_IN, {
      input: { email: 'second@example.org', password: PASSWORD },
    });
    expect(signIn.errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
  }, 60_000);

  it('and everybody else keeps the secrets out of the log, however much it tells', async () => {
    const server = running(
      await start({
        LOG_LEVEL: 'trace',
        ADMIN_EMAIL: EMAIL,
        ADMIN_PASSWORD: PASSWORD,
        SMTP_URL: `smtp://u:${PASSWORD}@127.0.0.1:1`,
      }),
    );
    let log = '';
    for (const stream of [server.process.stdout, server.process.stderr]) {
      stream?.on('data', (part: Buffer) => (log += part.toString()));
    }
    const api = new GraphqlClient(server.url);
    const { signIn } = await api.data(SIGN_IN, { input: { email: EMAIL, password: PASSWORD } });
    const token: string = signIn.token;
    const secret = 'canary-of-a-stranger';
    await api.ask(SIGN_IN, { input: { email: EMAIL, password: secret } });
    await api.ask(SIGN_IN, { input: { email: 17, password: secret } });
    await api.ask(`mutation { signIn(input: { email: "${EMAIL}", password: "${secret}" }) { nothing } }`);
    await ask(server.url, { query: '{ viewer { email } }' }, { authorization: `Bearer ${secret}` });
    await ask(server.url, { query: '{ viewer { email } }' }, { cookie: `__Host-vitrine=${token}` });
    await fetch(`${server.url}/graphql?query={viewer{email}}&password=${secret}`);
    await api.ask('mutation { requestPasswordReset(input: { email: "first@example.org" }) { link } }');
    for (let waited = 0; !log.includes('mail server took no mail') && waited < 50; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await stop(server);
    expect(log).toContain('mail server took no mail');
    expect(log).toContain('answered');
    for (const canary of [PASSWORD, secret, token]) expect(log).not.toContain(canary);
  }, 60_000);
});

async function stop({ process: child }: SpawnedServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'close');
}

function running(server: SpawnedServer | FailedStart): SpawnedServer {
  if (!('url' in server)) throw new Error(server.output);
  return server;
}
