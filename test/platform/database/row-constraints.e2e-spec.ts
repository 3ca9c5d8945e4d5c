import pg from 'pg';
import { Rows } from '../../build/rows.js';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { refusal } from '../../setup/refusal.js';

const RELEASED = { released_at: '2017-09-01T00:00:00Z' };
const SHARED = { shared: true };

describe('where rows must fit together,', () => {
  let database: TestDatabase;
  let rows: Rows;
  /** A second writer, for what two do at once. */
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

  it('a booth has one exhibitor', async () => {
    await rows.allocation(event, booth, one);
    expect(await refusal(rows.allocation(event, booth, two))).toBe('ux_booth_allocation_exclusive');
  });

  it('a booth has another exhibitor once the first has given it back', async () => {
    await rows.allocation(event, booth, one, RELEASED);
    expect(await refusal(rows.allocation(event, booth, two))).toBeUndefined();
  });

  it('a booth has several exhibitors where all of them share it', async () => {
    await rows.allocation(event, booth, one, SHARED);
    expect(await refusal(rows.allocation(event, booth, two, SHARED))).toBeUndefined();
  });

  it('a booth is not shared with one who does not share it', async () => {
    await rows.allocation(event, booth, one);
    expect(await refusal(rows.allocation(event, booth, two, SHARED))).toBe('ux_booth_allocation_exclusive');
  });

  it('a booth cannot be had alone once it is shared', async () => {
    await rows.allocation(event, booth, one, SHARED);
    const second = await rows.allocation(event, booth, two, SHARED);
    expect(await refusal(rows.update('booth_allocation', second, { shared: false }))).toBe(
      'ux_booth_allocation_exclusive',
    );
  });

  it('a booth is shared by nobody twice', async () => {
    await rows.allocation(event, booth, one, SHARED);
    expect(await refusal(rows.allocation(event, booth, one, SHARED))).toBe('ux_booth_allocation_live');
  });

  it('a booth is not held without an end', async () => {
    expect(await refusal(rows.allocation(event, booth, one, { kind: 'HELD' }))).toBe(
      'ck_booth_allocation_hold',
    );
  });

  it('a booth is held by several only where all of them share it', async () => {
    const held = { kind: 'HELD', held_until: '2999-09-01T00:00:00Z' };
    await rows.allocation(event, booth, one, { ...held, shared: true });
    await rows.allocation(event, booth, two, { ...held, shared: true });
    const three = await rows.exhibitor(event);
    expect(await refusal(rows.allocation(event, booth, three, held))).toBe('ux_booth_allocation_exclusive');
  });

  it.each(['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'REJECTED', 'WITHDRAWN'])(
    'a booth is not assigned to an exhibitor who is %s',
    async (status) => {
      const applicant = await rows.exhibitor(event, { status, published: false });
      expect(await refusal(rows.allocation(event, booth, applicant))).toBe('ck_booth_allocation_status');
    },
  );

  it('a hold does not become an assignment while the exhibitor is only SUBMITTED', async () => {
    const applicant = await rows.exhibitor(event, { status: 'SUBMITTED', published: false });
    const held = { kind: 'HELD', held_until: '2999-09-01T00:00:00Z' };
    const allocation = await rows.allocation(event, booth, applicant, held);
    const assigned = { kind: 'ASSIGNED', held_until: null };
    expect(await refusal(rows.update('booth_allocation', allocation, assigned))).toBe(
      'ck_booth_allocation_status',
    );
  });

  it('a blocked booth is neither assigned nor held', async () => {
    await rows.update('booth', booth, { blocked: true });
    const held = { kind: 'HELD', held_until: '2999-09-01T00:00:00Z' };
    expect(await refusal(rows.allocation(event, booth, one))).toBe('ck_booth_allocation_blocked');
    expect(await refusal(rows.allocation(event, booth, one, held))).toBe('ck_booth_allocation_blocked');
  });

  it('a booth is not blocked while somebody has it, but after that', async () => {
    const allocation = await rows.allocation(event, booth, one);
    expect(await refusal(rows.update('booth', booth, { blocked: true }))).toBe('ck_booth_blocked');
    await rows.update('booth_allocation', allocation, RELEASED);
    expect(await refusal(rows.update('booth', booth, { blocked: true }))).toBeUndefined();
  });

  it('a booth is blocked where a hold of it has run out', async () => {
    await rows.allocation(event, booth, one, { kind: 'HELD', held_until: '2017-09-01T00:00:00Z' });
    expect(await refusal(rows.update('booth', booth, { blocked: true }))).toBeUndefined();
  });

  it('a booth has no exhibitor of another event', async () => {
    const stranger = await rows.exhibitor(await rows.event());
    expect(await refusal(rows.allocation(event, booth, stranger))).toBe('fk_booth_allocation_exhibitor');
  });

  it('a booth is not shared and unshared by two who come at once', async () => {
    await rows.sql.query('begin');
    await rows.allocation(event, booth, one);
    const late = refusal(rival.allocation(event, booth, two, SHARED));
    await rows.sql.query('commit');
    expect(await late).toBe('ux_booth_allocation_exclusive');
  });

  it('categories stay out of a circle that two moves at once would close', async () => {
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
