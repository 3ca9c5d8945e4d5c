import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { ask } from '../../setup/graphql-request.js';
import type { Headers } from '../../setup/graphql.js';
import { tokenOf } from '../../setup/mailbox.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { until } from '../../setup/until.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code } } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code path } } }`;
const REQUEST = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { link errors { code } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code path } } }`;
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { token } }`;
const EVERYWHERE = 'mutation { signOutEverywhere { errors { code } } }';
const OLD = 'a horse and a battery';
const NEW = 'a staple and a correction';

describe('passwords', () => {
  let test: TestCatalog;
  let mailing: MailingReplica;

  beforeAll(async () => {
    test = await startTestCatalog();
    mailing = await startMailingReplica(test.databaseUrl);
  });

  afterEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(async () => {
    await mailing.close();
    await test.close();
  });

  const signIn = async (email: string, password: string) =>
    (await test.api.data(SIGN_IN, { input: { email, password } })).signIn;
  const status = async (headers: Headers) =>
    (await ask(test.url, { query: '{ viewer { id } }' }, headers)).status;
  const reset = async (token: string, password = NEW) =>
    (await test.api.data(RESET, { input: { token, password } })).resetPassword.errors;
  const request = (email: string) => mailing.api.data(REQUEST, { input: { email } });

  /** An organizer with a key, and the key of another organizer of the same event. */
  async function keysOfTwo() {
    const event = await test.rows.event();
    const key = async (headers: Headers): Promise<Headers> => {
      const input = { eventId: encodeCatalogId('EVENT', event), scope: 'READ', name: 'Kiosk' };
      const { createApiKey } = await test.api.data(CREATE_KEY, { input }, headers);
      return { authorization: `Bearer ${createApiKey.token}` };
    };
    const { email, headers } = await test.accounts.withPassword(OLD, { role: 'ORGANIZER', event });
    const other = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    return { email, headers, mine: await key(headers), others: await key(other) };
  }

  it('change with the old password, which ends only the other sessions', async () => {
    const { email, headers } = await test.accounts.withPassword(OLD);
    const { token } = await signIn(email, OLD);
    const input = { currentPassword: OLD, newPassword: NEW };
    expect((await test.api.data(CHANGE, { input }, headers)).changePassword.errors).toEqual([]);
    expect(await Promise.all([status(headers), status({ authorization: `Bearer ${token}` })])).toEqual([
      200, 401,
    ]);
    expect((await signIn(email, OLD)).errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
    expect((await signIn(email, NEW)).errors).toEqual([]);
  });

  it('do not change with a wrong old password, for which ten attempts are allowed', async () => {
    const { headers } = await test.accounts.withPassword(OLD);
    const outcomes = [];
    for (let count = 0; count < 12; count += 1) {
      const input = { currentPassword: `wrong ${count}`, newPassword: NEW };
      const { data, errors } = await test.api.ask(CHANGE, { input }, headers);
      outcomes.push(errors?.[0]?.extensions?.code ?? data.changePassword.errors[0].code);
    }
    expect(outcomes.slice(9)).toEqual(['WRONG_CREDENTIALS', 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('are rejected if they are too short', async () => {
    const { headers } = await test.accounts.withPassword(OLD);
    const input = { currentPassword: OLD, newPassword: 'short' };
    expect((await test.api.data(CHANGE, { input }, headers)).changePassword.errors).toEqual([
      { code: 'INVALID', path: ['newPassword'] },
    ]);
  });

  it('are rejected if they are easy to guess', async () => {
    const { headers } = await test.accounts.withPassword(OLD);
    const input = { currentPassword: OLD, newPassword: 'Football-2027' };
    const { changePassword } = await test.api.data(
      `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code path message } } }`,
      { input },
      headers,
    );
    expect(changePassword.errors).toEqual([
      { code: 'INVALID', path: ['newPassword'], message: expect.stringContaining('easy to guess') },
    ]);
  });

  it('change only for a signed-in account, as signOutEverywhere does', async () => {
    const input = { currentPassword: OLD, newPassword: NEW };
    expect(await test.api.refusal(CHANGE, { input })).toMatch(/^UNAUTHENTICATED/);
    expect(await test.api.refusal(EVERYWHERE)).toMatch(/^UNAUTHENTICATED/);
  });

  it('are not required by signOutEverywhere, which ends all sessions of the account', async () => {
    const { email, headers } = await test.accounts.withPassword(OLD);
    const { token } = await signIn(email, OLD);
    await test.api.data(EVERYWHERE, {}, headers);
    expect(await Promise.all([status(headers), status({ authorization: `Bearer ${token}` })])).toEqual([
      401, 401,
    ]);
  });

  it('are set once by a mailed link, which ends all sessions', async () => {
    const { email, headers } = await test.accounts.withPassword(OLD);
    const sent = mailing.mailbox.letters.length;
    expect(await request(email.toUpperCase())).toEqual({ requestPasswordReset: { link: null, errors: [] } });
    const token = await mailing.mailbox.token(sent + 1);
    expect(mailing.mailbox.letters[sent]).toContain(`To: ${email}`);
    expect(await reset(token)).toEqual([]);
    expect(await reset(token)).toEqual([{ code: 'NOT_FOUND', path: ['token'] }]);
    expect(await status(headers)).toBe(401);
    expect((await signIn(email, NEW)).errors).toEqual([]);
  });

  it('revoke the API keys of their account, and no others, when they are reset', async () => {
    const { mine, others, email } = await keysOfTwo();
    const sent = mailing.mailbox.letters.length;
    await request(email);
    expect(await reset(await mailing.mailbox.token(sent + 1))).toEqual([]);
    expect([await status(mine), await status(others)]).toEqual([401, 200]);
    const { rows } = await test.sql.query<{ changes: object[] }>(
      `select changes from audit_entry where action = 'resetPassword' order by at desc limit 1`,
    );
    expect(rows[0]?.changes).toContainEqual(
      expect.objectContaining({ kind: 'API_KEY', before: { name: 'Kiosk' }, after: { revoked: true } }),
    );
  });

  it.each([
    {
      what: 'they are changed with the old one',
      query: CHANGE,
      input: { currentPassword: OLD, newPassword: NEW },
    },
    { what: 'all sessions are ended', query: EVERYWHERE, input: undefined },
  ])('keep the API keys of the account when $what', async ({ query, input }) => {
    const { mine, headers } = await keysOfTwo();
    await test.api.data(query, { input }, headers);
    expect(await status(mine)).toBe(200);
  });

  it('are not set by a link that is 30 minutes old or replaced by a newer one', async () => {
    const { email, id } = await test.accounts.withPassword(OLD);
    const sent = mailing.mailbox.letters.length;
    await request(email);
    const first = await mailing.mailbox.token(sent + 1);
    await request(email);
    const second = await mailing.mailbox.token(sent + 2);
    expect(await reset(first)).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { rows } = await test.sql.query(
      `select expires_at - now() between '29 minutes' and '30 minutes' as half_an_hour
        from password_token where account_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ half_an_hour: true }]);
    await test.sql.query('update password_token set expires_at = now() where account_id = $1', [id]);
    expect(await reset(second)).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('have the same reset response for an unknown address, to which no mail is sent', async () => {
    const { email } = await test.accounts.withPassword(OLD);
    const sent = mailing.mailbox.letters.length;
    const answers = [await request('nobody@example.org'), await request(email)];
    expect(answers[0]).toEqual(answers[1]);
    await mailing.mailbox.token(sent + 1);
    expect(mailing.mailbox.letters).toHaveLength(sent + 1);
  });

  it('are reset with at most three mails to one address', async () => {
    const { email } = await test.accounts.withPassword(OLD);
    const sent = mailing.mailbox.letters.length;
    for (let count = 0; count < 5; count += 1) await request(email);
    const other = await test.accounts.withPassword(OLD);
    await request(other.email);
    const lettersTo = (address: string) =>
      mailing.mailbox.letters.slice(sent).filter((letter) => letter.includes(address)).length;
    await until(() => lettersTo(other.email) === 1 && lettersTo(email) > 0);
    // Requests before the mail is sent share one mail.
    expect(lettersTo(email)).toBeLessThanOrEqual(3);
  });

  it('have a limit of ten reset requests from one network address', async () => {
    const outcomes = [];
    for (let count = 0; count < 11; count += 1) {
      const input = { email: `nobody-${count}@example.org` };
      outcomes.push((await test.api.ask(REQUEST, { input })).errors?.[0]?.extensions?.code);
    }
    expect(outcomes).toEqual([...Array<undefined>(10).fill(undefined), 'RATE_LIMITED']);
  });

  it('have a reset link in the response only for administrators, if no mail server is configured', async () => {
    const { email } = await test.accounts.withPassword(OLD);
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const link = async (headers: Headers) =>
      (await test.api.data(REQUEST, { input: { email } }, headers)).requestPasswordReset.link;
    expect([await link({}), await link(await test.accounts.signedIn())]).toEqual([null, null]);
    expect(await reset(tokenOf(await link(administrator)))).toEqual([]);
  });

  it('are not stored in plain text, nor are the tokens that set them', async () => {
    const { rows } = await test.sql.query<{ text: string }>(`
      select audit_entry::text as text from audit_entry union all select account::text from account
      union all select password_token::text from password_token union all select idempotency_key::text from idempotency_key`);
    const text = rows.map((row) => row.text).join();
    const tokens = mailing.mailbox.letters.map(tokenOf);
    expect(tokens.length).toBeGreaterThan(3);
    for (const secret of [OLD, NEW, ...tokens]) expect(text).not.toContain(secret);
  });
});
