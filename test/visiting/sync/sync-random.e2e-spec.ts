import { randomInt } from 'node:crypto';
import { CopyWalk } from './copy-walk.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { endServer, type SpawnedServer, spawnReplica } from '../../setup/server.js';

const STEPS = Number(process.env.SYNC_STEPS ?? 250);
/** Copies are compared with the catalog after so many steps, and at the end. */
const UNTIL_REST = 50;
const SEED = Number(process.env.SYNC_SEED ?? randomInt(2 ** 31));
/** What does the same again. */
const AGAIN = `SYNC_SEED=${SEED} SYNC_STEPS=${STEPS} npm test -- test/visiting/sync/sync-random`;
/** Few, so that whoever is slow falls out of what is kept. */
const SETTINGS = { CHANGES_KEPT: '10' };

describe('copies that are broken off at random, while the catalog changes at random', () => {
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
    'hold exactly the published catalog whenever it comes to rest, at both servers',
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
