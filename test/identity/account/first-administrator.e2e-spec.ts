import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { GraphqlClient } from '../../setup/graphql.js';
import { ask } from '../../setup/graphql-request.js';
import { endServer, failedStart, type SpawnedServer, spawnServer } from '../../setup/server.js';
import { until } from '../../setup/until.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { token account { roles { role } } errors { code } }
}`;
const EMAIL = 'first@example.org';
const PASSWORD = 'canary-horse-battery';
const HOW = /No account can sign in yet\. .*(npm run vitrine -- account create [^"\\]*)/;

describe('the first administrator', () => {
  let database: TestDatabase;
  const servers: SpawnedServer[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await Promise.all(servers.map(endServer));
    await database.drop();
  });

  const start = async (settings: Record<string, string> = {}, line?: RegExp) => {
    const server = await spawnServer({ DATABASE_URL: database.url, DRAIN_DELAY_MS: '0', ...settings }, line);
    servers.push(server);
    return server;
  };

  it('is requested at each start without accounts, by a log line with the command', async () => {
    for (let count = 0; count < 2; count += 1) {
      const server = await start({}, HOW);
      expect(server.url).toContain('account create --email you@example.org');
      await endServer(server);
    }
  });

  it.each([
    { what: 'without a password', settings: { ADMIN_EMAIL: EMAIL } },
    { what: 'with a short password', settings: { ADMIN_EMAIL: EMAIL, ADMIN_PASSWORD: 'short-ca' } },
  ])('is not created $what', async ({ settings }) => {
    const failed = await failedStart({ DATABASE_URL: database.url, ...(settings as Record<string, string>) });
    expect(failed.code).toBe(1);
    expect(failed.output).toMatch(/ADMIN_(EMAIL|PASSWORD)/);
    expect(failed.output).not.toContain('short-ca');
  });

  it('is created once from ADMIN_EMAIL and ADMIN_PASSWORD by replicas that start together', async () => {
    const settings = { ADMIN_EMAIL: EMAIL, ADMIN_PASSWORD: PASSWORD };
    const [one, two] = await Promise.all([start(settings), start(settings)]);
    for (const { url } of [one, two]) {
      const { signIn } = await new GraphqlClient(url).data(SIGN_IN, {
        input: { email: EMAIL, password: PASSWORD },
      });
      expect(signIn.account.roles).toEqual([{ role: 'ADMINISTRATOR' }]);
    }
  });

  it('is not created from new settings if an account exists', async () => {
    const server = await start({ ADMIN_EMAIL: 'second@example.org', ADMIN_PASSWORD: PASSWORD });
    const { signIn } = await new GraphqlClient(server.url).data(SIGN_IN, {
      input: { email: 'second@example.org', password: PASSWORD },
    });
    expect(signIn.errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
  });

  it('leaves no password or token in the log, even at level trace', async () => {
    const server = await start({
      LOG_LEVEL: 'trace',
      ADMIN_EMAIL: EMAIL,
      ADMIN_PASSWORD: PASSWORD,
      SMTP_URL: `smtp://u:${PASSWORD}@127.0.0.1:1`,
    });
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
    await until(() => server.output().includes('mail server accepted no mail'));
    await endServer(server);
    expect(server.output()).toContain('answered');
    for (const canary of [PASSWORD, secret, token]) expect(server.output()).not.toContain(canary);
  });
});
