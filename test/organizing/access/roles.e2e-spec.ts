import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const change = (name: string) => `mutation ($input: RoleInput!) {
  ${name}(input: $input) { account { email roles { role event { slug } } } errors { code path } }
}`;

describe('role changes', () => {
  let test: TestCatalog;
  let event: string;
  let other: string;
  let exhibitor: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring' });
    other = await test.rows.event({ slug: 'autumn' });
    exhibitor = await test.rows.exhibitor(event, { slug: 'acme' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
  });

  afterAll(() => test.close());

  const run = async (name: string, input: object, headers = organizer) =>
    (await test.api.data(change(name), { input }, headers))[name];
  const reviewing = (email: string, id = event) => ({
    email,
    role: 'REVIEWER',
    eventId: encodeCatalogId('EVENT', id),
  });

  it('take effect with the next request, when granted and when revoked', async () => {
    const draft = await test.rows.event({ status: 'DRAFT', slug: 'draft' });
    await test.settle();
    const { email, headers } = await test.accounts.account();
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const sees = async () =>
      (await test.api.data('{ event(slug: "draft") { status } }', {}, headers)).event !== null;
    const seen = [await sees()];
    for (const name of ['grantRole', 'revokeRole']) {
      expect((await run(name, reviewing(email, draft), administrator)).errors).toEqual([]);
      seen.push(await sees());
    }
    expect(seen).toEqual([false, true, false]);
  });

  it('return only the roles of an account in events of the caller', async () => {
    const { email } = await test.accounts.account(
      { role: 'ADMINISTRATOR' },
      { role: 'REVIEWER', event: other },
    );
    const { account } = await run('grantRole', reviewing(email));
    expect(account).toEqual({ email, roles: [{ role: 'REVIEWER', event: { slug: 'spring' } }] });
  });

  it('are forbidden to organizers of other events, and for the role ADMINISTRATOR to all organizers', async () => {
    const { email } = await test.accounts.account();
    const refusals = [];
    for (const name of ['grantRole', 'revokeRole']) {
      for (const input of [reviewing(email, other), { email, role: 'ADMINISTRATOR' }]) {
        refusals.push((await test.api.refusal(change(name), { input }, organizer)).slice(0, 9));
      }
    }
    expect(refusals).toEqual(Array(4).fill('FORBIDDEN'));
  });

  it('can be made by administrators, also for the role ADMINISTRATOR', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const { email } = await test.accounts.account();
    const { account } = await run('grantRole', { email, role: 'ADMINISTRATOR' }, administrator);
    expect(account.roles).toEqual([{ role: 'ADMINISTRATOR', event: null }]);
  });

  it('succeed for a second grant and return NOT_FOUND for a second revocation', async () => {
    const { email } = await test.accounts.account();
    const codes = [];
    for (const name of ['grantRole', 'grantRole', 'revokeRole', 'revokeRole']) {
      codes.push((await run(name, reviewing(email))).errors[0]?.code ?? 'done');
    }
    expect(codes).toEqual(['done', 'done', 'done', 'NOT_FOUND']);
  });

  it('return NOT_FOUND for an address without an account', async () => {
    const { errors } = await run('grantRole', reviewing('nobody@example.org'));
    expect(errors).toEqual([{ code: 'NOT_FOUND', path: ['email'] }]);
  });

  it('add members to an exhibitor', async () => {
    const { email, headers } = await test.accounts.account();
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    expect((await run('grantRole', { email, role: 'EXHIBITOR', exhibitorId })).errors).toEqual([]);
    const { viewer } = await test.api.data(
      '{ viewer { roles { event { slug } exhibitor { slug } } } }',
      {},
      headers,
    );
    expect(viewer.roles).toEqual([{ event: { slug: 'spring' }, exhibitor: { slug: 'acme' } }]);
  });

  it('keep one administrator, also when two leave simultaneously', async () => {
    await test.sql.query(`delete from role_grant where role = 'ADMINISTRATOR'`);
    const both = await Promise.all([1, 2].map(() => test.accounts.account({ role: 'ADMINISTRATOR' })));
    const codes = await Promise.all(
      both.map(async ({ email, headers }) => {
        const answer = await run('revokeRole', { email, role: 'ADMINISTRATOR' }, headers);
        return answer.errors[0]?.code ?? 'done';
      }),
    );
    expect(codes.sort()).toEqual(['IN_USE', 'done']);
  });

  it('are recorded in the audit with the event', async () => {
    const { email, id } = await test.accounts.account();
    await run('grantRole', reviewing(email));
    const { rows } = await test.sql.query(
      `select action, event_id, changes -> 0 -> 'after' ->> 'role' as role from audit_entry where $1 = any(object_ids)`,
      [id],
    );
    expect(rows).toEqual([{ action: 'grantRole', event_id: event, role: 'REVIEWER' }]);
  });
});
