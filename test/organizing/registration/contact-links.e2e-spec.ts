import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent, mutation } from '../../build/managed-event.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, GraphqlClient } from '../../setup/graphql.js';
import { decoded, tokenOf } from '../../setup/mailbox.js';
import { type MailingReplica, startMailingReplica } from '../../setup/mailing.js';
import { until } from '../../setup/until.js';

const PASSWORD = 'a horse and a battery';
const INVITATIONS = `query ($slug: String!) { event(slug: $slug) {
  invitations(first: 9) { nodes { email state memberRole inviter { name } exhibitor { id } } } } }`;

describe('the link in a mail about a decision', () => {
  let test: TestCatalog;
  let mailing: MailingReplica;
  let fair: ManagedEvent;
  let exhibitor: string;
  let count = 0;
  let address: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    mailing = await startMailingReplica(test.databaseUrl, { MAILS_PER_MINUTE: '6000' });
  });
  afterAll(async () => {
    await mailing.close();
    await test.close();
  });

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    count += 1;
    address = `office${count}@acme.example`;
    const values = { contact_email: `Office${count}@Acme.example`, status: 'SUBMITTED', published: false };
    exhibitor = await test.rows.exhibitor(fair.event, { name: { en: 'Acme' }, ...values });
    await test.settle();
  });

  const idOf = (): string => encodeCatalogId('EXHIBITOR', exhibitor);
  const decide = async (decision: string, api: GraphqlClient = mailing.api): Promise<void> => {
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event: fair.event });
    const input = { exhibitorId: idOf(), decision, note: 'A note.' };
    await new Registrations({ ...test, api }).step('reviewExhibitor', input, reviewer);
  };
  const letters = (): string[] => mailing.mailbox.letters.filter((each) => each.includes(`To: ${address}`));
  const mailed = async (number: number): Promise<string> => {
    await until(() => letters().length >= number);
    return decoded(letters()[number - 1]!);
  };
  const accept = async (token: string): Promise<Data> => {
    const input = { token, name: 'Li Wei', password: PASSWORD };
    const { acceptInvitation } = await test.api.data(mutation('acceptInvitation', 'token'), { input });
    return acceptInvitation;
  };
  const invitations = async (): Promise<Data[]> =>
    (await test.api.data(INVITATIONS, { slug: fair.slug }, fair.organizer)).event.invitations.nodes;

  it.each(['APPROVE', 'REQUEST_CHANGES', 'WAITLIST', 'REJECT'])(
    'invites the contact of an exhibitor without a member, once, after %s',
    async (decision) => {
      await decide(decision);
      const token = tokenOf(await mailed(1));
      expect(await invitations()).toEqual([
        { email: address, state: 'PENDING', memberRole: 'MANAGER', inviter: null, exhibitor: { id: idOf() } },
      ]);
      const { errors } = await accept(token);
      expect(errors).toEqual([]);
      const { rows } = await test.sql.query(
        `select account.email, member.member_role from role_grant member
          join account on account.id = member.account_id where member.exhibitor_id = $1`,
        [exhibitor],
      );
      expect(rows).toEqual([{ email: address, member_role: 'MANAGER' }]);
      expect((await accept(token)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    },
  );

  it('is not stored, and staff do not read it', async () => {
    await decide('APPROVE');
    const token = tokenOf(await mailed(1));
    expect(token).not.toBe('');
    const query = 'notices(first: 9) { nodes { text } }';
    const { nodes } = await test.api.ofEvent(fair.slug, query, fair.organizer);
    expect(nodes).toMatchObject([{ text: expect.stringContaining(`/portal/entries/${idOf()}`) }]);
    expect(nodes[0].text).not.toContain('token');
  });

  it('replaces that of the previous mail, and extends the same invitation', async () => {
    await decide('WAITLIST');
    const first = tokenOf(await mailed(1));
    await test.sql.query(`update invitation set expires_at = now() + interval '1 hour' where email = $1`, [
      address,
    ]);
    await decide('APPROVE');
    const second = tokenOf(await mailed(2));
    expect(await invitations()).toHaveLength(1);
    const { rows } = await test.sql.query<{ valid: boolean }>(
      `select expires_at > now() + interval '6 days' as valid from invitation where email = $1`,
      [address],
    );
    expect(rows).toEqual([{ valid: true }]);
    expect((await accept(first)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await accept(second)).errors).toEqual([]);
  });

  it('leads to the registration if the exhibitor has a member', async () => {
    await test.accounts.account({ role: 'EXHIBITOR', event: fair.event, exhibitor });
    await decide('APPROVE');
    const letter = await mailed(1);
    expect(letter).toContain(`https://catalog.example/portal/entries/${idOf()}`);
    expect(letter).not.toContain('token');
    expect(await invitations()).toEqual([]);
  });

  it('is not made without a mail server, so that the links of all contacts can be passed on', async () => {
    await decide('APPROVE', test.api);
    expect(await invitations()).toEqual([]);
    const input = { eventId: fair.id, exhibitorIds: [idOf()] };
    const { results } = await fair.change('inviteContacts', input, 'results { link errors { code } }');
    expect(results).toEqual([{ link: expect.stringContaining('/invitation#token='), errors: [] }]);
  });

  it('is made for a mail that staff send after a mail server was set', async () => {
    await decide('APPROVE', test.api);
    const query = mutation('releaseNotices', 'count').replace(/\$input: \w+/, '$input: NoticesInput');
    await mailing.api.data(query, { input: { eventId: fair.id } }, fair.organizer);
    expect((await accept(tokenOf(await mailed(1)))).errors).toEqual([]);
  });
});
