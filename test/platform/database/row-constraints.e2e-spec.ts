import pg from 'pg';
import { Rows } from '../../setup/rows.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { refusal } from '../../setup/refusal.js';

const RELEASED = { released_at: '2017-09-01T00:00:00Z' };
const SHARED = { shared: true };

describe('constraints between rows', () => {
  let database: TestDatabase;
  let rows: Rows;
  /** A second writer, for concurrent writes. */
  let rival: Rows;
  let event: string;
  let booth: string;
  let one: string;
  let two: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    [rows, rival] = await Promise.all([connect(database.url), connect(database.url)]);
  });

  beforeEach(async () => {
    event = await rows.event();
    booth = await rows.booth(event, await rows.hall(event, await rows.venue(event)));
    one = await rows.exhibitor(event);
    two = await rows.exhibitor(event);
  });

  afterAll(async () => {
    await rows.sql.end();
    await rival.sql.end();
    await database.drop();
  });

  it('allow one exhibitor per booth', async () => {
    await rows.allocation(event, booth, one);
    expect(await refusal(rows.allocation(event, booth, two))).toBe('ux_booth_allocation_exclusive');
  });

  it('allow another exhibitor after the first allocation is released', async () => {
    await rows.allocation(event, booth, one, RELEASED);
    expect(await refusal(rows.allocation(event, booth, two))).toBeUndefined();
  });

  it('allow several exhibitors if all of them share the booth', async () => {
    await rows.allocation(event, booth, one, SHARED);
    expect(await refusal(rows.allocation(event, booth, two, SHARED))).toBeUndefined();
  });

  it('reject a shared allocation of an exclusively allocated booth', async () => {
    await rows.allocation(event, booth, one);
    expect(await refusal(rows.allocation(event, booth, two, SHARED))).toBe('ux_booth_allocation_exclusive');
  });

  it('reject an exclusive allocation of a shared booth', async () => {
    await rows.allocation(event, booth, one, SHARED);
    const second = await rows.allocation(event, booth, two, SHARED);
    expect(await refusal(rows.update('booth_allocation', second, { shared: false }))).toBe(
      'ux_booth_allocation_exclusive',
    );
  });

  it('reject two allocations of a booth to one exhibitor', async () => {
    await rows.allocation(event, booth, one, SHARED);
    expect(await refusal(rows.allocation(event, booth, one, SHARED))).toBe('ux_booth_allocation_live');
  });

  it('reject a hold without an end', async () => {
    expect(await refusal(rows.allocation(event, booth, one, { kind: 'HELD' }))).toBe(
      'ck_booth_allocation_hold',
    );
  });

  it('allow several holds of a booth only if all of them share it', async () => {
    const held = { kind: 'HELD', held_until: '2999-09-01T00:00:00Z' };
    await rows.allocation(event, booth, one, { ...held, shared: true });
    await rows.allocation(event, booth, two, { ...held, shared: true });
    const three = await rows.exhibitor(event);
    expect(await refusal(rows.allocation(event, booth, three, held))).toBe('ux_booth_allocation_exclusive');
  });

  it.each(['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'REJECTED', 'WITHDRAWN'])(
    'reject an assignment to an exhibitor with status %s',
    async (status) => {
      const applicant = await rows.exhibitor(event, { status, published: false });
      expect(await refusal(rows.allocation(event, booth, applicant))).toBe('ck_booth_allocation_status');
    },
  );

  it('reject the assignment of a hold while the exhibitor is SUBMITTED', async () => {
    const applicant = await rows.exhibitor(event, { status: 'SUBMITTED', published: false });
    const held = { kind: 'HELD', held_until: '2999-09-01T00:00:00Z' };
    const allocation = await rows.allocation(event, booth, applicant, held);
    const assigned = { kind: 'ASSIGNED', held_until: null };
    expect(await refusal(rows.update('booth_allocation', allocation, assigned))).toBe(
      'ck_booth_allocation_status',
    );
  });

  it('reject the assignment and the hold of a blocked booth', async () => {
    await rows.update('booth', booth, { blocked: true });
    const held = { kind: 'HELD', held_until: '2999-09-01T00:00:00Z' };
    expect(await refusal(rows.allocation(event, booth, one))).toBe('ck_booth_allocation_blocked');
    expect(await refusal(rows.allocation(event, booth, one, held))).toBe('ck_booth_allocation_blocked');
  });

  it('reject the blocking of an allocated booth, and allow it after the release', async () => {
    const allocation = await rows.allocation(event, booth, one);
    expect(await refusal(rows.update('booth', booth, { blocked: true }))).toBe('ck_booth_blocked');
    await rows.update('booth_allocation', allocation, RELEASED);
    expect(await refusal(rows.update('booth', booth, { blocked: true }))).toBeUndefined();
  });

  it('allow the blocking of a booth whose hold has expired', async () => {
    await rows.allocation(event, booth, one, { kind: 'HELD', held_until: '2017-09-01T00:00:00Z' });
    expect(await refusal(rows.update('booth', booth, { blocked: true }))).toBeUndefined();
  });

  it('reject an exhibitor of another event', async () => {
    const stranger = await rows.exhibitor(await rows.event());
    expect(await refusal(rows.allocation(event, booth, stranger))).toBe('fk_booth_allocation_exhibitor');
  });

  it('reject the second of a concurrent exclusive and shared allocation', async () => {
    await rows.sql.query('begin');
    await rows.allocation(event, booth, one);
    const late = refusal(rival.allocation(event, booth, two, SHARED));
    await rows.sql.query('commit');
    expect(await late).toBe('ux_booth_allocation_exclusive');
  });

  it('reject the second of two concurrent moves that would make a cycle of categories', async () => {
    const left = await rows.category(event);
    const right = await rows.category(event);
    await rows.sql.query('begin');
    await rows.update('category', left, { parent_id: right });
    const late = refusal(rival.update('category', right, { parent_id: left }));
    await rows.sql.query('commit');
    expect(await late).toBe('ck_category_cycle');
  });
});

async function connect(connectionString: string): Promise<Rows> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return new Rows(client);
}
