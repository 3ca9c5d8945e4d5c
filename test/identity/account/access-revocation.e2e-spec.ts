import type { Grant } from '../../setup/accounts.js';
import { CREDENTIALS, type Holder, type Place, type Use } from '../../build/credentials.js';
import { DISMISSALS } from './dismissals.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const KINDS = Object.entries(CREDENTIALS).flatMap(([kind, { roles, make }]) =>
  roles.map((role) => ({ kind, role, make })),
);
const ROLES = [...new Set(KINDS.map(({ role }) => role))];

describe('credentials created with a role', () => {
  let test: TestCatalog;
  let place: Place;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event();
    place = { test, event, exhibitor: await test.rows.exhibitor(event) };
    // The role of the last administrator cannot be revoked.
    await test.accounts.account({ role: 'ADMINISTRATOR' });
    await test.settle();
  });

  beforeEach(() => test.sql.query('delete from attempt_limit'));

  afterAll(() => test.close());

  const holderOf = async (role: Grant['role']): Promise<Holder> => {
    const { event, exhibitor } = place;
    const scope = role === 'EXHIBITOR' ? { event, exhibitor } : role === 'ADMINISTRATOR' ? {} : { event };
    const grant = { role, ...scope };
    return { ...(await test.accounts.withPassword('a horse and a battery', grant)), grant };
  };

  it.each(KINDS)('work while their owner has the role: $kind by $role', async ({ role, make }) => {
    const use = await make(place, await holderOf(role));
    await DISMISSALS['revokeRole by an administrator']?.(place, await holderOf(role));
    expect(await use()).toBe(true);
  });

  // One test ends all credentials of a role at once: some dismissals start a process of their own.
  describe.each(Object.entries(DISMISSALS))('after %s', (_name, dismiss) => {
    it.each(ROLES)(
      'all stop working for %s',
      async (role) => {
        const holder = await holderOf(role);
        const made = new Map<string, Use>();
        for (const { kind, make } of KINDS.filter((one) => one.role === role)) {
          made.set(kind, await make(place, holder));
        }
        await dismiss(place, holder);
        const working: string[] = [];
        for (const [kind, use] of made) if (await use()) working.push(kind);
        expect(working).toEqual([]);
      },
      60_000,
    );
  });

  it.each(KINDS)('keep working by another role that allows them: $kind by $role', async ({ role, make }) => {
    const holder = await holderOf(role);
    if (role !== 'ADMINISTRATOR') {
      await test.sql.query(`insert into role_grant (account_id, role) values ($1, 'ADMINISTRATOR')`, [
        holder.id,
      ]);
    }
    const use = await make(place, holder);
    const reviewer = { ...holder, grant: { role: 'REVIEWER', event: place.event } as const };
    await test.sql.query(
      `insert into role_grant (account_id, role, event_id) values ($1, 'REVIEWER', $2) on conflict do nothing`,
      [holder.id, place.event],
    );
    await DISMISSALS['revokeRole by an administrator']?.(place, reviewer);
    if (role !== 'ADMINISTRATOR') await DISMISSALS['revokeRole by an administrator']?.(place, holder);
    expect(await use()).toBe(true);
  });
});
