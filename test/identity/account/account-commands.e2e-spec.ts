import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { createApiKeyToken } from '../../../src/identity/account/api-key/api-key-token.js';
import { type CliOutcome, vitrine } from '../../setup/cli.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { GraphqlClient, type Headers } from '../../setup/graphql.js';
import { tokenOf } from '../../setup/mailbox.js';
import { type Replica, startReplica } from '../../setup/replica.js';
import { Rows } from '../../setup/rows.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code } } }`;
const PASSWORD = 'a horse and a battery';
const CLI = path.resolve(import.meta.dirname, '../../../dist/bundle/cli.js');

describe('vitrine account', () => {
  let database: TestDatabase;
  let server: Replica;
  let api: GraphqlClient;
  let sql: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    const rows = new Rows(sql);
    const event = await rows.event({ slug: 'spring' });
    await rows.exhibitor(event, { slug: 'acme' });
    server = await startReplica(database.url);
    api = new GraphqlClient(server.url);
  });

  afterAll(async () => {
    await server.close();
    await sql.end();
    await database.drop();
  });

  const on = (words: string) =>
    vitrine(words, { DATABASE_URL: database.url, PUBLIC_URL: 'https://catalog.example' });
  const create = (email: string, rest = '') => on(`account create --email ${email} --name Fang ${rest}`);
  const signIn = async (email: string, password: string) =>
    (await api.data(SIGN_IN, { input: { email, password } })).signIn;

  it('create creates an account and prints a link that sets its password', async () => {
    const { code, output } = await create('first@example.org', '--role ADMINISTRATOR');
    expect([code, output.split('\n')[0]]).toEqual([0, 'first@example.org: created']);
    expect(output).toContain('https://catalog.example/password#token=');
    await api.data(RESET, { input: { token: tokenOf(output), password: PASSWORD } });
    const { token } = await signIn('first@example.org', PASSWORD);
    const { viewer } = await api.data(
      '{ viewer { roles { role } } }',
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(viewer.roles).toEqual([{ role: 'ADMINISTRATOR' }]);
  });

  it('create reads the password from standard input', async () => {
    const outcome = await piped(
      `account create --email piped@example.org --name Fang --password-stdin`,
      PASSWORD,
    );
    expect(outcome).toEqual({ code: 0, output: 'piped@example.org: created\n', stderr: '' });
    expect((await signIn('piped@example.org', PASSWORD)).errors).toEqual([]);
  });

  it('create rejects a password argument', async () => {
    expect((await create('argument@example.org', `--password ${PASSWORD}`)).code).toBe(2);
  });

  it('create rejects a short password and stores no account', async () => {
    const words = 'account create --email short@example.org --name Fang --password-stdin';
    expect(await piped(words, 'short')).toEqual({
      code: 1,
      output: '',
      stderr: 'A password has 12 to 128 characters.\n',
    });
    expect((await sql.query(`select from account where email = 'short@example.org'`)).rowCount).toBe(0);
  });

  it.each([
    {
      words: 'create --email twice@example.org --name Fang',
      stderr: 'There is an account of twice@example.org already.',
    },
    { words: 'create --email nowhere --name Fang', stderr: 'nowhere is no e-mail address.' },
    {
      words: 'grant --email twice@example.org --role REVIEWER --event winter',
      stderr: 'No event has the slug winter.',
    },
    { words: 'grant --email twice@example.org --role REVIEWER', stderr: 'ADMINISTRATOR takes neither' },
    {
      words: 'revoke --email twice@example.org --role REVIEWER --event spring',
      stderr: 'does not have this role',
    },
    {
      words: 'reset-password --email nobody@example.org',
      stderr: 'There is no account of nobody@example.org.',
    },
  ])('$words fails with a message of one line', async ({ words, stderr }) => {
    await sql.query(
      `insert into account (email, name) values ('twice@example.org', 'Fang') on conflict do nothing`,
    );
    const outcome = await on(`account ${words}`);
    expect([outcome.code, outcome.output]).toEqual([1, '']);
    expect(outcome.stderr).toContain(stderr);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('grant adds roles, list prints them and revoke removes them', async () => {
    await create('roles@example.org');
    await on('account grant --email roles@example.org --role ORGANIZER --event spring');
    await on('account grant --email roles@example.org --role EXHIBITOR --event spring --exhibitor acme');
    const line = async () =>
      (await on('account list')).output.split('\n').find((found) => found.startsWith('roles@'));
    expect(await line()).toBe(
      'roles@example.org\tFang\tORGANIZER of spring, EXHIBITOR of spring/acme\tcannot sign in',
    );
    const { code } = await on('account revoke --email roles@example.org --role ORGANIZER --event spring');
    expect([code, await line()]).toEqual([
      0,
      'roles@example.org\tFang\tEXHIBITOR of spring/acme\tcannot sign in',
    ]);
  });

  it('reset-password revokes all sessions, API keys and the old password', async () => {
    await piped('account create --email reset@example.org --name Fang --password-stdin', PASSWORD);
    const { token } = await signIn('reset@example.org', PASSWORD);
    const key = await apiKeyOf('reset@example.org');
    const { output } = await on('account reset-password --email reset@example.org');
    expect((await api.ask('{ viewer { email } }', {}, key)).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
    const answer = await api.ask('{ viewer { email } }', {}, { authorization: `Bearer ${token}` });
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect((await signIn('reset@example.org', PASSWORD)).errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
    await api.data(RESET, { input: { token: tokenOf(output), password: 'another password' } });
    expect((await signIn('reset@example.org', 'another password')).errors).toEqual([]);
  });

  it('writes audit entries with the actor `command line`', async () => {
    const { rows } = await sql.query(`select distinct actor from audit_entry where action like 'account %'`);
    expect(rows).toEqual([{ actor: 'command line' }]);
  });

  async function apiKeyOf(email: string): Promise<Headers> {
    const token = createApiKeyToken();
    await sql.query(
      `insert into api_key (event_id, scope, name, token_hash, created_by)
        select event.id, 'READ', 'Kiosk', sha256($1), account.id from event, account where account.email = $2`,
      [Buffer.from(token), email],
    );
    return { authorization: `Bearer ${token}` };
  }

  async function piped(words: string, input: string): Promise<CliOutcome> {
    const env = { PATH: process.env.PATH, DATABASE_URL: database.url };
    const child = spawn(process.execPath, [CLI, ...words.split(' ')], { env, stdio: 'pipe' });
    child.stdin.end(`${input}\n`);
    const [output, stderr, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1))),
    ]);
    return { code, output, stderr };
  }
});
