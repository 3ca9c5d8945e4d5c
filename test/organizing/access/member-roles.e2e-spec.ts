import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { tokenOf } from '../../setup/mailbox.js';

const GRANT = `mutation ($input: RoleInput!) { grantRole(input: $input) {
  account { roles { memberRole } } errors { code path } } }`;
const REVOKE = `mutation ($input: RoleInput!) { revokeRole(input: $input) { errors { code path } } }`;
const INVITE = `mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { link errors { code path } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  account { roles { memberRole } } errors { code } } }`;
const MEMBERS = `query ($id: ID!) { node(id: $id) { ... on Exhibitor {
  status members { nodes { email roles { memberRole } } } } } }`;

interface Person {
  email: string;
  headers: Headers;
}

describe('the members of an exhibitor', () => {
  let test: TestCatalog;
  let registrations: Registrations;
  let event: string;
  let exhibitorId: string;
  let organizer: Headers;
  let manager: Person;

  beforeAll(async () => {
    test = await startTestCatalog();
    registrations = new Registrations(test);
    event = await test.rows.event();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  beforeEach(async () => {
    manager = await newPerson();
    const { exhibitor } = await registrations.register(event, manager.headers);
    exhibitorId = exhibitor.id;
  });

  afterAll(() => test.close());

  const newPerson = async (): Promise<Person> => test.accounts.withPassword('a horse and a battery');
  const roleOf = ({ email }: Person, memberRole?: string) => ({
    input: { email, role: 'EXHIBITOR', exhibitorId, memberRole },
  });
  const grant = async (person: Person, memberRole: string | undefined, by: Headers): Promise<string> => {
    const { data, errors } = await test.api.ask(GRANT, roleOf(person, memberRole), by);
    const payload = data?.grantRole;
    return (
      errors?.[0]?.extensions?.code ??
      payload.errors[0]?.code ??
      payload.account.roles.map((one: Data) => one.memberRole).join()
    );
  };
  const revoke = async (person: Person, by: Headers): Promise<string[]> => {
    const { revokeRole } = await test.api.data(REVOKE, roleOf(person), by);
    return revokeRole.errors.map(({ code }: Data) => code);
  };
  const member = async (memberRole: string): Promise<Headers> => {
    const person = await newPerson();
    expect(await grant(person, memberRole, manager.headers)).toBe(memberRole);
    return person.headers;
  };

  it('start with the applicant as MANAGER', async () => {
    const { node } = await test.api.data(MEMBERS, { id: exhibitorId }, manager.headers);
    expect(node.members.nodes).toEqual([{ email: manager.email, roles: [{ memberRole: 'MANAGER' }] }]);
  });

  it.each([
    { role: 'MANAGER', update: 'DRAFT', submit: 'SUBMITTED', invite: [] },
    { role: 'EDITOR', update: 'DRAFT', submit: 'FORBIDDEN', invite: ['FORBIDDEN'] },
    { role: 'STAFF', update: 'FORBIDDEN', submit: 'FORBIDDEN', invite: ['FORBIDDEN'] },
  ])('have exactly the permissions of the role $role', async ({ role, update, submit, invite }) => {
    const headers = await member(role);
    const website = 'https://robots.example/';
    const outcomes = [
      await registrations.step('updateExhibitor', { exhibitorId, website }, headers),
      await registrations.step('submitExhibitor', { exhibitorId }, headers),
    ];
    const input = { email: 'new@robots.example', role: 'EXHIBITOR', exhibitorId };
    const { data, errors = [] } = await test.api.ask(INVITE, { input }, headers);
    const codes = [
      ...errors.map(({ extensions }) => extensions?.code),
      ...(data?.inviteAccount?.errors ?? []),
    ];
    expect([outcomes, codes]).toEqual([[update, submit], invite]);
  });

  it('with the role STAFF can read the draft of their exhibitor', async () => {
    const { node } = await test.api.data(MEMBERS, { id: exhibitorId }, await member('STAFF'));
    expect(node.status).toBe('DRAFT');
  });

  it('receive another role from a MANAGER and keep their role when none is given', async () => {
    const person = await newPerson();
    const roles = [
      await grant(person, 'STAFF', manager.headers),
      await grant(person, undefined, manager.headers),
      await grant(person, 'EDITOR', manager.headers),
    ];
    expect(roles).toEqual(['STAFF', 'STAFF', 'EDITOR']);
  });

  it('can be invited with a member role', async () => {
    const input = { email: 'editor@robots.example', role: 'EXHIBITOR', exhibitorId, memberRole: 'EDITOR' };
    const { inviteAccount } = await test.api.data(INVITE, { input }, manager.headers);
    const token = tokenOf(inviteAccount.link);
    const { acceptInvitation } = await test.api.data(ACCEPT, {
      input: { token, name: 'Fang', password: 'a horse and a battery' },
    });
    expect(acceptInvitation.account.roles).toEqual([{ memberRole: 'EDITOR' }]);
  });

  it.each([
    { invited: 'MANAGER', had: 'STAFF', has: 'MANAGER' },
    { invited: 'STAFF', had: 'EDITOR', has: 'EDITOR' },
  ])(
    'keep the higher role if they are $had and accept an invitation as $invited',
    async ({ invited, had, has }) => {
      const person = await newPerson();
      await grant(person, had, manager.headers);
      const input = { email: person.email, role: 'EXHIBITOR', exhibitorId, memberRole: invited };
      const { inviteAccount } = await test.api.data(INVITE, { input }, manager.headers);
      const { acceptInvitation } = await test.api.data(ACCEPT, {
        input: { token: tokenOf(inviteAccount.link), password: 'a horse and a battery' },
      });
      expect(acceptInvitation).toEqual({ account: { roles: [{ memberRole: has }] }, errors: [] });
    },
  );

  it('lose their pending invitations when they lose the permission to invite', async () => {
    const other = await newPerson();
    await grant(other, 'MANAGER', manager.headers);
    const input = { email: 'late@robots.example', role: 'EXHIBITOR', exhibitorId };
    const { inviteAccount } = await test.api.data(INVITE, { input }, other.headers);
    await grant(other, 'EDITOR', manager.headers);
    const { acceptInvitation } = await test.api.data(ACCEPT, {
      input: { token: tokenOf(inviteAccount.link), name: 'Fang', password: 'a horse and a battery' },
    });
    expect(acceptInvitation.errors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('include a last MANAGER who can be neither removed nor demoted', async () => {
    await member('EDITOR');
    expect([
      await revoke(manager, manager.headers),
      await revoke(manager, organizer),
      await grant(manager, 'STAFF', organizer),
    ]).toEqual([['IN_USE'], ['IN_USE'], 'IN_USE']);
  });

  it('include a MANAGER even after direct SQL statements', async () => {
    await member('EDITOR');
    const remove = test.sql.query(
      `delete from role_grant using account where account.id = account_id and account.email = $1`,
      [manager.email],
    );
    await expect(remove).rejects.toMatchObject({ constraint: 'ck_role_grant_manager' });
  });

  it('include a last one whom only an organizer can remove', async () => {
    expect([await revoke(manager, manager.headers), await revoke(manager, organizer)]).toEqual([
      ['IN_USE'],
      [],
    ]);
  });

  it('include one of two managers who leave simultaneously', async () => {
    const other = await newPerson();
    await grant(other, 'MANAGER', manager.headers);
    const results = await Promise.all([revoke(manager, manager.headers), revoke(other, other.headers)]);
    expect(results.map(([code = 'done']) => code).sort()).toEqual(['IN_USE', 'done']);
  });

  it('cannot receive a member role together with a staff role', async () => {
    const input = {
      email: manager.email,
      role: 'REVIEWER',
      eventId: encodeCatalogId('EVENT', event),
      memberRole: 'STAFF',
    };
    const { grantRole } = await test.api.data(GRANT, { input }, organizer);
    expect(grantRole.errors).toEqual([{ code: 'INVALID', path: ['memberRole'] }]);
  });
});
