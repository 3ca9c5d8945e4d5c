import pg from 'pg';
import { Rows } from '../setup/rows.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { ask } from '../setup/graphql-request.js';
import { endServer, spawnReplica, type SpawnedServer } from '../setup/server.js';
import { until } from '../setup/until.js';
import { exhibitorCount, only, quantile, Sender, type StreamResult } from './load.js';
import { IS_FULL_RUN, record } from './report.js';

const FAULT = 'ten times the capacity';
const SECONDS = IS_FULL_RUN ? 20 : 4;
// The short run shares its cores with other tests.
const BARS = IS_FULL_RUN
  ? { goodput: 0.8, servedMs: 1000, refusedMs: 50, memoryMs: 50, proberMs: 10 }
  : { goodput: 0.3, servedMs: 8000, refusedMs: 5000, memoryMs: 5000, proberMs: 5000 };
const CACHED = { query: '{ event(slug: "fair") { slug } }' };
const LIST = `exhibitors(first: 100) {
  totalCount
  nodes { id slug name description country products(first: 5) { nodes { id name } } }
}`;
const QUERY = `query ($slug: String!) {
  event(slug: "fair") { exhibitor(slug: $slug) { id } a: ${LIST} b: ${LIST} c: ${LIST} }
}`;
/** Expensive, so that the sender uses little CPU. No exhibitor has the slug: no response is cached. */
const EXPENSIVE = { query: QUERY, isDistinct: true };

describe('a server under ten times its capacity', () => {
  let database: TestDatabase;
  let server: SpawnedServer;
  let load: Sender;
  let prober: Sender;
  let peak: StreamResult;
  let overload: StreamResult;
  let cached: StreamResult;
  /** A sample of the same requests, sent by the prober, whose own work does not delay it. */
  let sample: StreamResult;
  let proberDelayMs: number;

  beforeAll(async () => {
    database = await createTestDatabase();
    const sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    server = await spawnReplica(database.url, { LOG_LEVEL: 'warn' });
    await fill(new Rows(sql));
    await sql.end();
    await until(async () => (await exhibitorCount(server.url)) === 200);
    load = new Sender(server.url, 'low priority');
    prober = new Sender(server.url);
    await only(prober.send(500, [{ callers: 20, request: CACHED }]));
    // Opens the connections.
    await load.send(2000, [{ callers: 400, request: EXPENSIVE }]);
    peak = await only(load.send(1000 * SECONDS, [{ callers: 10, request: EXPENSIVE }]));
    const [bulk, probes] = await Promise.all([
      load.send(1000 * SECONDS, [{ rate: 10 * peak.goodput, request: EXPENSIVE }]),
      prober.send(1000 * SECONDS, [
        { rate: 20, request: CACHED },
        { rate: 20, request: EXPENSIVE },
      ]),
    ]);
    [overload] = bulk.streams as [StreamResult];
    [cached, sample] = probes.streams as [StreamResult, StreamResult];
    proberDelayMs = probes.loopDelayMs;
  }, 180_000);

  afterAll(async () => {
    load.close();
    prober.close();
    await endServer(server);
    await database.drop();
  });

  it('receives ten times the requests of its peak', () => {
    expect(overload.sent / SECONDS).toBeGreaterThan(9.5 * peak.goodput);
  });

  it('serves nearly as many requests as at its peak', () => {
    const value = overload.goodput / peak.goodput;
    record({ fault: FAULT, measure: 'goodput of the peak', value, bar: { atLeast: BARS.goodput } });
  });

  it('serves requests quickly', () => {
    const value = quantile(overload.served, 0.99);
    record({ fault: FAULT, measure: 'served, p99, ms', value, bar: { atMost: BARS.servedMs } });
  });

  it('refuses the other requests with 503 and Retry-After', () => {
    expect(overload.refused.length).toBeGreaterThan(overload.served.length);
    expect([overload.failed, sample.failed]).toEqual([0, 0]);
    expect(sample.refused.length).toBeGreaterThan(sample.served.length);
  });

  it('refuses a request at once', () => {
    const value = quantile(sample.refused, 0.99);
    record({ fault: FAULT, measure: 'refused, p99, ms', value, bar: { atMost: BARS.refusedMs } });
  });

  it('never refuses a response from memory', () => {
    expect([cached.refused.length, cached.failed]).toEqual([0, 0]);
    const value = quantile(cached.served, 0.99);
    record({ fault: FAULT, measure: 'answer from memory, p99, ms', value, bar: { atMost: BARS.memoryMs } });
  });

  it('is measured with little delay by the prober itself', () => {
    const measure = 'delay of the prober itself, p99, ms';
    record({ fault: FAULT, measure, value: proberDelayMs, bar: { atMost: BARS.proberMs } });
  });

  it('works as before after the load', async () => {
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
