import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';
import { GraphqlClient, type Headers } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { token expiresAt account { email } errors { code message } }
}`;
const VIEWER = '{ viewer { email } }';
const SIGN_OUT = 'mutation { signOut { errors { code } } }';
const PASSWORD = 'a horse and a battery';

describe('sign-in', () => {
  let test: TestCatalog;
  let replica: Replica;
  let email: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    replica = await startReplica(test.databaseUrl);
    email = (await test.accounts.withPassword(PASSWORD)).email;
  });

  afterAll(async () => {
    await replica.close();
    await test.close();
  });

  const signIn = async (input: object = { email, password: PASSWORD }, headers: Headers = {}) =>
    (await test.api.data(SIGN_IN, { input }, headers)).signIn;

  it('returns a token that authenticates the account on every replica', async () => {
    const { token, account } = await signIn();
    expect(account).toEqual({ email });
    const seen = await new GraphqlClient(replica.url).data(VIEWER, {}, { authorization: `Bearer ${token}` });
    expect(seen.viewer).toEqual({ email });
  });

  it('returns the roles of the account', async () => {
    const event = await test.rows.event({ slug: 'spring' });
    await test.settle();
    const { email: address } = await test.accounts.withPassword(PASSWORD, { role: 'REVIEWER', event });
    const query = `mutation ($input: SignInInput!) {
      signIn(input: $input) { account { roles { role event { slug } exhibitor { slug } } } }
    }`;
    const { signIn: answer } = await test.api.data(query, { input: { email: address, password: PASSWORD } });
    expect(answer.account.roles).toEqual([{ role: 'REVIEWER', event: { slug: 'spring' }, exhibitor: null }]);
  });

  it('ignores the case of the address and the Unicode normalization of the password', async () => {
    const { email: address } = await test.accounts.withPassword(
      'Café au lait, s’il vous plaît'.normalize('NFC'),
    );
    const password = 'Café au lait, s’il vous plaît'.normalize('NFD');
    const { errors } = await signIn({ email: address.toUpperCase(), password });
    expect(errors).toEqual([]);
  });

  it('sets a __Host- cookie with HttpOnly, Secure and SameSite=Lax', async () => {
    const answer = await ask(test.url, {
      query: SIGN_IN,
      variables: { input: { email, password: PASSWORD } },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-vitrine=[\w-]{43}; /);
    const attributes = cookie.split('; ').slice(1);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
    expect(cookie).not.toMatch(/Domain/i);
    const headers = { cookie: cookie.split(';', 1)[0]! };
    expect((await test.api.data(VIEWER, {}, headers)).viewer).toEqual({ email });
  });

  it('rejects a request with both a cookie and a token', async () => {
    const { token } = await signIn();
    const headers = { cookie: `__Host-vitrine=${token}`, authorization: `Bearer ${token}` };
    const answer = await ask(test.url, { query: VIEWER }, headers);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each(['Bearer nonsense', 'Bearer', 'Basic YTpi', `Bearer ${'A'.repeat(43)}`, 'Bearer a.b.c'])(
    'rejects the authorization header "%s"',
    async (authorization) => {
      const answer = await ask(test.url, { query: VIEWER }, { authorization });
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    },
  );

  it('treats the sender of an unknown cookie as a visitor and deletes the cookie', async () => {
    const answer = await ask(test.url, { query: VIEWER }, { cookie: `__Host-vitrine=${'A'.repeat(43)}` });
    expect([answer.status, answer.body.data]).toEqual([200, { viewer: null }]);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-vitrine=;.*1970/);
  });

  it('ends on every replica at once after signOut', async () => {
    const { token } = await signIn();
    const headers = { authorization: `Bearer ${token}` };
    await test.api.data(SIGN_OUT, {}, headers);
    const answers = await Promise.all(
      [test.url, replica.url].map((url) => ask(url, { query: VIEWER }, headers)),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('ends at once when the account is disabled', async () => {
    const account = await test.accounts.account();
    await test.sql.query('update account set disabled_at = now() where id = $1', [account.id]);
    expect((await ask(replica.url, { query: VIEWER }, account.headers)).status).toBe(401);
  });

  it.each([
    { what: '13 hours without use', change: "last_used_at = now() - interval '13 hours'" },
    { what: 'its seven days', change: "expires_at = now() - interval '1 second'" },
  ])('ends after $what', async ({ change }) => {
    const account = await test.accounts.account();
    await test.sql.query(`update login_session set ${change} where account_id = $1`, [account.id]);
    expect((await ask(test.url, { query: VIEWER }, account.headers)).status).toBe(401);
  });

  it('returns the same error for an unknown address, a wrong password and a disabled account', async () => {
    const closed = await test.accounts.withPassword(PASSWORD);
    await test.sql.query('update account set disabled_at = now() where id = $1', [closed.id]);
    const answers = await Promise.all([
      signIn({ email, password: 'another password' }),
      signIn({ email: 'nobody@example.org', password: PASSWORD }),
      signIn({ email: closed.email, password: PASSWORD }),
    ]);
    expect(answers[0].errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    expect(answers.slice(1)).toEqual([answers[0], answers[0]]);
  });

  it('rejects a document with several sign-ins before it counts an attempt', async () => {
    const one = `signIn(input: { email: "twenty@example.org", password: "x" }) { token }`;
    const twenty = Array.from({ length: 20 }, (_, index) => `a${index}: ${one}`).join(' ');
    const refusal = await test.api.refusal(`mutation { ${twenty} }`);
    expect(refusal).toMatch(/^GRAPHQL_VALIDATION_FAILED: Send signIn in a document without other mutations/);
    expect(await attempts('twenty@example.org')).toBe(0);
    await test.api.data(`mutation { ${one} }`);
    expect(await attempts('twenty@example.org')).toBe(1);
  });

  it('stores no token and writes one audit entry without a secret', async () => {
    const { token } = await signIn(undefined, { 'idempotency-key': 'sign-in' });
    const { rows } = await test.sql.query(
      `select actor, audit_entry::text as entry from audit_entry where action = 'signIn' order by at desc limit 1`,
    );
    expect(rows[0].actor).toBe(email);
    expect(rows[0].entry).not.toContain(token);
    expect((await test.sql.query('select from idempotency_key')).rowCount).toBe(0);
  });

  /** The number of counted attempts for the account. */
  async function attempts(address: string): Promise<number> {
    const { rowCount } = await test.sql.query('select from attempt_limit where key = sha256($1)', [
      Buffer.from(`account ${address}`),
    ]);
    return rowCount ?? 0;
  }
});
