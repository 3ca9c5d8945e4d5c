import pg from 'pg';
import { Rows } from '../build/rows.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { ask } from '../setup/graphql-request.js';
import { endServer, spawnReplica, type SpawnedServer } from '../setup/server.js';
import { until } from '../setup/until.js';
import { Load, type LoadResult, quantile } from './load.js';
import { IS_FULL_RUN, record } from './report.js';

const FAULT = 'ten times the capacity';
const SECONDS = IS_FULL_RUN ? 20 : 4;
// The short run shares its cores with other tests.
const BARS = IS_FULL_RUN
  ? { goodput: 0.8, servedMs: 1000, refusedMs: 50, memoryMs: 50 }
  : { goodput: 0.3, servedMs: 8000, refusedMs: 5000, memoryMs: 5000 };
const KEPT = { query: '{ event(slug: "fair") { slug } }' };
const LIST = `exhibitors(first: 100) {
  totalCount
  nodes { id slug name description country products(first: 5) { nodes { id name } } }
}`;
// So dear that a rate of ten times the capacity costs its sender little.
const QUERY = `query ($slug: String!) {
  event(slug: "fair") { exhibitor(slug: $slug) { id } a: ${LIST} b: ${LIST} c: ${LIST} }
}`;

describe('under a load of ten times its capacity', () => {
  let database: TestDatabase;
  let server: SpawnedServer;
  let load: Load;
  let peak: LoadResult;
  let overload: LoadResult;
  let kept: LoadResult;

  beforeAll(async () => {
    database = await createTestDatabase();
    const sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    server = await spawnReplica(database.url, { LOG_LEVEL: 'warn' });
    await fill(new Rows(sql));
    await sql.end();
    await until(async () => (await countOf(server.url)) === 200);
    // Each asks for an exhibitor of its own that is not there, so that nothing is answered from memory.
    load = new Load(server.url, (index) =>
      JSON.stringify({ query: QUERY, variables: { slug: `no-${index}` } }),
    );
    const memory = new Load(server.url, () => JSON.stringify(KEPT));
    await memory.closedLoop(20, 500);
    // Opens the connections.
    await load.closedLoop(400, 2000);
    peak = await load.closedLoop(10, 1000 * SECONDS);
    [overload, kept] = await Promise.all([
      load.openLoop(10 * peak.goodput, 1000 * SECONDS),
      memory.openLoop(20, 1000 * SECONDS),
    ]);
    memory.close();
  }, 180_000);

  afterAll(async () => {
    load.close();
    await endServer(server);
    await database.drop();
  });

  it('the server does nearly as much as at its best', () => {
    const value = overload.goodput / peak.goodput;
    record({ fault: FAULT, measure: 'goodput of the peak', value, bar: { atLeast: BARS.goodput } });
  });

  it('what it serves comes soon', () => {
    const value = quantile(overload.served, 0.99);
    record({ fault: FAULT, measure: 'served, p99, ms', value, bar: { atMost: BARS.servedMs } });
  });

  it('the rest is 503 with Retry-After at once', () => {
    expect(overload.refused.length).toBeGreaterThan(overload.served.length);
    expect(overload.failed).toBe(0);
    const value = quantile(overload.refused, 0.99);
    record({ fault: FAULT, measure: 'refused, p99, ms', value, bar: { atMost: BARS.refusedMs } });
  });

  it('answers from memory are never refused', () => {
    expect([kept.refused.length, kept.failed]).toEqual([0, 0]);
    const value = quantile(kept.served, 0.99);
    record({ fault: FAULT, measure: 'answer from memory, p99, ms', value, bar: { atMost: BARS.memoryMs } });
  });

  it('works as before when the load is over', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        ask(server.url, { query: QUERY, variables: { slug: `x-${index}` } }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

async function fill(rows: Rows): Promise<void> {
  const event = await rows.event({ slug: 'fair' });
  const text = { en: 'A description of some length that is read with each exhibitor. '.repeat(10) };
  for (let index = 0; index < 200; index += 1) {
    const exhibitor = await rows.exhibitor(event, { description: text });
    for (let product = 0; product < 3; product += 1) await rows.product(event, exhibitor);
  }
}

async function countOf(url: string): Promise<number | undefined> {
  const { body } = await ask(url, { query: '{ event(slug: "fair") { exhibitors { totalCount } } }' });
  return body.data?.event?.exhibitors.totalCount;
}
