import { randomBytes } from 'node:crypto';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { GraphqlClient, type Headers } from '../../setup/graphql.js';
import { tokenOf } from '../../setup/mailbox.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { startReplica } from '../../setup/replica.js';

const INVITE = `mutation ($input: InviteAccountInput!) {
  inviteAccount(input: $input) { sent link errors { code path } }
}`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    token account { email name roles { role event { slug } exhibitor { slug } } } errors { code path }
  }
}`;
const PASSWORD = 'a horse and a battery';

describe('invitations', () => {
  let test: TestCatalog;
  let mailing: MailingReplica;
  let event: string;
  let exhibitor: string;
  let organizer: Headers;
  let slug: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    mailing = await startMailingReplica(test.databaseUrl);
    event = await test.rows.event({ slug: 'spring' });
    exhibitor = await test.rows.exhibitor(event, { slug: 'acme' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
    slug = 'spring';
  });

  afterEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(async () => {
    await mailing.close();
    await test.close();
  });

  const newAddress = () => `${randomBytes(6).toString('hex')}@example.org`;
  const inEvent = () => ({ eventId: encodeCatalogId('EVENT', event) });
  const forExhibitor = () => ({ role: 'EXHIBITOR', exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor) });
  const invite = async (email: string, changes: object = {}, headers = organizer) => {
    const input = { email, role: 'REVIEWER', ...changes };
    return (await test.api.data(INVITE, { input }, headers)).inviteAccount;
  };
  const accept = async (input: object) => (await test.api.data(ACCEPT, { input })).acceptInvitation;
  const accepting = (link: string, changes: object = {}) =>
    accept({ token: tokenOf(link), name: 'Wang Fang', password: PASSWORD, ...changes });

  it('create an account with the role and sign it in', async () => {
    const email = newAddress();
    const { link, sent } = await invite(email.toUpperCase(), inEvent());
    expect(sent).toBe(false);
    const { token, account, errors } = await accepting(link);
    expect(errors).toEqual([]);
    const roles = [{ role: 'REVIEWER', event: { slug }, exhibitor: null }];
    const { viewer } = await test.api.data(
      '{ viewer { email name roles { role event { slug } exhibitor { slug } } } }',
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(viewer).toEqual({ email, name: 'Wang Fang', roles });
    expect(account).toMatchObject({ email, name: 'Wang Fang' });
  });

  it('are mailed if a mail server is configured, and the response contains no link', async () => {
    const email = newAddress();
    const input = { email, role: 'REVIEWER', ...inEvent() };
    const sent = mailing.mailbox.letters.length;
    const { inviteAccount } = await mailing.api.data(INVITE, { input }, organizer);
    expect(inviteAccount).toEqual({ sent: true, link: null, errors: [] });
    const token = await mailing.mailbox.token(sent + 1);
    const { errors } = await accept({ token, name: 'Li Wei', password: PASSWORD });
    expect(errors).toEqual([]);
  });

  it('wait in the outbox without their link while the mail server is unreachable', async () => {
    const replica = await startReplica(test.databaseUrl, {
      SMTP_URL: 'smtp://127.0.0.1:1',
      PUBLIC_URL: 'https://catalog.example/',
      LOG_LEVEL: 'silent',
    });
    const email = newAddress();
    const input = { email, role: 'REVIEWER', ...inEvent() };
    const sent = mailing.mailbox.letters.length;
    const { inviteAccount } = await new GraphqlClient(replica.url).data(INVITE, { input }, organizer);
    expect(inviteAccount).toEqual({ sent: true, link: null, errors: [] });
    await replica.close();
    const { rows } = await test.sql.query('select subject, text from mail_outbox where recipient = $1', [
      email,
    ]);
    expect(rows).toEqual([{ subject: null, text: null }]);
    await test.sql.query('update mail_outbox set due_at = now(), leased_until = null where recipient = $1', [
      email,
    ]);
    const token = await mailing.mailbox.token(sent + 1);
    expect((await accept({ token, name: 'Li Wei', password: PASSWORD })).errors).toEqual([]);
  });

  it('are accepted only once, also by two simultaneous requests', async () => {
    const { link } = await invite(newAddress(), inEvent());
    const answers = await Promise.all([accepting(link), accepting(link)]);
    const codes = answers.map(({ errors }) => errors[0]?.code ?? 'in').sort();
    expect(codes).toEqual(['NOT_FOUND', 'in']);
    expect((await accepting(link)).errors).toEqual([{ code: 'NOT_FOUND', path: ['token'] }]);
  });

  it('expire after seven days', async () => {
    const email = newAddress();
    const { link } = await invite(email, inEvent());
    const { rows } = await test.sql.query(
      `update invitation set expires_at = now() where email = $1
        returning created_at + interval '7 days' > now() as fresh`,
      [email],
    );
    expect(rows).toEqual([{ fresh: true }]);
    expect((await accepting(link)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('report every invalid value of a new account', async () => {
    const { link } = await invite(newAddress(), inEvent());
    const { errors } = await accepting(link, { name: ' ', password: 'short' });
    expect(errors).toEqual([
      { code: 'INVALID', path: ['name'] },
      { code: 'INVALID', path: ['password'] },
    ]);
  });

  it('do not let the holder of a link take over an existing account', async () => {
    const { email, id } = await test.accounts.withPassword(PASSWORD);
    const { link } = await invite(email, inEvent());
    const { errors } = await accepting(link, { password: 'another password' });
    expect(errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    expect((await accepting(link)).errors).toEqual([]);
    const { rows } = await test.sql.query('select role from role_grant where account_id = $1', [id]);
    expect(rows).toEqual([{ role: 'REVIEWER' }]);
  });

  it('grant no role before acceptance, not even when another invitation of the address is accepted', async () => {
    const email = newAddress();
    const { link } = await invite(email, inEvent());
    await invite(email, { role: 'ORGANIZER', ...inEvent() });
    await accepting(link);
    const { rows } = await test.sql.query(
      'select role from role_grant join account on account.id = account_id where email = $1',
      [email],
    );
    expect(rows).toEqual([{ role: 'REVIEWER' }]);
  });

  it('can be sent by members for their own exhibitor, but not for the event', async () => {
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    const { link } = await invite(newAddress(), forExhibitor(), member);
    const { account } = await accepting(link);
    expect(account.email).toMatch(/@example\.org$/);
    const input = { email: newAddress(), role: 'REVIEWER', ...inEvent() };
    expect(await test.api.refusal(INVITE, { input }, member)).toMatch(/^FORBIDDEN/);
  });

  it.each(['ADMINISTRATOR', 'ORGANIZER', 'REVIEWER', 'EXHIBITOR'])(
    'for the role %s are forbidden to reviewers',
    async (role) => {
      const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
      const scope = role === 'EXHIBITOR' ? forExhibitor() : role === 'ADMINISTRATOR' ? {} : inEvent();
      const input = { email: newAddress(), role, ...scope };
      expect(await test.api.refusal(INVITE, { input }, reviewer)).toMatch(/^FORBIDDEN/);
    },
  );

  it('for the role ADMINISTRATOR are forbidden to organizers', async () => {
    const input = { email: newAddress(), role: 'ADMINISTRATOR' };
    expect(await test.api.refusal(INVITE, { input }, organizer)).toMatch(/^FORBIDDEN/);
  });

  it('do not reveal whether a draft of another organizer exists', async () => {
    const draft = await test.rows.event({ status: 'DRAFT' });
    const codes = [];
    for (const id of [draft, '01890000-0000-7000-8000-000000000000']) {
      const { errors } = await invite(newAddress(), { eventId: encodeCatalogId('EVENT', id) });
      codes.push(errors);
    }
    expect(codes[0]).toEqual([{ code: 'NOT_FOUND', path: ['eventId'] }]);
    expect(codes[1]).toEqual(codes[0]);
  });

  it.each([
    { what: 'no event', changes: () => ({}), path: ['eventId'] },
    { what: 'no exhibitor', changes: () => ({ role: 'EXHIBITOR' }), path: ['exhibitorId'] },
    {
      what: 'an exhibitor for a reviewer',
      changes: () => ({ ...inEvent(), exhibitorId: 'X' }),
      path: ['exhibitorId'],
    },
    {
      what: 'an event for an administrator',
      changes: () => ({ role: 'ADMINISTRATOR', eventId: 'E' }),
      path: ['eventId'],
      role: 'ADMINISTRATOR' as const,
    },
  ])('are rejected with $what', async ({ changes, path, role }) => {
    const caller = role === undefined ? organizer : await test.accounts.signedIn({ role });
    expect((await invite(newAddress(), changes(), caller)).errors).toEqual([{ code: 'INVALID', path }]);
  });

  it('store their token neither in the audit nor in the tables of invitations and idempotency keys', async () => {
    const email = newAddress();
    const { link } = await invite(email, inEvent(), { ...organizer, 'idempotency-key': 'once' });
    const { rows } = await test.sql.query<{ text: string }>(`
      select audit_entry::text as text from audit_entry union all select invitation::text from invitation
      union all select idempotency_key::text from idempotency_key`);
    const text = rows.map((row) => row.text).join();
    expect(text).toContain(email);
    expect(text).not.toContain(tokenOf(link));
  });
});
