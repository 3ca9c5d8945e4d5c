import { createHash, randomBytes } from 'node:crypto';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { untilWaitedFor } from '../../setup/locks.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { token errors { code } } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token errors { code } } }`;
const STOLEN = 'a horse and a battery';
const NEW = 'a staple and a correction';

describe('a password that is reset while a request uses it', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  const send = async (query: string, input: object, headers: Headers = {}) =>
    Object.values((await test.api.data(query, { input }, headers)) as Record<string, unknown>)[0];
  const hashed = (token: string) => createHash('sha256').update(token).digest();

  /** Sends a request with the stolen password, and resets the password after its check. */
  async function resetMeanwhile(accountId: string, request: () => Promise<unknown>): Promise<unknown> {
    const token = randomBytes(32).toString('base64url');
    await test.sql.query(
      `insert into password_token (token_hash, account_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
      [hashed(token), accountId],
    );
    await test.sql.query('begin');
    // The server writes to this table after it checks a password.
    await test.sql.query('lock table known_network in exclusive mode');
    const answer = request();
    await untilWaitedFor(test.sql);
    expect(await send(RESET, { token, password: NEW })).toEqual({ errors: [] });
    await test.sql.query('commit');
    return answer;
  }

  it('does not start a session', async () => {
    const { id, email } = await test.accounts.withPassword(STOLEN);
    expect(await resetMeanwhile(id, () => send(SIGN_IN, { email, password: STOLEN }))).toEqual({
      token: null,
      errors: [{ code: 'WRONG_CREDENTIALS' }],
    });
  });

  it('does not set another password', async () => {
    const { id, email, headers } = await test.accounts.withPassword(STOLEN);
    const input = { currentPassword: STOLEN, newPassword: 'the words of a thief' };
    expect(await resetMeanwhile(id, () => send(CHANGE, input, headers))).toEqual({
      errors: [{ code: 'WRONG_CREDENTIALS' }],
    });
    expect(await send(SIGN_IN, { email, password: NEW })).toMatchObject({ errors: [] });
  });

  it('does not accept an invitation', async () => {
    const { id, email } = await test.accounts.withPassword(STOLEN);
    const token = randomBytes(32).toString('base64url');
    await test.sql.query(
      `insert into invitation (token_hash, email, role, expires_at)
       values ($1, $2, 'ADMINISTRATOR', now() + interval '1 hour')`,
      [hashed(token), email],
    );
    expect(await resetMeanwhile(id, () => send(ACCEPT, { token, password: STOLEN }))).toEqual({
      token: null,
      errors: [{ code: 'WRONG_CREDENTIALS' }],
    });
  });
});
