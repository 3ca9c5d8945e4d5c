import { createHash, randomBytes } from 'node:crypto';
import { createApiKeyToken } from '../../../src/identity/account/api-key/api-key-token.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask, get, post } from '../../setup/graphql-request.js';
import type { Data } from '../../setup/graphql.js';
import { tokenOf } from '../../setup/mailbox.js';
import { endServer, type SpawnedServer, spawnServer } from '../../setup/server.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const VIEWER = { query: '{ viewer { email } }' };

/** A mutation with its input in a variable. */
function mutation(name: string, input: object, fields = ''): { query: string; variables: object } {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${INPUTS[name] ?? type}!) { ${name}(input: $input) { ${fields} errors { message } } }`;
  return { query, variables: { input } };
}

const INPUTS: Readonly<Record<string, string>> = { grantRole: 'RoleInput' };

/**
 * Valid and invalid requests with secrets, and the secrets that the server issues. The built server runs with
 * the log level trace.
 */
describe('a secret', () => {
  let test: TestCatalog;
  let server: SpawnedServer;
  /** Each secret sent, with the response to it. */
  const sent: { secret: string; answer: string }[] = [];
  const issued: string[] = [];

  beforeAll(async () => {
    test = await startTestCatalog();
    const settings = { DATABASE_URL: test.databaseUrl, DRAIN_DELAY_MS: '0', LOG_LEVEL: 'trace' };
    server = await spawnServer(settings);
    await sendRightOnes();
    await sendWrongOnes();
    await sendHeaders();
    await sendAtFaults();
    await endServer(server);
  }, 120_000);

  afterAll(() => test.close());

  /** Sends a new secret and stores the response. */
  async function send(how: (secret: string) => Promise<{ text: string }>, secret = canary()): Promise<Data> {
    const { text } = await how(secret);
    sent.push({ secret, answer: text });
    return text.startsWith('{') ? JSON.parse(text) : undefined;
  }

  async function sendRightOnes(): Promise<void> {
    const event = await test.rows.event();
    const eventId = encodeCatalogId('EVENT', event);
    const [first, second] = [canary(), canary()];
    const { id, email } = await test.accounts.withPassword(first, { role: 'ADMINISTRATOR' });
    const signedIn = await send(
      (password) =>
        ask(server.url, mutation('signIn', { email, password }, 'token'), { 'idempotency-key': 'sign-in' }),
      first,
    );
    const headers = { authorization: `Bearer ${issue(signedIn.data.signIn.token)}`, 'idempotency-key': 'k' };
    const change = { currentPassword: first, newPassword: second };
    await send(() => ask(server.url, mutation('changePassword', change), headers), second);
    const key = mutation('createApiKey', { eventId, scope: 'READ', name: 'Kiosk' }, 'token');
    issue((await ask(server.url, key, headers)).body.data.createApiKey.token);
    const invited = mutation(
      'inviteAccount',
      { email: 'new@example.org', role: 'REVIEWER', eventId },
      'link',
    );
    const invitation = tokenOf((await ask(server.url, invited, headers)).body.data.inviteAccount.link);
    issue(invitation);
    const accepted = await send((password) =>
      ask(server.url, mutation('acceptInvitation', { token: invitation, name: 'Fang', password }, 'token')),
    );
    issue(accepted.data.acceptInvitation.token);
    const requested = mutation('requestSignUp', { email: 'newer@example.org' }, 'link');
    const signUp = tokenOf((await ask(server.url, requested, headers)).body.data.requestSignUp.link);
    const signedUp = await send((password) =>
      ask(server.url, mutation('completeSignUp', { token: issue(signUp), name: 'Fang', password }, 'token')),
    );
    issue(signedUp.data.completeSignUp.token);
    const forgotten = mutation('requestPasswordReset', { email }, 'link');
    const reset = tokenOf((await ask(server.url, forgotten, headers)).body.data.requestPasswordReset.link);
    await send((password) => ask(server.url, mutation('resetPassword', { token: issue(reset), password })));
    const { rows } = await test.sql.query('select from audit_entry where account_id = $1', [id]);
    expect(rows).toHaveLength(7);
  }

  /** Sends secrets in invalid requests: the server responds with error messages. */
  async function sendWrongOnes(): Promise<void> {
    const { email, headers } = await test.accounts.withPassword('a horse and a battery');
    await send((password) => ask(server.url, mutation('signIn', { email, password })));
    await send((newPassword) =>
      ask(server.url, mutation('changePassword', { currentPassword: canary(), newPassword }), headers),
    );
    await send((token) => ask(server.url, mutation('resetPassword', { token, password: canary() })), token());
    await send(
      (token) => ask(server.url, mutation('acceptInvitation', { token, password: canary() })),
      token(),
    );
    // Values that violate a rule of passwords or of texts.
    await send((secret) =>
      ask(server.url, mutation('changePassword', { currentPassword: secret, newPassword: 'short' }), headers),
    );
    await send((secret) =>
      ask(server.url, mutation('resetPassword', { token: secret, password: `${secret}\0${secret}` })),
    );
    // Values of the wrong type, in variables and in the document, and unknown fields.
    await send((secret) => ask(server.url, mutation('signIn', { email: secret, password: 'x' })));
    await send((secret) => ask(server.url, mutation('signIn', { email: 'nowhere', password: secret })));
    await send((secret) => ask(server.url, mutation('signIn', { email: 7, password: [secret] })));
    await send((secret) => ask(server.url, mutation('signIn', { email, password: { secret } })));
    await send((secret) => ask(server.url, mutation('signIn', { email, password: secret, remember: true })));
    for (const literal of ['["$"]', '{ a: "$" }', '"$', '"$" remember: true', '$']) {
      await send((secret) => {
        const password = literal.replace('$', secret);
        const query = `mutation { signIn(input: { email: "${email}", password: ${password} }) { token } }`;
        return ask(server.url, { query });
      });
    }
    await send((secret) =>
      post(server.url, `{"query": "{ viewer { email } }", "password": "${secret}`, JSON_TYPE),
    );
    await send((secret) => get(server.url, { query: VIEWER.query, password: secret }));
    await send((secret) =>
      get(server.url, {
        query: mutation('signIn', {}).query,
        variables: JSON.stringify({ input: { email, password: secret } }),
      }),
    );
  }

  async function sendHeaders(): Promise<void> {
    const { headers } = await test.accounts.account();
    const valid = headers.authorization?.replace('Bearer ', '') ?? '';
    await send((secret) => ask(server.url, VIEWER, { authorization: `Bearer ${secret}` }), valid);
    await send((secret) => ask(server.url, VIEWER, { cookie: `__Host-vitrine=${secret}` }), valid);
    for (const secret of [token(), createApiKeyToken(), canary()]) {
      await send(() => ask(server.url, VIEWER, { authorization: `Bearer ${secret}` }), secret);
      await send(() => ask(server.url, VIEWER, { cookie: `__Host-vitrine=${secret}` }), secret);
      await send(
        () => ask(server.url, VIEWER, { cookie: `__Host-vitrine=${secret}`, authorization: secret }),
        secret,
      );
      await send(
        () =>
          fetch(`${server.url}/import/exhibitors`, {
            method: 'POST',
            headers: { authorization: `Bearer ${secret}` },
          }).then(texted),
        secret,
      );
    }
    const basic = canary();
    await send(
      () => ask(server.url, VIEWER, { authorization: `Basic ${btoa(`me:${basic}`)}` }),
      btoa(`me:${basic}`),
    );
    await send((secret) => ask(server.url, VIEWER, { 'proxy-authorization': secret, 'x-api-key': secret }));
  }

  /** Sends secrets in operations that fail in the database, as after a fault of the server. */
  async function sendAtFaults(): Promise<void> {
    const { id, email } = await test.accounts.withPassword('a horse and a battery');
    await test.sql.query(`
      create function fail() returns trigger language plpgsql as $$ begin raise exception 'a fault'; end $$`);
    await test.sql.query('create trigger fail before update on account for each row execute function fail()');
    const link = token();
    await test.sql.query(`insert into password_token values ($1, $2, now() + interval '1 hour')`, [
      createHash('sha256').update(link).digest(),
      id,
    ]);
    await send((password) => ask(server.url, mutation('resetPassword', { token: issue(link), password })));
    await test.sql.query('alter table login_session rename to no_session');
    await send((password) => ask(server.url, mutation('signIn', { email, password })));
    await send((secret) => ask(server.url, VIEWER, { authorization: `Bearer ${secret}` }), token());
    await test.sql.query('alter table no_session rename to login_session');
    // The database returns the rejected row in its error.
    await test.sql.query(`
      alter table kiosk_pairing add constraint ck_refuse_all check (user_code = 'no code') not valid`);
    await send((userAgent) => {
      const body = JSON.stringify({ userAgent });
      return fetch(`${server.url}/kiosks/pair`, { method: 'POST', headers: JSON_TYPE, body }).then(texted);
    });
    await test.sql.query('alter table kiosk_pairing drop constraint ck_refuse_all');
  }

  function issue(secret: string): string {
    expect(secret).toMatch(/^[\w-]{36,}$/);
    issued.push(secret);
    return secret;
  }

  const secrets = () => [...sent.map(({ secret }) => secret), ...issued];

  it('is in no line of the log at level trace', () => {
    const log = server.output();
    expect(log).toContain('answered');
    expect(log).toContain('a fault');
    expect(log).toContain('ck_refuse_all');
    expect(secrets().filter((secret) => log.includes(secret))).toEqual([]);
  });

  it('is in no table, including the audit and the stored responses', async () => {
    const { rows: tables } = await test.sql.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit_entry', 'idempotency_key']),
    );
    let all = '';
    for (const { name } of tables) {
      const { rows } = await test.sql.query<{ text: string }>(
        `select "${name}"::text as text from "${name}"`,
      );
      all += rows.map(({ text }) => text).join('\n');
    }
    const found = secrets().filter((secret) => all.includes(secret) || all.includes(hexOf(secret)));
    expect(found).toEqual([]);
  });

  it('is never returned to its sender', () => {
    expect(sent.filter(({ secret, answer }) => answer.includes(secret))).toEqual([]);
  });
});

function canary(): string {
  return `canary${randomBytes(12).toString('hex')}`;
}

/** A random token in the format of a session or a link. */
function token(): string {
  return randomBytes(32).toString('base64url');
}

/** The hexadecimal form in which PostgreSQL prints `bytea`. */
function hexOf(secret: string): string {
  return Buffer.from(secret).toString('hex');
}

async function texted(response: Response): Promise<{ text: string }> {
  return { text: await response.text() };
}
