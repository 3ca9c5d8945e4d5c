import pg from 'pg';
import { mutation } from '../../build/booth-floor.js';
import { Accounts } from '../../setup/accounts.js';
import { Rows } from '../../setup/rows.js';
import { createTestDatabase } from '../../setup/database.js';
import { type Answer, GraphqlClient, type Headers } from '../../setup/graphql.js';
import { type SpawnedServer, spawnReplica } from '../../setup/server.js';
import { until } from '../../setup/until.js';

const PROCESSES = 3;
const BOOTHS = 20;
const EXHIBITORS = 1000;

/** Several server processes on one database. */
interface Fair {
  readonly databaseUrl: string;
  readonly sql: pg.Client;
  readonly servers: readonly SpawnedServer[];
  readonly organizer: Headers;
  /** One list of booths for each test. */
  readonly booths: readonly (readonly string[])[];
  readonly exhibitors: readonly string[];
  close: () => Promise<void>;
}

let fair: Fair;

beforeAll(async () => {
  fair = await openFair();
});

afterAll(() => fair.close());

describe('a process that freezes in the transaction that assigns a booth', () => {
  it('does not block the booth for others, and commits nothing when it resumes', async () => {
    const [frozen, other] = fair.servers as [SpawnedServer, SpawnedServer];
    const [first, second] = fair.exhibitors as [string, string];
    const audited = await assignments();
    // The transaction locks the revision last: when it waits there, it has already written the allocation.
    await fair.sql.query('begin');
    await fair.sql.query('select from catalog_revision for update');
    const lost = assign(frozen, first);
    expect(await Promise.race([waiting(), lost])).toBe('waiting');
    frozen.process.kill('SIGSTOP');
    await fair.sql.query('commit');
    expect(await assign(other, second)).toBe('ASSIGNED');
    frozen.process.kill('SIGCONT');
    expect(await lost).not.toBe('ASSIGNED');
    const { rows } = await fair.sql.query('select exhibitor_id from booth_allocation where booth_id = $1', [
      booth(),
    ]);
    expect(rows).toEqual([{ exhibitor_id: second }]);
    expect((await assignments()) - audited).toBe(1);
  });

  const booth = () => fair.booths[0]![0]!;

  async function assignments(): Promise<number> {
    const { rowCount } = await fair.sql.query(`select from audit_entry where action = 'assignBooth'`);
    return rowCount ?? 0;
  }

  async function assign({ url }: SpawnedServer, exhibitorId: string): Promise<string> {
    const { query, variables } = mutation('assignBooth', { boothId: booth(), exhibitorId });
    return outcomeOf(await new GraphqlClient(url).ask(query, variables, fair.organizer));
  }

  /** Resolves when a transaction waits for a lock. */
  async function waiting(): Promise<'waiting'> {
    // pg_stat_activity does not change within a transaction, so a connection of its own reads it.
    const watcher = new pg.Client({ connectionString: fair.databaseUrl });
    await watcher.connect();
    const waiters = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await until(async () => (await watcher.query(waiters)).rowCount !== 0);
    await watcher.end();
    return 'waiting';
  }
});

describe('1,000 exhibitors that request 20 booths from 3 processes simultaneously', () => {
  it('get 20 booths, and all others receive BOOTH_TAKEN', async () => {
    const outcomes = await race(fair.booths[1]!, fair.exhibitors);
    expect(outcomes).toEqual({ ASSIGNED: BOOTHS, BOOTH_TAKEN: EXHIBITORS - BOOTHS });
    expect(await doubleBooked()).toBe(0);
  }, 300_000);

  // The last test: the index cannot be recreated over the rows that it would have rejected.
  it('get more booths than exist without the exclusive index, even if only a fifth of them compete', async () => {
    await fair.sql.query('drop index ux_booth_allocation_exclusive');
    const { ASSIGNED = 0 } = await race(fair.booths[2]!, fair.exhibitors.slice(0, EXHIBITORS / 5));
    expect(ASSIGNED).toBeGreaterThan(BOOTHS);
    expect(await doubleBooked()).toBeGreaterThan(0);
  }, 300_000);
});

/** The number of outcomes by status or code. */
async function race(
  booths: readonly string[],
  exhibitors: readonly string[],
): Promise<Record<string, number>> {
  // A refused request is sent again until the time limit of the test.
  const clients = fair.servers.map(({ url }) => new GraphqlClient(url, Infinity));
  const outcomes: Record<string, number> = {};
  await Promise.all(
    exhibitors.map(async (exhibitorId, index) => {
      const boothId = booths[index % booths.length]!;
      const outcome = await outcomeAt(clients[index % clients.length]!, boothId, exhibitorId);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }),
  );
  return outcomes;
}

async function outcomeAt(client: GraphqlClient, boothId: string, exhibitorId: string): Promise<string> {
  const { query, variables } = mutation('assignBooth', { boothId, exhibitorId });
  return outcomeOf(await client.ask(query, variables, fair.organizer));
}

function outcomeOf(answer: Answer): string {
  const { data, errors } = answer;
  if (!data || errors) return JSON.stringify(answer);
  const { booth, errors: problems } = data.assignBooth;
  return problems[0]?.code ?? booth.status;
}

async function doubleBooked(): Promise<number> {
  const { rows } = await fair.sql.query(
    'select booth_id from booth_allocation where released_at is null group by booth_id having count(*) > 1',
  );
  return rows.length;
}

async function openFair(): Promise<Fair> {
  const database = await createTestDatabase();
  const sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  const rows = new Rows(sql);
  const event = await rows.event();
  const hall = await rows.hall(event, await rows.venue(event));
  const booths: string[][] = [];
  for (const count of [1, BOOTHS, BOOTHS]) {
    const some: string[] = [];
    while (some.length < count) some.push(await rows.booth(event, hall));
    booths.push(some);
  }
  const exhibitors = await crowd(sql, event);
  const organizer = await new Accounts(sql).signedIn({ role: 'ORGANIZER', event });
  const servers = await Promise.all(
    Array.from({ length: PROCESSES }, () => spawnReplica(database.url, { LOG_LEVEL: 'error' })),
  );
  const close = async (): Promise<void> => {
    for (const server of servers) server.process.kill('SIGKILL');
    await Promise.all(servers.map(({ ended }) => ended));
    await sql.end();
    await database.drop();
  };
  await projected(sql);
  return { databaseUrl: database.url, sql, servers, organizer, booths, exhibitors, close };
}

async function crowd(sql: pg.Client, event: string): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into exhibitor (event_id, slug, name, status)
     select $1, 'exhibitor-' || number, json_build_object('en', 'Exhibitor ' || number), 'APPROVED'
     from generate_series(1, ${String(EXHIBITORS)}) as number returning id`,
    [event],
  );
  return rows.map(({ id }) => id);
}

/** Resolves when the projector has rendered all dirty objects. */
async function projected(sql: pg.Client): Promise<void> {
  await until(async () => (await sql.query('select from catalog_dirty limit 1')).rowCount === 0);
}
