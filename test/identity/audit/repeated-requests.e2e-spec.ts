import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, mutation } from '../../build/managed-event.js';
import type { OperationRule, World } from '../../build/operation-rule.js';
import { OPERATIONS } from '../../build/operations-table.js';
import type { Grant } from '../../setup/accounts.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const ofRoles = Object.entries(OPERATIONS).filter(([, { may }]) => Array.isArray(may));

describe('a request that is repeated with its Idempotency-Key', () => {
  let test: TestCatalog;
  let world: World;
  let keys = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event();
    world = { ...test, event, exhibitor: await test.rows.exhibitor(event) };
    await test.settle();
  });

  beforeEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(() => test.close());

  it.each(ofRoles)('is refused for %s after the caller has lost the role', async (row, rule) => {
    const { id, headers } = await keyed(grantFor(rule));
    const name = row.split(' ', 1)[0]!;
    const input = await rule.input?.(world);
    await change(name, input, headers);
    await test.sql.query('delete from role_grant where account_id = $1', [id]);
    expect(await change(name, input, headers)).toMatch(/^(FORBIDDEN|NOT_FOUND)$/);
  });

  it.each([
    ['a lower role', `set role = 'REVIEWER'`],
    ['the role in another event', 'set event_id = $2'],
  ])('is refused for a caller who now has %s', async (_, changed) => {
    const { id, headers } = await keyed({ role: 'ORGANIZER', event: world.event });
    const input = { eventId: encodeCatalogId('EVENT', world.event), name: english('Renamed') };
    expect(await change('updateEvent', input, headers)).toBe('OK');
    const values = changed.includes('$2') ? [id, await test.rows.event()] : [id];
    await test.sql.query(`update role_grant ${changed} where account_id = $1`, values);
    expect(await change('updateEvent', input, headers)).toBe('FORBIDDEN');
  });

  it('is refused for a member who may only read now', async () => {
    const exhibitor = await test.rows.exhibitor(world.event);
    const { id, headers } = await keyed({ role: 'EXHIBITOR', event: world.event, exhibitor });
    await test.accounts.signedIn({ role: 'EXHIBITOR', event: world.event, exhibitor });
    const input = { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor), name: english('Renamed') };
    expect(await change('updateExhibitor', input, headers)).toBe('OK');
    await test.sql.query(`update role_grant set member_role = 'STAFF' where account_id = $1`, [id]);
    expect(await change('updateExhibitor', input, headers)).toBe('FORBIDDEN');
  });

  it('is refused for a registration in a draft of an event that the caller organizes no more', async () => {
    const event = await test.rows.event({ status: 'DRAFT' });
    const { id, headers } = await keyed({ role: 'ORGANIZER', event });
    const input = { eventId: encodeCatalogId('EVENT', event), name: english('Robots') };
    expect(await change('registerExhibitor', input, headers)).toBe('OK');
    await test.sql.query(`delete from role_grant where account_id = $1 and role = 'ORGANIZER'`, [id]);
    expect(await change('registerExhibitor', input, headers)).toBe('FORBIDDEN');
  });

  it('returns its result to a caller whose roles the request itself has ended', async () => {
    const exhibitor = await test.rows.exhibitor(world.event);
    const grant = { role: 'EXHIBITOR', event: world.event, exhibitor } as const;
    const [leaving, staying] = [await keyed(grant), await keyed(grant)];
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    const { email, headers } = leaving;
    const own = { email, role: 'EXHIBITOR', exhibitorId };
    const left = [await change('revokeRole', own, headers), await change('revokeRole', own, headers)];
    expect(left).toEqual(['OK', 'OK']);
    await test.sql.query(`update exhibitor set status = 'DRAFT', published = false where id = $1`, [
      exhibitor,
    ]);
    const input = { exhibitorId };
    expect(await change('deleteExhibitor', input, staying.headers)).toBe('OK');
    expect(await change('deleteExhibitor', input, staying.headers)).toBe('OK');
  });

  /** A new account with this role. Its headers contain a new Idempotency-Key. */
  async function keyed(grant: Grant): Promise<{ id: string; email: string; headers: Headers }> {
    const account = await test.accounts.account(grant);
    return { ...account, headers: { ...account.headers, 'idempotency-key': `key-${(keys += 1)}` } };
  }

  function grantFor({ may }: OperationRule): Grant {
    const { event, exhibitor } = world;
    const [role = 'ADMINISTRATOR'] = may as readonly ('ORGANIZER' | 'REVIEWER' | 'EXHIBITOR')[];
    if (role === 'ADMINISTRATOR') return { role };
    return role === 'EXHIBITOR' ? { role, event, exhibitor } : { role, event };
  }

  /** The code of the first error, or OK. */
  async function change(name: string, input: unknown, headers: Headers): Promise<string> {
    const { data, errors }: Data = await test.api.ask(mutation(name), { input }, headers);
    return errors?.[0].extensions.code ?? data[name].errors[0]?.code ?? 'OK';
  }
});
