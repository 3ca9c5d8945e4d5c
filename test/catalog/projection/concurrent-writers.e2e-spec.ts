import { randomInt } from 'node:crypto';
import pg from 'pg';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { seededRandom } from '../../../src/sample/generator/random.js';
import { type Ground, makeGround, randomWrite, type Write } from '../../build/random-writes.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const WRITERS = 5;
const DURATION_MS = 5000;
/** The minimum of writes on each way, also on a slow machine. */
const MIN_WRITES = 100;
/** Class 23 of SQLSTATE: constraint violations, such as a taken slug, which callers can cause too. */
const REFUSED = '23';

describe('concurrent writers, through the application and by plain SQL', () => {
  let test: TestCatalog;
  let places: Ground[];
  let verify: VerifyService;
  let failures: string[];
  let done: { application: number; sql: number };
  const random = seededRandom(randomInt(2 ** 31));

  beforeAll(async () => {
    test = await startTestCatalog({ background: true });
    verify = test.app.get(VerifyService);
    places = [await makeGround(test), await makeGround(test)];
    const transactions = test.app.get(Transactions);
    const clients = await Promise.all(Array.from({ length: WRITERS }, () => connect(test.databaseUrl)));
    failures = [];
    done = { application: 0, sql: 0 };
    const application = clients.map(() =>
      writeOn('application', (write) => transactions.run((sql) => sql.query(write))),
    );
    const sql = clients.map((client) => writeOn('sql', (write) => client.query(write)));
    await Promise.all([...application, ...sql]);
    for (const client of clients) await client.end();
    await test.settle();
  });

  afterAll(async () => {
    await test.close();
  });

  it('fail only by constraints: there is no deadlock', () => {
    expect(failures).toEqual([]);
  });

  it('leave revisions without a gap', async () => {
    const { rows } = await test.sql.query(
      `select revision.revision as newest, count(distinct change.revision)::integer as noted,
        min(change.revision) as first, max(change.revision) as last
       from catalog_revision revision join catalog_change change using (event_id)
       group by event_id, revision.revision`,
    );
    expect(rows).toHaveLength(places.length);
    for (const { newest, noted, first, last } of rows) {
      expect({ noted, first, last }).toEqual({ noted: newest, first: 1, last: newest });
      expect(newest).toBeGreaterThan(5);
    }
  });

  it('leave a catalog that is equal to the tables', async () => {
    const { checked, drift } = await verify.verify();
    expect(drift).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  });

  async function writeOn(by: 'application' | 'sql', run: (write: Write) => Promise<unknown>): Promise<void> {
    const end = performance.now() + DURATION_MS;
    while (performance.now() < end || done[by] < MIN_WRITES) {
      const write = randomWrite(places[done[by] % places.length]!, random);
      try {
        await run(write);
        done[by] += 1;
      } catch (error) {
        const { code = '', message } = error as { code?: string; message: string };
        if (!code.startsWith(REFUSED)) failures.push(`${code} ${message} (${by}: ${write.text})`);
      }
    }
  }
});

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
