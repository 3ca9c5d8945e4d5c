import { ProjectionWorker } from '../../../src/catalog/projection/projection.worker.js';
import { BoothFloor } from '../../build/booth-floor.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

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
  it('gives a free booth to an exhibitor, and to nobody else', async () => {
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.assign(booth, second)).toBe('BOOTH_TAKEN boothId');
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('gives it once, however often it is asked for', async () => {
    await floor.assign(booth, first);
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.who(booth)).toHaveLength(1);
  });

  it('lets others join where all share it', async () => {
    await floor.assign(booth, first, true);
    expect(await floor.assign(booth, second, true)).toBe(`ASSIGNED ${first} ${second}`);
  });

  it.each([
    ['one that shares where the booth is not shared', undefined, true],
    ['one that does not share where the booth is', true, undefined],
  ])('refuses %s', async (_, firstShares, secondShares) => {
    await floor.assign(booth, first, firstShares);
    expect(await floor.assign(booth, second, secondShares)).toBe('BOOTH_TAKEN boothId');
  });

  it('makes shared what the exhibitor has already, and unshared what nobody else has', async () => {
    await floor.assign(booth, first);
    await floor.assign(booth, first, true);
    expect(await floor.who(booth)).toEqual([`ASSIGNED shared ${first}`]);
    await floor.assign(booth, second, true);
    expect(await floor.assign(booth, first, false)).toBe('BOOTH_TAKEN boothId');
    await floor.release(booth, second);
    await floor.assign(booth, first, false);
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('turns the hold of the same exhibitor into its assignment, and refuses that of another', async () => {
    await floor.hold(booth, first, inDays(1));
    expect(await floor.assign(booth, second)).toBe('BOOTH_TAKEN boothId');
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('takes a booth whose hold has run out, and ends the hold when it ran out', async () => {
    await floor.hold(booth, first, inDays(1));
    await floor.letHoldsRunOut();
    expect(await floor.assign(booth, second)).toBe(`ASSIGNED ${second}`);
    const { rows } = await test.sql.query(
      'select released_at = held_until as exact from booth_allocation where exhibitor_id = $1',
      [first],
    );
    expect(rows).toEqual([{ exact: true }]);
  });

  it('gives several booths, in several halls', async () => {
    const elsewhere = await test.rows.booth(floor.event, await test.rows.hall(floor.event, await venue()));
    expect(await floor.assign(booth, first)).toBe(`ASSIGNED ${first}`);
    expect(await floor.assign(elsewhere, first)).toBe(`ASSIGNED ${first}`);
  });

  it('refuses a blocked booth', async () => {
    expect(await floor.assign(await floor.booth({ blocked: true }), first)).toBe('BOOTH_TAKEN boothId');
  });

  it.each([
    ['DRAFT', 'a draft'],
    ['SUBMITTED', 'submitted'],
    ['WAITLISTED', 'on the waiting list'],
    ['REJECTED', 'rejected'],
    ['WITHDRAWN', 'withdrawn'],
  ])('refuses an exhibitor that is %s, and says so', async (status, words) => {
    const other = await floor.exhibitor({ status, published: false });
    const error = await test.api.data(
      `mutation ($input: AssignBoothInput!) { assignBooth(input: $input) { errors { code message } } }`,
      { input: { boothId: await globalId('B', booth), exhibitorId: await globalId('X', other) } },
      floor.organizer,
    );
    expect(error.assignBooth.errors).toEqual([
      { code: 'WRONG_STATUS', message: `The exhibitor is ${words}; it must be approved.` },
    ]);
  });

  it('knows no exhibitor of another event, and no booth that does not exist', async () => {
    const stranger = await test.rows.exhibitor(await test.rows.event());
    expect(await floor.assign(booth, stranger)).toBe('NOT_FOUND exhibitorId');
    expect(await floor.assign(first, first)).toBe('NOT_FOUND boothId');
  });

  it('writes one audit entry with who had the booth before and after', async () => {
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
  it('keeps a booth, until it is held for longer', async () => {
    expect(await floor.hold(booth, first, inDays(1))).toBe('HELD');
    expect(await floor.hold(booth, first, inDays(2))).toBe('HELD');
    expect(await floor.hold(booth, second, inDays(1))).toBe('BOOTH_TAKEN boothId');
    expect(await floor.who(booth)).toEqual([`HELD ${first}`]);
  });

  it('keeps no booth that another has, or that is blocked', async () => {
    await floor.assign(booth, first, true);
    expect(await floor.hold(booth, second, inDays(1))).toBe('BOOTH_TAKEN boothId');
    expect(await floor.hold(await floor.booth({ blocked: true }), second, inDays(1))).toBe(
      'BOOTH_TAKEN boothId',
    );
  });

  it('does not make a hold of an assignment', async () => {
    await floor.assign(booth, first);
    expect(await floor.hold(booth, first, inDays(1))).toBe('WRONG_STATUS boothId');
  });

  it.each([-1, 31])('refuses an end in %d days', async (days) => {
    expect(await floor.hold(booth, first, inDays(days))).toBe('INVALID until');
  });

  it('frees the booth in the published catalog at the next look after it has run out', async () => {
    expect(await floor.hold(booth, first, inDays(1))).toBe('HELD');
    // As if the day had gone by: nothing marks the catalog.
    await test.sql.query(`
      begin;
      alter table booth_allocation disable trigger user;
      update booth_allocation set created_at = created_at - interval '2 days', held_until = held_until - interval '1 day'
        where kind = 'HELD' and released_at is null;
      alter table booth_allocation enable trigger user;
      commit`);
    await test.app.get(ProjectionWorker).drain();
    const query = 'query ($id: ID!) { node(id: $id) { ... on Booth { status } } }';
    expect(await test.api.data(query, { id: await globalId('B', booth) })).toEqual({
      node: { status: 'AVAILABLE' },
    });
  });
});

describe('releaseBooth', () => {
  it('frees a booth, whether it was assigned or held', async () => {
    await floor.assign(booth, first);
    expect(await floor.release(booth, first)).toBe('AVAILABLE');
    await floor.hold(booth, first, inDays(1));
    expect(await floor.release(booth, first)).toBe('AVAILABLE');
  });

  it('takes a shared booth from one and leaves it to the others', async () => {
    await floor.assign(booth, first, true);
    await floor.assign(booth, second, true);
    expect(await floor.release(booth, first)).toBe(`ASSIGNED ${second}`);
  });

  it('takes back only what the exhibitor has', async () => {
    await floor.assign(booth, first);
    expect(await floor.release(booth, second)).toBe('WRONG_STATUS exhibitorId');
    await floor.release(booth, first);
    expect(await floor.release(booth, first)).toBe('WRONG_STATUS exhibitorId');
  });
});

async function venue(): Promise<string> {
  return test.rows.venue(floor.event);
}

async function globalId(letter: string, id: string): Promise<string> {
  const { rows } = await test.sql.query<{ id: string }>('select catalog_id($1, $2) as id', [letter, id]);
  return rows[0]!.id;
}
