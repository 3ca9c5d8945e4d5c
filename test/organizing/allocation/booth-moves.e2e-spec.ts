import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { BoothFloor } from '../../build/booth-floor.js';
import { inDays } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { countDeadlocks, untilWaitedFor } from '../../setup/locks.js';

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

describe('moveExhibitor', () => {
  let target: string;

  beforeEach(async () => {
    target = await floor.booth();
  });

  it('releases the old booth and assigns the new one', async () => {
    await floor.assign(booth, first);
    expect(await floor.move(first, booth, target)).toBe(`AVAILABLE, ASSIGNED ${first}`);
  });

  it('reports the exhibitor as changed in the feed but keeps its updatedAt', async () => {
    await floor.assign(booth, first);
    const { rows } = await test.sql.query<{ slug: string }>('select slug from event where id = $1', [
      floor.event,
    ]);
    const slug = rows[0]?.slug ?? '';
    const updates = () => test.api.ofEvent(slug, 'exhibitors { nodes { id updatedAt } }');
    const [before, since] = [await updates(), await test.api.ofEvent(slug, 'revision')];
    await floor.move(first, booth, target);
    expect(await updates()).toEqual(before);
    const { catalogChanges } = await test.api.data(
      `{ catalogChanges(event: "${slug}", since: ${String(since)}) { changes { id } } }`,
    );
    expect(catalogChanges.changes).toContainEqual({ id: encodeCatalogId('EXHIBITOR', first) });
  });

  it('keeps the kind of the allocation, and whether it is shared', async () => {
    await floor.hold(booth, first, inDays(1));
    expect(await floor.move(first, booth, target)).toBe('AVAILABLE, HELD');
    await floor.release(target, first);
    await floor.assign(booth, first, true);
    await floor.assign(target, second, true);
    expect(await floor.move(first, booth, target)).toBe(`AVAILABLE, ASSIGNED ${second} ${first}`);
  });

  it('changes nothing if the new booth is taken', async () => {
    await floor.assign(booth, first);
    await floor.assign(target, second);
    expect(await floor.move(first, booth, target)).toBe('BOOTH_TAKEN toBoothId');
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('rejects a blocked booth', async () => {
    await floor.assign(booth, first);
    await test.rows.update('booth', target, { blocked: true });
    expect(await floor.move(first, booth, target)).toBe('BOOTH_TAKEN toBoothId');
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${first}`]);
  });

  it('rejects a booth that the exhibitor does not have and one that it has already', async () => {
    expect(await floor.move(first, booth, target)).toBe('WRONG_STATUS fromBoothId');
    await floor.assign(booth, first);
    expect(await floor.move(first, booth, booth)).toBe('INVALID toBoothId');
    await floor.assign(target, first);
    expect(await floor.move(first, booth, target)).toBe('WRONG_STATUS toBoothId');
  });
});

describe('swaps', () => {
  let other: string;

  beforeEach(async () => {
    other = await floor.booth();
    await floor.assign(booth, first);
  });

  it('of booths exchange their exhibitors, also with a free booth', async () => {
    await floor.assign(other, second);
    expect(await floor.swapBooths(booth, other)).toBe(`ASSIGNED ${second}, ASSIGNED ${first}`);
    await floor.release(booth, second);
    expect(await floor.swapBooths(booth, other)).toBe(`ASSIGNED ${first}, AVAILABLE`);
  });

  it('of exhibitors exchange all their booths', async () => {
    const third = await floor.booth();
    await floor.assign(other, second);
    await floor.assign(third, second);
    expect((await floor.swapExhibitors(first, second)).split(', ').toSorted()).toEqual(
      [`ASSIGNED ${first}`, `ASSIGNED ${first}`, `ASSIGNED ${second}`].toSorted(),
    );
    expect(await floor.who(booth)).toEqual([`ASSIGNED ${second}`]);
  });

  it('are rejected for the same booth twice and for two without any allocation', async () => {
    await floor.release(booth, first);
    expect(await floor.swapBooths(booth, booth)).toBe('INVALID otherBoothId');
    expect(await floor.swapBooths(booth, other)).toBe('WRONG_STATUS');
    expect(await floor.swapExhibitors(first, second)).toBe('WRONG_STATUS');
  });

  it('in opposite directions cause no deadlock', async () => {
    await floor.assign(other, second);
    const swaps = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? floor.swapBooths(booth, other) : floor.swapBooths(other, booth),
    );
    const both = `ASSIGNED ${first}, ASSIGNED ${second}`;
    for (const outcome of await Promise.all(swaps)) {
      expect(outcome.split(', ').toSorted().join(', ')).toBe(both.split(', ').toSorted().join(', '));
    }
    expect(await countDeadlocks(test.sql)).toBe(0);
  });
});

describe('an exhibitor that is no longer approved', () => {
  it('loses its booths and holds, even if SQL changes its status', async () => {
    const other = await floor.booth();
    await floor.assign(booth, first);
    await floor.hold(other, first, inDays(1));
    await test.rows.update('exhibitor', first, { status: 'WITHDRAWN', published: false });
    expect([await floor.who(booth), await floor.who(other)]).toEqual([[], []]);
    await test.settle();
    expect(await floor.assign(booth, second)).toBe(`ASSIGNED ${second}`);
  });

  it('gets no booth while another transaction changes its status', async () => {
    await test.sql.query('begin');
    await test.rows.update('exhibitor', first, { status: 'REJECTED', published: false });
    const assigned = floor.assign(booth, first);
    await untilWaitedFor(test.sql);
    await test.sql.query('commit');
    expect(await assigned).toBe('WRONG_STATUS exhibitorId');
  });
});

describe('mutations of allocations', () => {
  const NAMES = ['holdBooth', 'assignBooth', 'releaseBooth', 'moveExhibitor', 'swapBooths', 'swapExhibitors'];

  const inputOf = (name: string): Record<string, string> => {
    if (name === 'swapBooths') return { boothId: booth, otherBoothId: booth };
    if (name === 'swapExhibitors') return { exhibitorId: first, otherExhibitorId: second };
    if (name === 'moveExhibitor') return { exhibitorId: first, fromBoothId: booth, toBoothId: booth };
    const pair = { boothId: booth, exhibitorId: first };
    return name === 'holdBooth' ? { ...pair, until: inDays(1) } : pair;
  };

  it.each(NAMES)('%s requires an organizer of the event', async (name) => {
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event: floor.event });
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event: floor.event, exhibitor: first });
    await expect(floor.run(name, inputOf(name), {})).rejects.toThrow('Sign in first');
    for (const headers of [reviewer, stranger, member]) {
      await expect(floor.run(name, inputOf(name), headers)).rejects.toThrow('Your roles do not allow this');
    }
  });

  it('do not reveal booths of a draft event', async () => {
    await test.rows.update('event', floor.event, { status: 'DRAFT' });
    const stranger = await test.accounts.signedIn();
    expect(await floor.run('assignBooth', inputOf('assignBooth'), stranger)).toBe('NOT_FOUND boothId');
  });
});
