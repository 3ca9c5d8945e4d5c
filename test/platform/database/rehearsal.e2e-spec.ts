import { createClient, MemoryStore, syncCatalog } from '../../../web/client/src/client.js';
import { loadWeek } from '../../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import {
  endServer,
  type FailedStart,
  failedStart,
  spawnReplica,
  type SpawnedServer,
} from '../../setup/server.js';
import { until } from '../../setup/until.js';

const SLUG = 'innovation-week-2017';

describe('a rehearsal', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  function failing(...args: string[]): Promise<FailedStart> {
    return failedStart({ DATABASE_URL: test.databaseUrl, SAMPLE_DATA: 'false' }, args);
  }

  it.each([
    [['--faults', '2'], "option '--faults <rate>' argument '2' is invalid. It must be 0 to 1.\n"],
    [['--latency', 'long'], "option '--latency <ms>' argument 'long' is invalid. It must be 0 to 60000.\n"],
    [['--fault', '0.5'], "unknown option '--fault'\n(Did you mean --faults?)\n"],
  ])('rejects the wrong options %j before it starts', async (args, output) => {
    expect(await failing(...args)).toEqual({ code: 1, output });
  });

  it('changes only the sample event', async () => {
    await test.rows.event({ slug: SLUG });
    expect(await failing('--change-every', '1')).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        `--change-every changes the sample event ${SLUG}, which is not loaded.`,
      ),
    });
    await test.sql.query('delete from event');
  });

  describe('with a bad network and busy organizers', () => {
    let server: SpawnedServer;

    beforeAll(async () => {
      await loadWeek(test);
      const args = ['--faults', '0.1', '--latency', '5', '--change-every', '0.1'];
      server = await spawnReplica(test.databaseUrl, {}, args);
    });

    afterAll(() => endServer(server));

    it('delivers changes to a client despite failing requests', async () => {
      const client = createClient({ url: server.url, event: SLUG });
      const catalog = await syncCatalog(client, { store: new MemoryStore(), pollMs: 10 });
      let failures = 0;
      catalog.onStatus(({ isOnline }) => (failures += isOnline ? 0 : 1));
      const first = catalog.status.revision ?? 0;
      // Random failures in a row double the wait of the client each time.
      await until(() => (catalog.status.revision ?? 0) >= first + 12 && failures > 0, 120_000);
      catalog.stop();
      const texts = catalog.list('Exhibitor').map(({ body }) => JSON.stringify(body.description));
      expect(texts.filter((text) => /Change \d+ of the rehearsal\./.test(text)).length).toBeGreaterThan(2);
    }, 150_000);
  });
});
