import { answerRankOf, rankOf } from '../../build/search/rank-of.js';
import type { JudgedQuery } from '../../build/search/judged-query.js';
import { loadWeek } from '../../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { PARAPHRASES } from './judged-paraphrases.js';
import { QUESTIONS } from './judged-questions.js';

/** In the afternoon of the second day. */
const AT = '2017-09-16T13:40:00+08:00';
/** A rank above this one is a success. */
const FIRST = 3;

let test: TestCatalog;

beforeAll(async () => {
  test = await startTestCatalog();
  await loadWeek(test);
});

afterAll(() => test.close());

/** The queries without a wanted line among the first three. With JUDGED_SETS, prints the share and these queries. */
async function missesOf(
  name: string,
  queries: readonly JudgedQuery[],
  rankIn: (query: string, wanted: RegExp | null) => Promise<number>,
): Promise<string[]> {
  const misses: string[] = [];
  for (const [kind, query, wanted] of queries) {
    const rank = await rankIn(query, wanted);
    if (rank === 0 || rank > FIRST) misses.push(`${kind}: ${query} (rank ${rank || 'none'})`);
  }
  if (process.env.JUDGED_SETS !== undefined) {
    const share = ((queries.length - misses.length) / queries.length).toFixed(3);
    process.stdout.write(
      `${name}: success@${FIRST} ${share} of ${queries.length}\n  ${misses.join('\n  ')}\n`,
    );
  }
  return misses;
}

it('finds a wanted object among the first three for 80 of 100 paraphrases', async () => {
  const misses = await missesOf('paraphrases', PARAPHRASES, (query, wanted) =>
    rankOf(test.api, query, wanted),
  );
  expect(misses.length / PARAPHRASES.length <= 0.2 ? [] : misses).toEqual([]);
});

it('answers 90 of 100 questions among the first three lines', async () => {
  const misses = await missesOf('questions', QUESTIONS, (query, wanted) =>
    answerRankOf(test.api, query, wanted, AT),
  );
  expect(misses.length / QUESTIONS.length <= 0.1 ? [] : misses).toEqual([]);
});
