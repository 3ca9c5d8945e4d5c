import { EventSnapshot } from '../../../src/catalog/snapshot/event-snapshot.js';
import { indexTexts, type SearchableTexts } from '../../../src/visiting/search/lexer/index-texts.js';
import { allOf } from '../../../src/visiting/search/query/tsquery.js';
import { interpretQuery } from '../../../src/visiting/search/interpret/interpret-query.js';
import type { Looseness, Term } from '../../../src/visiting/search/query/term.js';
import {
  type Candidate,
  parseCandidate,
  type WrittenCandidate,
} from '../../../src/visiting/search/rank/candidate.js';
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

/** The texts of an object; a plain string is its name. */
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

/** The lexemes of an object with these texts. */
function lexemesOf(texts: ObjectTexts): ReadonlySet<string> {
  return indexTexts(textsOf(texts)).lexemes;
}

/** The terms of a query with the given looseness. */
function termsOf(query: string, loose: readonly Looseness[] = []): Term[] {
  const { terms } = interpretQuery(query, EVENT_OF_TERMS, []);
  return terms.map((term) => ({ ...term, looseness: new Set(loose) }));
}

/** Whether the lexemes of a query match those of an object. */
export function finds(query: string, texts: ObjectTexts, loose: readonly Looseness[] = []): boolean {
  const terms = termsOf(query, loose);
  return terms.length > 0 && isMet(allOf(terms, 'anywhere', 'wide'), lexemesOf(texts));
}

/** A candidate with these texts for the ranking. */
export function candidateOf(texts: ObjectTexts, more: Partial<Candidate> = {}): Candidate {
  const { fields } = indexTexts(textsOf(texts));
  const written: WrittenCandidate = {
    kind: 'EXHIBITOR',
    references: [],
    country: null,
    ...fields,
  };
  return { ...parseCandidate({ object_id: 'id', facets: 0, fields: JSON.stringify(written) }), ...more };
}

/** The score of a candidate for a query. */
export function scoreFor(query: string, candidate: Candidate, loose: readonly Looseness[] = []): number {
  const { compacts } = interpretQuery(query, EVENT_OF_TERMS, []);
  return scoreOf(
    { terms: termsOf(query, loose), compacts, isComplete: false, requiresAll: loose.length > 0 },
    candidate,
  );
}

const PART = /'(?<text>(?:[^']|'')*)'(?<prefix>:\*)?|[&|()]/gu;

/** Whether lexemes match a tsquery, with the semantics of PostgreSQL. */
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
