import type { ManagedEvent } from '../../build/managed-event.js';
import { Merges } from '../../build/merges.js';
import { inHours, inMinutes } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const NOTHING = { products: 0, booths: 0, sessions: 0, categories: 0, members: 0, invitations: 0 };

describe('the merge of exhibitors with booths', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let merges: Merges;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    merges = await Merges.make(test);
    fair = merges.fair;
  });

  it('keeps one allocation of a booth that both share, preferably the assignment', async () => {
    const [keep, gone] = await merges.pair();
    const shared = await merges.booth('A1');
    await test.rows.allocation(fair.event, shared, keep, {
      shared: true,
      kind: 'HELD',
      held_until: inHours(1),
    });
    await test.rows.allocation(fair.event, shared, gone, { shared: true });
    expect((await merges.merge(keep, gone)).moved).toEqual(NOTHING);
    const { rows } = await test.sql.query(
      'select exhibitor_id, kind from booth_allocation where booth_id = $1 and released_at is null',
      [shared],
    );
    expect(rows).toEqual([{ exhibitor_id: keep, kind: 'ASSIGNED' }]);
  });

  it('ends an expired hold, also of a booth that is blocked now', async () => {
    const [keep, gone] = await merges.pair();
    const blocked = await merges.booth('A1');
    const held_until = inMinutes(-1);
    await test.rows.allocation(fair.event, blocked, gone, { kind: 'HELD', held_until });
    await test.rows.update('booth', blocked, { blocked: true });
    expect(await merges.merge(keep, gone)).toMatchObject({ errors: [], moved: NOTHING });
  });

  it('records the change of the holder in the audit and keeps the history of the booth', async () => {
    const [keep, gone] = await merges.pair();
    const place = await merges.booth('A1');
    await test.rows.allocation(fair.event, place, gone);
    await merges.merge(keep, gone);
    const { rows } = await test.sql.query<{ change: Data }>(
      `select change from audit_entry, jsonb_array_elements(changes) as change
        where event_id = $1 and change ->> 'id' = $2`,
      [fair.event, place],
    );
    const holders = (side: Data): string[] => side.allocations.map(({ exhibitor }: Data) => exhibitor.id);
    expect(rows.map(({ change }) => [holders(change.before), holders(change.after)])).toEqual([
      [[gone], [keep]],
    ]);
    const { rowCount } = await test.sql.query('select from booth_allocation where exhibitor_id = $1', [keep]);
    expect(rowCount).toBe(2);
  });
});
