import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';
import { until } from '../../setup/until.js';

const ROWS = 1000;
const IMPORTS = 6;
/** Leaves connections for the imports of six events, so that only the turns of one event keep them apart. */
const DATABASE_POOL_SIZE = '24';

let test: TestCatalog;
let replica: Replica;
let event: string;
let organizer: Headers;

beforeAll(async () => {
  test = await startTestCatalog({ environment: { DATABASE_POOL_SIZE } });
  replica = await startReplica(test.databaseUrl, { DATABASE_POOL_SIZE });
  event = await test.rows.event({ slug: 'large', exhibitor_quota: ROWS });
  organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  await test.settle();
});

afterAll(async () => {
  await replica.close();
  await test.close();
});

/** A file of approved exhibitors, all of which count for the quota. */
const file = ['name.en,status', ...Array.from({ length: ROWS }, (_, row) => `Firm ${row},APPROVED`)].join(
  '\n',
);

const plan = (url: string) =>
  fetch(`${url}/import/exhibitors?event=large&dryRun=1`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...organizer },
    body: file,
  });

/** Reads the database again and again until the work is over, and returns the greatest number. */
async function greatestDuring(work: Promise<unknown>, text: string, values: unknown[]): Promise<number> {
  let isOver = false;
  void work.finally(() => (isOver = true));
  let greatest = 0;
  await until(async () => {
    const { rows } = await test.sql.query<{ count: number }>(text, values);
    greatest = Math.max(greatest, rows[0]!.count);
    return isOver;
  }, 120_000);
  return greatest;
}

/** The open transactions that have written exhibitors. A transaction ends before it returns its locks. */
const WRITERS = `select backend_xid::text as id from pg_stat_activity where backend_xid is not null and pid in
  (select pid from pg_locks where relation = 'exhibitor'::regclass and mode = 'RowExclusiveLock' and granted)`;

/**
 * The greatest number of transactions that write exhibitors at the same time until the work is over: those in two
 * readings, one after the other. The database reads connection by connection, so that one reading can show two
 * transactions that follow each other.
 */
async function mostWriters(work: Promise<unknown>): Promise<number> {
  let isOver = false;
  void work.finally(() => (isOver = true));
  let [most, before] = [0, new Set<string>()];
  await until(async () => {
    const { rows } = await test.sql.query<{ id: string }>(WRITERS);
    most = Math.max(most, rows.filter(({ id }) => before.has(id)).length);
    before = new Set(rows.map(({ id }) => id));
    return isOver;
  }, 120_000);
  return most;
}

it('six plans of one event at two servers at once open one transaction, so that other changes have places', async () => {
  const plans = Promise.all(
    Array.from({ length: IMPORTS }, (_, number) => plan([test, replica][number % 2]!.url)),
  );
  const open = await mostWriters(plans);
  expect((await plans).map(({ status }) => status)).toEqual(Array.from({ length: IMPORTS }, () => 200));
  expect(open).toBe(1);
}, 180_000);

it('a plan of approved exhibitors does not lock the event', async () => {
  const planned = plan(test.url);
  const locked = await greatestDuring(
    planned,
    `with free as (select 1 from event where id = $1 for no key update skip locked)
     select 1 - count(*)::integer as count from free`,
    [event],
  );
  expect((await planned).status).toBe(200);
  expect(locked).toBe(0);
});
