import { vitrine } from '../../setup/cli.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { decoded, tokenOf } from '../../setup/mailbox.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { untilWaitedFor } from '../../setup/locks.js';
import { until } from '../../setup/until.js';

const REQUEST = `mutation ($input: RequestSignUpInput!) { requestSignUp(input: $input) { link mailed errors { code } } }`;
const COMPLETE = `mutation ($input: CompleteSignUpInput!) { completeSignUp(input: $input) {
  token account { email name locale roles { role } } errors { code path } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code } } }`;
const PASSWORD = 'a horse and a battery';

describe('a sign-up', () => {
  let test: TestCatalog;
  let mailing: MailingReplica;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    mailing = await startMailingReplica(test.databaseUrl);
  });

  afterEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(async () => {
    await mailing.close();
    await test.close();
  });

  const newAddress = () => `person-${String((count += 1))}@robots.example`;
  const request = async (email: string, more: object = {}) =>
    (await mailing.api.data(REQUEST, { input: { email, ...more } })).requestSignUp;
  const complete = async (token: string, more: object = {}): Promise<Data> =>
    (await test.api.data(COMPLETE, { input: { token, name: 'Wang Fang', password: PASSWORD, ...more } }))
      .completeSignUp;
  const link = async (email: string, headers: Headers): Promise<string | null> =>
    (await test.api.data(REQUEST, { input: { email } }, headers)).requestSignUp.link;

  it('sends further mails after a second request during the first mail', async () => {
    const [email, other] = [newAddress(), newAddress()];
    let goOn = (): void => undefined;
    mailing.mailbox.pause = new Promise((resolve) => (goOn = resolve));
    await request(email, { locale: 'en' });
    await mailing.mailbox.letterTo(email);
    await request(email, { locale: 'en' });
    goOn();
    await request(other, { locale: 'en' });
    expect(decoded(await mailing.mailbox.letterTo(other))).toContain('/sign-up#token=');
  });

  it('sends further mails if one mail cannot be composed', async () => {
    const [first, locked, other] = [newAddress(), newAddress(), newAddress()];
    let goOn = (): void => undefined;
    mailing.mailbox.pause = new Promise((resolve) => (goOn = resolve));
    await request(first, { locale: 'en' });
    await mailing.mailbox.letterTo(first);
    await request(locked, { locale: 'en' });
    await test.sql.query('begin');
    await until(async () => {
      const row = await test.sql.query('select from sign_up where email = $1 for update', [locked]);
      return row.rowCount === 1;
    });
    goOn();
    await untilWaitedFor(test.sql);
    await test.sql.query(`select pg_cancel_backend(pid) from pg_locks
      where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`);
    await test.sql.query('commit');
    await request(other, { locale: 'en' });
    expect(decoded(await mailing.mailbox.letterTo(other))).toContain('/sign-up#token=');
  });

  it('creates the account of a mailed link and signs in', async () => {
    const email = newAddress();
    expect(await request(email.toUpperCase(), { locale: 'en' })).toEqual({
      link: null,
      mailed: true,
      errors: [],
    });
    const letter = await mailing.mailbox.letterTo(email);
    expect(decoded(letter)).toContain('https://catalog.example/sign-up#token=');
    const { token, account, errors } = await complete(tokenOf(letter));
    expect([account, errors]).toEqual([{ email, name: 'Wang Fang', locale: 'en', roles: [] }, []]);
    const { viewer } = await test.api.data('{ viewer { email } }', {}, { authorization: `Bearer ${token}` });
    expect(viewer).toEqual({ email });
  });

  it('accepts its token only once', async () => {
    const email = newAddress();
    await request(email);
    const token = tokenOf(await mailing.mailbox.letterTo(email));
    await complete(token);
    expect((await complete(token)).errors).toEqual([{ code: 'NOT_FOUND', path: ['token'] }]);
  });

  it('expires after 24 hours', async () => {
    const email = newAddress();
    await request(email);
    const token = tokenOf(await mailing.mailbox.letterTo(email));
    const { rows } = await test.sql.query<{ hours: number }>(
      `select round(extract(epoch from expires_at - now()) / 3600)::integer as hours from sign_up where email = $1`,
      [email],
    );
    await test.sql.query(`update sign_up set expires_at = now() where email = $1`, [email]);
    expect([rows, (await complete(token)).errors]).toEqual([
      [{ hours: 24 }],
      [{ code: 'NOT_FOUND', path: ['token'] }],
    ]);
  });

  it('mails a link that sets the password if the address has an account', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    expect(await request(email)).toEqual({ link: null, mailed: true, errors: [] });
    expect(await mailing.api.data('{ sendsMails }')).toEqual({ sendsMails: true });
    const letter = await mailing.mailbox.letterTo(email);
    expect(decoded(letter)).toContain('https://catalog.example/password#token=');
    const input = { token: tokenOf(letter), password: 'a staple and a correction' };
    expect((await test.api.data(RESET, { input })).resetPassword.errors).toEqual([]);
  });

  it('rejects a short password', async () => {
    const email = newAddress();
    await request(email);
    const token = tokenOf(await mailing.mailbox.letterTo(email));
    expect((await complete(token, { password: 'short' })).errors).toEqual([
      { code: 'INVALID', path: ['password'] },
    ]);
  });

  it('is rejected if the address gets an account before its completion', async () => {
    const email = newAddress();
    await request(email);
    const token = tokenOf(await mailing.mailbox.letterTo(email));
    await test.sql.query(`insert into account (email, name, password_hash) values ($1, 'Fang', 'x')`, [
      email,
    ]);
    expect((await complete(token)).errors).toEqual([{ code: 'TAKEN', path: ['email'] }]);
  });

  it('is limited to ten requests from one network', async () => {
    const codes = [];
    for (let index = 0; index < 11; index += 1) {
      const { errors } = await test.api.ask(REQUEST, { input: { email: newAddress() } });
      codes.push(errors?.[0]?.extensions?.code);
    }
    expect(codes).toEqual([...Array<undefined>(10).fill(undefined), 'RATE_LIMITED']);
  });

  it('mails at most three links to one address within a quarter of an hour', async () => {
    const email = newAddress();
    for (let index = 0; index < 5; index += 1) await request(email);
    await mailing.mailbox.letterTo(email);
    const { rows } = await test.sql.query(`select from mail_outbox where recipient = $1`, [email]);
    expect(rows.length).toBeLessThanOrEqual(3);
  });

  it('returns the link only to administrators, if no mail server is configured', async () => {
    const email = newAddress();
    expect([await link(email, {}), await link(email, await test.accounts.signedIn())]).toEqual([null, null]);
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    expect((await complete(tokenOf((await link(email, administrator)) ?? ''))).errors).toEqual([]);
  });

  it('keeps the link of an administrator valid after a further request', async () => {
    const email = newAddress();
    const end = async (): Promise<number | undefined> =>
      (
        await test.sql.query<{ expires_at: Date }>('select expires_at from sign_up where email = $1', [email])
      ).rows[0]?.expires_at.getTime();
    const passedOn = (await link(email, await test.accounts.signedIn({ role: 'ADMINISTRATOR' }))) ?? '';
    const before = await end();
    expect(await link(email, {})).toBeNull();
    // The request is stored after its response.
    await until(async () => (await end()) !== before);
    expect((await complete(tokenOf(passedOn))).errors).toEqual([]);
  });

  it('reports for every address that no mail is sent, if no mail server is configured', async () => {
    const { email } = await test.accounts.withPassword(PASSWORD);
    for (const address of [newAddress(), email]) {
      const { requestSignUp } = await test.api.data(REQUEST, { input: { email: address } });
      expect(requestSignUp).toEqual({ link: null, mailed: false, errors: [] });
    }
    expect(await test.api.data('{ sendsMails }')).toEqual({ sendsMails: false });
  });

  it('waits for an administrator, if no mail server is configured', async () => {
    const email = newAddress();
    const waiting = async () => {
      const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
      const { signUps } = await test.api.data('{ signUps { nodes { email } } }', {}, administrator);
      return signUps.nodes.some((node: Data) => node.email === email);
    };
    expect(await waiting()).toBe(false);
    await test.api.data(REQUEST, { input: { email } });
    await until(waiting);
    const { output } = await vitrine('account sign-ups', { DATABASE_URL: test.databaseUrl });
    const line = output.split('\n').find((text) => text.startsWith(email)) ?? '';
    expect((await complete(tokenOf(line))).errors).toEqual([]);
    expect(await waiting()).toBe(false);
  });
});
