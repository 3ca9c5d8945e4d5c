import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';

const ROWS = 2000;
const IMPORTS = 6;
/** Leaves connections for the imports of six events, so that only the turns of one event keep them apart. */
const DATABASE_POOL_SIZE = '24';

let test: TestCatalog;
let event: string;
let organizer: Headers;

beforeAll(async () => {
  test = await startTestCatalog({ environment: { DATABASE_POOL_SIZE } });
  event = await test.rows.event({ slug: 'large', exhibitor_quota: ROWS });
  organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  await test.settle();
});

afterAll(() => test.close());

/** A file of approved exhibitors, all of which count for the quota. */
const file = ['name.en,status', ...Array.from({ length: ROWS }, (_, row) => `Firm ${row},APPROVED`)].join(
  '\n',
);

const plan = () =>
  fetch(`${test.url}/import/exhibitors?event=large&dryRun=1`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...organizer },
    body: file,
  });

/** Reads the database again and again until the work is over, and returns the greatest number. */
async function greatestDuring(work: Promise<unknown>, text: string, values: unknown[] = []): Promise<number> {
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

/**
 * The number of clients whose transaction has written. `pg_locks` is one moment of all transactions, while
 * `pg_stat_activity` reads one after the other, so that it can show two that follow each other.
 */
const OPEN = `select count(distinct pid)::integer from pg_locks join pg_stat_activity session using (pid)
  where locktype = 'transactionid' and mode = 'ExclusiveLock' and granted and pid <> pg_backend_pid()
    and session.datname = current_database() and session.backend_type = 'client backend'`;

it('six plans of one event at once open one transaction, so that other changes have places', async () => {
  const plans = Promise.all(Array.from({ length: IMPORTS }, plan));
  const open = await greatestDuring(plans, OPEN);
  expect((await plans).map(({ status }) => status)).toEqual(Array.from({ length: IMPORTS }, () => 200));
  expect(open).toBe(1);
}, 180_000);

it('a plan of approved exhibitors does not lock the event', async () => {
  const planned = plan();
  const locked = await greatestDuring(
    planned,
    `with free as (select 1 from event where id = $1 for no key update skip locked)
     select 1 - count(*)::integer as count from free`,
    [event],
  );
  expect((await planned).status).toBe(200);
  expect(locked).toBe(0);
});
