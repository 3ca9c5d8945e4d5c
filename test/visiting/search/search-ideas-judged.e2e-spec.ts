import { loadWeek } from '../../build/sample.js';
import { rankOf } from '../../build/search/rank-of.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { PARAPHRASES } from './judged-paraphrases.js';

let test: TestCatalog;

beforeAll(async () => {
  test = await startTestCatalog();
  await loadWeek(test);
});

afterAll(() => test.close());

it('finds a wanted object among the first three for 80 of 100 paraphrases', async () => {
  const misses: string[] = [];
  for (const [kind, query, wanted] of PARAPHRASES) {
    const rank = await rankOf(test.api, query, wanted);
    if (rank === 0 || rank > 3) misses.push(`${kind}: ${query} (${rank})`);
  }
  console.log(`${PARAPHRASES.length - misses.length} of ${PARAPHRASES.length}`, misses);
  expect(misses.length).toBeLessThanOrEqual(0.2 * PARAPHRASES.length);
});
