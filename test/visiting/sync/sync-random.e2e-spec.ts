import { randomInt } from 'node:crypto';
import { CopyWalk } from './copy-walk.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { endServer, type SpawnedServer, spawnReplica } from '../../setup/server.js';

const STEPS = Number(process.env.SYNC_STEPS ?? 250);
/** The number of steps between two comparisons of the copies with the catalog. */
const UNTIL_REST = 50;
const SEED = Number(process.env.SYNC_SEED ?? randomInt(2 ** 31));
/** The command that repeats this run. */
const AGAIN = `SYNC_SEED=${SEED} SYNC_STEPS=${STEPS} npm test -- test/visiting/sync/sync-random`;
/** A small number, so that the slow copy needs pruned changes. */
const SETTINGS = { CHANGES_KEPT: '10' };

describe('copies with random interruptions, during random changes of the catalog', () => {
  let test: TestCatalog;
  let other: SpawnedServer;
  let walk: CopyWalk;

  beforeAll(async () => {
    test = await startTestCatalog({ background: true, environment: SETTINGS });
    other = await spawnReplica(test.databaseUrl, SETTINGS);
    walk = await CopyWalk.begin(test, [test.url, other.url], SEED);
  });

  afterAll(async () => {
    await endServer(other);
    await test.close();
  });

  it(
    'contain exactly the published catalog after each pause, from both servers',
    async () => {
      for (let step = 1; step <= STEPS; step += 1) {
        await walk.step().catch((error: unknown) => {
          throw new Error(`Step ${step} of ${AGAIN}`, { cause: error });
        });
        if (step % UNTIL_REST > 0 && step < STEPS) continue;
        const found = { again: AGAIN, step, ...(await walk.rest()) };
        expect(found).toEqual({ again: AGAIN, step, differing: [], held: await walk.published() });
      }
    },
    60_000 + STEPS * 500,
  );
});
