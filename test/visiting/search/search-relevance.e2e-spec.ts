import type { JudgedQuery } from '../../build/search/judged-query.js';
import { JUDGED_QUERIES } from './judged-queries.js';
import { ASKING_QUERIES } from './judged-queries-asking.js';
import { HARD_QUERIES } from './judged-queries-hard.js';
import { loadWeek } from '../../build/sample.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const PLACED = 'city(locale: "zh-Hans") english: city(locale: "en") booths { code hall { code } }';
const NAMED = (field: string): string => `slug zh: ${field}(locale: "zh-Hans") en: ${field}(locale: "en")`;
const SEARCH = `query ($query: String!) { event(slug: "innovation-week-2017") { search(query: $query, first: 10) { nodes {
  __typename
  ... on Exhibitor { ${NAMED('name')} ${PLACED} }
  ... on Product { ${NAMED('name')} exhibitor { ${NAMED('name')} ${PLACED} } }
  ... on Category { ${NAMED('name')} }
  ... on Booth { code hall { code } }
  ... on Session { ${NAMED('title')} }
} } } }`;

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
    for (const judged of queries) ranks.set(judged, await rankOf(judged));
  });

  /** The rank of the first wanted hit; 0 if none of the ten hits is wanted. */
  async function rankOf([, query, wanted]: JudgedQuery): Promise<number> {
    const { event } = await test.api.data(SEARCH, { query });
    const lines = event.search.nodes.map(lineOf) as string[];
    if (wanted === null) return lines.length === 0 ? 1 : 0;
    return lines.findIndex((line) => wanted.test(line)) + 1;
  }

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

/** The visible texts of a hit, as the line that the judgement matches. */
function lineOf(node: Data): string {
  const kind = (node.__typename as string).toUpperCase();
  if (kind === 'BOOTH') return `BOOTH ${boothOf(node)} @`;
  const { slug, zh, en, exhibitor = node } = node;
  const booths = ((exhibitor.booths ?? []) as Data[]).map(boothOf);
  const who = [exhibitor.zh, exhibitor.en, exhibitor.city, exhibitor.english, ...booths];
  return `${kind} ${slug as string} ${zh as string} / ${en as string} @ ${who.join(', ')}`;
}

function boothOf({ hall, code }: Data): string {
  return `${hall.code as string}-${code as string}`;
}
