import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { BoothFloor } from '../../build/booth-floor.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const CLIENTS = 10;
/** Acts of each client: a number, not a duration, so that the load does not depend on the machine. */
const ACTS = 50;

type Act = (booth: string, other: string, exhibitor: string) => Promise<string>;

describe('ten clients that assign, release and move booths at random', () => {
  let test: TestCatalog;
  const done: Record<string, number> = {};
  const failures: string[] = [];
  const ended = new AbortController();

  beforeAll(async () => {
    test = await startTestCatalog({ background: true });
    const floor = await BoothFloor.open(test);
    const booths = await times(4, () => floor.booth());
    const exhibitors = await times(6, () => floor.exhibitor());
    await test.settle();
    const acts = actsOn(floor);
    const note = async (act: Promise<string>): Promise<void> => {
      try {
        const [outcome = ''] = (await act).split(/[ ,]/);
        done[outcome] = (done[outcome] ?? 0) + 1;
      } catch (error) {
        failures.push(String(error));
      }
    };
    const clients = Array.from({ length: CLIENTS }, async () => {
      for (let act = 0; act < ACTS; act += 1) {
        await note(pick(acts)(pick(booths), pick(booths), pick(exhibitors)));
      }
    });
    const withdrawals = (async () => {
      while (!ended.signal.aborted) await note(withdraw(floor, pick(exhibitors)));
    })();
    await Promise.all(clients);
    ended.abort();
    await withdrawals;
    await test.settle();
  }, 300_000);

  afterAll(() => {
    // After the time limit, withdrawals without a connection would fail at once, again and again.
    ended.abort();
    return test.close();
  });

  it('receive only user errors, no deadlocks and no faults', () => {
    expect(failures).toEqual([]);
    expect(done.ASSIGNED).toBeGreaterThan(10);
    expect(done.BOOTH_TAKEN).toBeGreaterThan(10);
  });

  it('leave a history without overlapping allocations of a booth, except shared ones', async () => {
    const { rows } = await test.sql.query<{ count: number }>(
      `with past as (
         select id, booth_id, exhibitor_id, shared,
           -- A hold may have waited for its turn until it was over: then it never was.
           tstzrange(created_at, greatest(created_at, least(released_at, held_until))) as time from booth_allocation)
       select count(*)::integer as count from past one join past other
         on one.booth_id = other.booth_id and one.id < other.id and one.time && other.time
       where not (one.shared and other.shared and one.exhibitor_id <> other.exhibitor_id)`,
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('leave a catalog that agrees with the tables', async () => {
    expect((await test.app.get(VerifyService).verify()).drift).toEqual([]);
  });
});

/** The acts of a client. Holds are short, so that some expire during the test. */
function actsOn(floor: BoothFloor): Act[] {
  const soon = () => new Date(Date.now() + 300 + randomInt(700)).toISOString();
  return [
    (booth, _, exhibitor) => floor.hold(booth, exhibitor, soon()),
    (booth, _, exhibitor) => floor.assign(booth, exhibitor, randomInt(3) === 0),
    (booth, _, exhibitor) => floor.release(booth, exhibitor),
    (booth, _, exhibitor) => floor.release(booth, exhibitor),
    (booth, other, exhibitor) => floor.move(exhibitor, booth, other),
    (booth, other) => floor.swapBooths(booth, other),
  ];
}

/** Uses SQL, so that only a trigger can release the booths. */
async function withdraw({ test }: BoothFloor, exhibitor: string): Promise<string> {
  await test.rows.update('exhibitor', exhibitor, { status: 'WITHDRAWN', published: false });
  await delay(20);
  await test.rows.update('exhibitor', exhibitor, { status: 'APPROVED' });
  await delay(100);
  return 'WITHDRAWN';
}

function pick<Item>(items: readonly Item[]): Item {
  return items[randomInt(items.length)]!;
}

async function times<Item>(count: number, make: () => Promise<Item>): Promise<Item[]> {
  const items: Item[] = [];
  while (items.length < count) items.push(await make());
  return items;
}
