import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ProjectionWorker } from '../../../src/catalog/projection/projection.worker.js';
import { BoothFloor } from '../../build/booth-floor.js';
import { inDays } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

let test: TestCatalog;
let floor: BoothFloor;
let booth: string;
let first: string;
let second: string;

beforeAll(async () => {
  test = await startTestCatalog();
});

afterAll(() => test.close());

beforeEach(async () => {
  floor = await BoothFloor.open(test);
  booth = await floor.booth();
  first = await floor.exhibitor();
  second = await floor.exhibitor();
  await test.settle();
});

describe('assignBooth', () => {
  it('assigns a free booth to one exhibitor and rejects a second one', async () => {
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.assign(booth, second)).toBe('BOOTH_TAKEN boothId');
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('keeps a single assignment when the request is repeated', async () => {
    await floor.assign(booth, first);
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.who(booth)).toHaveLength(1);
  });

  it('adds another exhibitor to a booth that all of them share', async () => {
    await floor.assign(booth, first, true);
    expect(await floor.assign(booth, second, true)).toBe(`ASSIGNED ${first} ${second}`);
  });

  it.each([
    ['a shared allocation of a booth that is not shared', undefined, true],
    ['an exclusive allocation of a shared booth', true, undefined],
  ])('rejects %s', async (_, firstShares, secondShares) => {
    await floor.assign(booth, first, firstShares);
    expect(await floor.assign(booth, second, secondShares)).toBe('BOOTH_TAKEN boothId');
  });

  it('makes an assignment shared, and exclusive again if no other exhibitor has the booth', async () => {
    await floor.assign(booth, first);
    await floor.assign(booth, first, true);
    expect(await floor.who(booth)).toEqual([`ASSIGNED shared ${first}`]);
    await floor.assign(booth, second, true);
    expect(await floor.assign(booth, first, false)).toBe('BOOTH_TAKEN boothId');
    await floor.release(booth, second);
    await floor.assign(booth, first, false);
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('converts the hold of the same exhibitor into an assignment and rejects other exhibitors', async () => {
    await floor.hold(booth, first, inDays(1));
    expect(await floor.assign(booth, second)).toBe('BOOTH_TAKEN boothId');
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('assigns a booth whose hold has expired and ends that hold at its expiry', async () => {
    await floor.hold(booth, first, inDays(1));
    await floor.letHoldsRunOut();
    expect(await floor.assign(booth, second)).toBe(`ASSIGNED ${second}`);
    const { rows } = await test.sql.query(
      'select released_at = held_until as exact from booth_allocation where exhibitor_id = $1',
      [first],
    );
    expect(rows).toEqual([{ exact: true }]);
  });

  it('assigns several booths in different halls to one exhibitor', async () => {
    const elsewhere = await test.rows.booth(floor.event, await test.rows.hall(floor.event, await venue()));
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.assign(elsewhere, first)).toBe(`ASSIGNED ${first}`);
  });

  it('rejects a blocked booth', async () => {
    expect(await floor.assign(await floor.booth({ blocked: true }), first)).toBe('BOOTH_TAKEN boothId');
  });

  it.each([
    ['DRAFT', 'a draft'],
    ['SUBMITTED', 'submitted'],
    ['WAITLISTED', 'on the waiting list'],
    ['REJECTED', 'rejected'],
    ['WITHDRAWN', 'withdrawn'],
  ])('rejects an exhibitor that is %s and names its status', async (status, words) => {
    const other = await floor.exhibitor({ status, published: false });
    const error = await test.api.data(
      `mutation ($input: AssignBoothInput!) { assignBooth(input: $input) { errors { code message } } }`,
      {
        input: { boothId: encodeCatalogId('BOOTH', booth), exhibitorId: encodeCatalogId('EXHIBITOR', other) },
      },
      floor.organizer,
    );
    expect(error.assignBooth.errors).toEqual([
      { code: 'WRONG_STATUS', message: `The exhibitor is ${words}; it must be approved.` },
    ]);
  });

  it('returns NOT_FOUND for an exhibitor of another event and for a booth that does not exist', async () => {
    const stranger = await test.rows.exhibitor(await test.rows.event());
    expect(await floor.assign(booth, stranger)).toBe('NOT_FOUND exhibitorId');
    expect(await floor.assign(first, first)).toBe('NOT_FOUND boothId');
  });

  it('writes one audit entry with the allocations before and after', async () => {
    await floor.assign(booth, first);
    await floor.assign(booth, second);
    const { rows } = await test.sql.query(
      `select action, event_id = $2 as here, changes -> 0 -> 'before' -> 'allocations' as before,
         changes -> 0 -> 'after' -> 'allocations' -> 0 -> 'exhibitor' ->> 'id' as after
       from audit_entry where $1 = any(object_ids)`,
      [booth, floor.event],
    );
    expect(rows).toEqual([{ action: 'assignBooth', here: true, before: [], after: first }]);
  });
});

describe('holdBooth', () => {
  it('holds a booth for one exhibitor and extends the hold', async () => {
    expect(await floor.hold(booth, first, inDays(1))).toBe('HELD');
    expect(await floor.hold(booth, first, inDays(2))).toBe('HELD');
    expect(await floor.hold(booth, second, inDays(1))).toBe('BOOTH_TAKEN boothId');
    expect(await floor.who(booth)).toEqual([`HELD ${first}`]);
  });

  it('rejects a booth that another exhibitor has and a blocked booth', async () => {
    await floor.assign(booth, first, true);
    expect(await floor.hold(booth, second, inDays(1))).toBe('BOOTH_TAKEN boothId');
    expect(await floor.hold(await floor.booth({ blocked: true }), second, inDays(1))).toBe(
      'BOOTH_TAKEN boothId',
    );
  });

  it('does not turn an assignment into a hold', async () => {
    await floor.assign(booth, first);
    expect(await floor.hold(booth, first, inDays(1))).toBe('WRONG_STATUS boothId');
  });

  it.each([-1, 31])('rejects an end in %d days', async (days) => {
    expect(await floor.hold(booth, first, inDays(days))).toBe('INVALID until');
  });

  it('shows the booth as available after the first projection that follows the expiry', async () => {
    expect(await floor.hold(booth, first, inDays(1))).toBe('HELD');
    // Simulates the passing of a day: no trigger marks the booth as dirty.
    await test.sql.query(`
      begin;
      alter table booth_allocation disable trigger user;
      update booth_allocation set created_at = created_at - interval '2 days', held_until = held_until - interval '1 day'
        where kind = 'HELD' and released_at is null;
      alter table booth_allocation enable trigger user;
      commit`);
    await test.app.get(ProjectionWorker).drain();
    const query = 'query ($id: ID!) { node(id: $id) { ... on Booth { status } } }';
    expect(await test.api.data(query, { id: encodeCatalogId('BOOTH', booth) })).toEqual({
      node: { status: 'AVAILABLE' },
    });
  });
});

describe('releaseBooth', () => {
  it('frees an assigned booth and a held booth', async () => {
    await floor.assign(booth, first);
    expect(await floor.release(booth, first)).toBe('AVAILABLE');
    await floor.hold(booth, first, inDays(1));
    expect(await floor.release(booth, first)).toBe('AVAILABLE');
  });

  it('removes one exhibitor from a shared booth and keeps the others', async () => {
    await floor.assign(booth, first, true);
    await floor.assign(booth, second, true);
    expect(await floor.release(booth, first)).toBe(`ASSIGNED ${second}`);
  });

  it('rejects an exhibitor that does not have the booth', async () => {
    await floor.assign(booth, first);
    expect(await floor.release(booth, second)).toBe('WRONG_STATUS exhibitorId');
    await floor.release(booth, first);
    expect(await floor.release(booth, first)).toBe('WRONG_STATUS exhibitorId');
  });
});

async function venue(): Promise<string> {
  return test.rows.venue(floor.event);
}
