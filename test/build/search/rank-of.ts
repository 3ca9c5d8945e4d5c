import type { Data, GraphqlClient } from '../../setup/graphql.js';

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

const ANSWERS = `query ($query: String!, $at: DateTime) { event(slug: "innovation-week-2017") {
  searchAnswers(query: $query, at: $at) {
    about
    venues { slug name(locale: "en") }
    places { hall { code venue { slug } } row }
    sessions { __typename ${NAMED('title')} }
  }
  serviceHits(query: $query) { hall { code } feature { kind service } }
} }`;

/** The lines of the direct answers to a question at an instant. */
async function answersOf(api: GraphqlClient, query: string, at: string): Promise<string[]> {
  const { event } = await api.data(ANSWERS, { query, at });
  const { about, venues, places, sessions } = event.searchAnswers;
  return [
    ...(about ? ['ABOUT'] : []),
    ...venues.map(({ slug, name }: Data) => `VENUE ${slug as string} ${name as string}`),
    ...places.map(({ hall, row }: Data) => `PLACE ${hall.code as string} ${(row ?? '') as string}`),
    ...sessions.map(lineOf),
    ...(event.serviceHits as Data[]).map(
      ({ hall, feature }) => `SERVICE ${(feature.service ?? feature.kind) as string} ${hall.code as string}`,
    ),
  ] as string[];
}

/** The rank of the first wanted line among the direct answers at an instant and the first hits; 0 without one. */
export async function answerRankOf(
  api: GraphqlClient,
  query: string,
  wanted: RegExp | null,
  at: string,
): Promise<number> {
  const lines = [...(await answersOf(api, query, at)), ...(await linesOf(api, query))];
  return lines.findIndex((line) => wanted?.test(line)) + 1;
}

/** The lines of the first ten hits of a query in the sample Week. */
async function linesOf(api: GraphqlClient, query: string): Promise<string[]> {
  const { event } = await api.data(SEARCH, { query });
  return (event.search.nodes as Data[]).map(lineOf);
}

/** The rank of the first wanted hit; 0 if none of the ten hits is wanted. An empty result is wanted for null. */
export async function rankOf(api: GraphqlClient, query: string, wanted: RegExp | null): Promise<number> {
  const lines = await linesOf(api, query);
  if (wanted === null) return lines.length === 0 ? 1 : 0;
  return lines.findIndex((line) => wanted.test(line)) + 1;
}

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
