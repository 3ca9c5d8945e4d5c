import { EventSnapshot } from '../../../src/catalog/snapshot/event-snapshot.js';
import type { SearchKind } from '../../../src/visiting/search/index/searchable.js';
import { indexTexts, type SearchableTexts } from '../../../src/visiting/search/lexer/index-texts.js';
import { allOf } from '../../../src/visiting/search/query/tsquery.js';
import { readQuery } from '../../../src/visiting/search/interpret/read-query.js';
import type { Looseness, Term } from '../../../src/visiting/search/query/term.js';
import { type Candidate, readCandidate } from '../../../src/visiting/search/rank/candidate.js';
import { scoreOf } from '../../../src/visiting/search/rank/score.js';

const EVENT = '01900000-0000-7000-8000-000000000001';
const NAMED = (objectId: string, name: Record<string, string>, more: object = {}) => ({
  objectId,
  parentId: null,
  document: { id: objectId, slug: objectId, name, ...more },
});

/** An event with a category and three halls. */
const EVENT_OF_TERMS = new EventSnapshot(
  EVENT,
  1,
  [
    { kind: 'EVENT', ...NAMED(EVENT, { en: 'Fair' }) },
    { kind: 'CATEGORY', ...NAMED('robots', { en: 'Robotics', 'zh-Hans': '机器人' }) },
    { kind: 'HALL', ...NAMED('hall-3', { en: 'Hall 3', 'zh-Hans': '3号馆' }, { code: 'H3' }) },
    { kind: 'HALL', ...NAMED('hall-b', { en: 'Pavilion B', 'zh-Hans': 'B馆' }, { code: 'B' }) },
    { kind: 'HALL', ...NAMED('hall-12', { en: 'Hall 12', 'zh-Hans': '十二号馆' }, { code: '12' }) },
  ],
  [{ kind: 'EXHIBITOR', dimension: 'country', value: 'DE', count: 1 }],
);

/** What an object tells; its name where it is only a text. */
export type ObjectTexts = string | Partial<SearchableTexts>;

const NOTHING: SearchableTexts = {
  names: [],
  readings: [],
  keywords: [],
  codes: [],
  above: [],
  cities: [],
  people: [],
  texts: [],
};

function textsOf(texts: ObjectTexts): SearchableTexts {
  return { ...NOTHING, ...(typeof texts === 'string' ? { names: [texts] } : texts) };
}

/** What an object that tells this is found by. */
function lexemesOf(texts: ObjectTexts): ReadonlySet<string> {
  return indexTexts(textsOf(texts)).lexemes;
}

/** The terms of a query, which may match as loosely as `loose` says. */
function termsOf(query: string, loose: readonly Looseness[] = []): Term[] {
  const { terms } = readQuery(query, EVENT_OF_TERMS, []);
  return terms.map((term) => ({ ...term, loose: new Set(loose) }));
}

/** Whether a query finds what an object tells, by lexemes alone. */
export function finds(query: string, texts: ObjectTexts, loose: readonly Looseness[] = []): boolean {
  const terms = termsOf(query, loose);
  return terms.length > 0 && isMet(allOf(terms, 'anywhere', 'wide'), lexemesOf(texts));
}

/** An object as it is ranked. */
export function candidateOf(texts: ObjectTexts, more: Partial<Candidate> = {}): Candidate {
  const { fields } = indexTexts(textsOf(texts));
  const written = {
    kind: 'EXHIBITOR' satisfies SearchKind,
    references: [],
    country: null,
    ...fields,
  } as const;
  return { ...readCandidate('id', 0, written), ...more };
}

/** How well an object answers a query that finds it. */
export function scoreFor(query: string, candidate: Candidate, loose: readonly Looseness[] = []): number {
  const { compacts } = readQuery(query, EVENT_OF_TERMS, []);
  return scoreOf(
    { terms: termsOf(query, loose), compacts, complete: false, all: loose.length > 0 },
    candidate,
  );
}

const PART = /'(?<text>(?:[^']|'')*)'(?<prefix>:\*)?|[&|()]/gu;

/** Whether lexemes meet a tsquery, as PostgreSQL judges it. */
function isMet(tsquery: string, lexemes: ReadonlySet<string>): boolean {
  const parts = [...tsquery.matchAll(PART)];
  let place = 0;
  const either = (): boolean => {
    let met = both();
    while (parts[place]?.[0] === '|') {
      place += 1;
      met = both() || met;
    }
    return met;
  };
  const both = (): boolean => {
    let met = one();
    while (parts[place]?.[0] === '&') {
      place += 1;
      met = one() && met;
    }
    return met;
  };
  const one = (): boolean => {
    const part = parts[place];
    place += 1;
    if (part?.[0] === '(') {
      const met = either();
      place += 1;
      return met;
    }
    const text = (part?.groups?.text ?? '').replaceAll("''", "'").replaceAll('\\\\', '\\');
    if (part?.groups?.prefix === undefined) return lexemes.has(text);
    return [...lexemes].some((lexeme) => lexeme.startsWith(text));
  };
  return either();
}
