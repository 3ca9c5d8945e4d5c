import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { tokenOf } from '../../setup/mailbox.js';

const FIELDS = 'id email role state inviter { email } exhibitor { slug } event { slug } acceptedAt revokedAt';
const PASSWORD = 'a horse and a battery';

describe('the invitations of an event', () => {
  let test: TestCatalog;
  let eventId: string;
  let exhibitorId: string;
  let organizer: { email: string; headers: Headers };
  let member: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'spring' });
    const exhibitor = await test.rows.exhibitor(event, { slug: 'acme' });
    eventId = encodeCatalogId('EVENT', event);
    exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    organizer = await test.accounts.account({ role: 'ORGANIZER', event });
    member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    await test.settle();
  });

  afterAll(() => test.close());

  const invite = async (email: string, scope: object, headers = organizer.headers): Promise<string> => {
    const query = mutation('inviteAccount', 'link');
    return (await test.api.data(query, { input: { email, ...scope } }, headers)).inviteAccount.link;
  };
  const accept = async (link: string): Promise<string[]> => {
    const input = { token: tokenOf(link), name: 'Wang Fang', password: PASSWORD };
    const { acceptInvitation } = await test.api.data(mutation('acceptInvitation'), { input });
    return acceptInvitation.errors.map(({ code }: { code: string }) => code);
  };
  const list = async (args = '(first: 50)', headers = organizer.headers): Promise<Data> =>
    test.api.ofEvent('spring', `invitations${args} { totalCount nodes { ${FIELDS} } }`, headers);
  const revoke = async (invitationId: string, headers = organizer.headers): Promise<Data> => {
    const query = `mutation ($input: InvitationIdInput!) {
      revokeInvitation(input: $input) { invitation { state } errors { code path } } }`;
    return (await test.api.data(query, { input: { invitationId } }, headers)).revokeInvitation;
  };
  const idOf = async (email: string): Promise<string> =>
    (await list()).nodes.find((node: Data) => node.email === email).id;

  it('are listed with their state and can be filtered by state', async () => {
    await invite('expired@example.org', { role: 'REVIEWER', eventId });
    await test.sql.query('update invitation set expires_at = now()');
    await accept(await invite('accepted@example.org', { role: 'REVIEWER', eventId }));
    await invite('pending@example.org', { role: 'EXHIBITOR', exhibitorId });
    await invite('revoked@example.org', { role: 'ORGANIZER', eventId });
    await revoke(await idOf('revoked@example.org'));
    const { totalCount, nodes } = await list();
    expect(totalCount).toBe(4);
    expect(nodes.map(({ email, state }: Data) => [email.split('@')[0], state])).toEqual([
      ['revoked', 'REVOKED'],
      ['pending', 'PENDING'],
      ['accepted', 'ACCEPTED'],
      ['expired', 'EXPIRED'],
    ]);
    expect(nodes[1]).toMatchObject({
      role: 'EXHIBITOR',
      inviter: { email: organizer.email },
      exhibitor: { slug: 'acme' },
      event: { slug: 'spring' },
      acceptedAt: null,
      revokedAt: null,
    });
    const pending = await list('(states: [PENDING, EXPIRED])');
    expect(pending.totalCount).toBe(2);
  });

  it('are paged', async () => {
    const first = await test.api.ofEvent(
      'spring',
      'invitations(first: 1) { nodes { email } pageInfo { hasNextPage endCursor } }',
      organizer.headers,
    );
    const next = await list(`(first: 1, after: "${first.pageInfo.endCursor}")`);
    expect([first.pageInfo.hasNextPage, next.nodes[0].email === first.nodes[0].email]).toEqual([true, false]);
  });

  it('become invalid when they are revoked; a second revocation changes nothing', async () => {
    const link = await invite('gone@example.org', { role: 'ORGANIZER', eventId });
    const id = await idOf('gone@example.org');
    for (let count = 0; count < 2; count += 1) {
      expect(await revoke(id)).toEqual({ invitation: { state: 'REVOKED' }, errors: [] });
    }
    expect(await accept(link)).toEqual(['NOT_FOUND']);
  });

  it('cannot be revoked after their acceptance', async () => {
    const { errors } = await revoke(await idOf('accepted@example.org'));
    expect(errors).toEqual([{ code: 'WRONG_STATUS', path: ['invitationId'] }]);
  });

  it('for an exhibitor are visible to its members, who can revoke them but not the other invitations', async () => {
    const field = 'exhibitor(slug: "acme") { invitations { nodes { id email } } }';
    const { invitations } = await test.api.ofEvent('spring', field, member);
    expect(invitations.nodes.map(({ email }: Data) => email)).toEqual(['pending@example.org']);
    expect((await list('', member)) ?? null).toBeNull();
    const other = await idOf('revoked@example.org');
    expect((await revoke(other, member)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await revoke(invitations.nodes[0].id, member)).toMatchObject({ invitation: { state: 'REVOKED' } });
  });

  it('are readable by id only for callers who can list them', async () => {
    const id = await idOf('accepted@example.org');
    const query = 'query ($id: ID!) { node(id: $id) { ... on Invitation { email } } }';
    const stranger = await test.accounts.signedIn();
    const answers = [organizer.headers, member, stranger].map((headers) =>
      test.api.data(query, { id }, headers),
    );
    expect((await Promise.all(answers)).map(({ node }) => node?.email ?? null)).toEqual([
      'accepted@example.org',
      null,
      null,
    ]);
  });

  it('for administrators are listed for administrators only', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    await invite('chief@example.org', { role: 'ADMINISTRATOR' }, administrator);
    const query = `{ invitations(first: 1) { nodes { ${FIELDS} } } }`;
    const { invitations } = await test.api.data(query, {}, administrator);
    expect(invitations.nodes).toMatchObject([{ email: 'chief@example.org', event: null }]);
    expect(await test.api.refusal(query, {}, organizer.headers)).toMatch(/^FORBIDDEN/);
  });
});
