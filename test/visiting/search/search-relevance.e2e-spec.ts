import type { JudgedQuery } from '../../build/search/judged-query.js';
import { rankOf } from '../../build/search/rank-of.js';
import { JUDGED_QUERIES } from './judged-queries.js';
import { ASKING_QUERIES } from './judged-queries-asking.js';
import { HARD_QUERIES } from './judged-queries-hard.js';
import { loadWeek } from '../../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

let test: TestCatalog;

beforeAll(async () => {
  test = await startTestCatalog();
  await loadWeek(test);
});

afterAll(() => test.close());

describe.each([
  ['plain', JUDGED_QUERIES],
  ['careless', HARD_QUERIES],
  ['asking', ASKING_QUERIES],
] as const)('the search of the sample Week with %s queries', (_, queries) => {
  const ranks = new Map<JudgedQuery, number>();

  beforeAll(async () => {
    for (const judged of queries) ranks.set(judged, await rankOf(test.api, judged[1], judged[2]));
  });

  /** The queries with a wrong result, if the right ones are fewer than the required share. */
  function failures(isRight: (rank: number) => boolean, share: number): string[] {
    const wrong = queries.filter((judged) => !isRight(ranks.get(judged) ?? 0));
    const lines = wrong.map(([kind, query]) => `${kind}: ${query}`);
    return wrong.length <= (1 - share) * queries.length ? [] : lines;
  }

  it('returns a wanted hit first for 95 of 100 queries', () => {
    expect(failures((rank) => rank === 1, 0.95)).toEqual([]);
  });

  it('returns a wanted hit among the first ten for 99 of 100 queries', () => {
    expect(failures((rank) => rank > 0, 0.99)).toEqual([]);
  });

  it('returns nothing for nonsense', () => {
    const found = queries.filter((judged) => judged[2] === null && ranks.get(judged) !== 1);
    expect(found.map(([, query]) => query)).toEqual([]);
  });
});
