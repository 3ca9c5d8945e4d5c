import { compactCode } from '../lexer/code.js';
import type { FieldText } from '../lexer/field-text.js';
import type { FieldLetter } from '../lexer/index-texts.js';
import { SEARCHABLE } from '../index/searchable.js';
import type { Term } from '../query/term.js';
import type { Candidate, CandidateText } from './candidate.js';
import type { IdeaPlace } from '../ideas/ideas-of-texts.js';
import { matchTerm } from './match.js';

/** The terms of a search. */
export interface ScoringQuery {
  terms: readonly Term[];
  /** The whole query in compact form, with and without stop phrases. */
  compacts: readonly string[];
  /** Whether each candidate is known to have every term, even in a text outside of the ranking data. */
  isComplete: boolean;
  /** Whether all terms must match: lexemes alone do not prove a term that is searched loosely. */
  requiresAll: boolean;
  /** Whether one of several terms must match in the ranking data, not only in a long text. */
  requiresName?: boolean;
  /** The weight of each term, if not all must match; equal if absent. */
  weights?: readonly number[] | undefined;
}

/** The score of a match by field; most queries search names. */
const FIELDS: Readonly<Record<FieldLetter, number>> = { n: 1, k: 0.95, a: 0.55, p: 0.6, t: 0.5 };
/** The score of another word of the same idea by its place: below each word as it is typed in a name. */
const IDEAS: Readonly<Record<IdeaPlace, number>> = { n: 0.55, k: 0.5, a: 0.3, x: 0.2 };
const CODE = { exact: 1.2, prefix: 0.8 };
const REFERENCE = 0.68;
const COUNTRY = 0.5;
/** The score of a term outside of the ranking data, for example in a long text. */
const ELSEWHERE = 0.3;
/** The bonus for a query that is a whole name: as written, in pinyin, by its initials. */
const WHOLE_NAME = [0.6, 0.4, 0.3] as const;
/** The index of names by initials, which are ambiguous. */
const INITIALS = 2;
const NAME_BEGINNING = 0.15;
/** The additional bonus of the official name over short names; it is smaller for initials. */
const OFFICIAL_NAME = [0.1, 0.1, 0.05];
const WHOLE_CODE = 0.5;
const PHRASE = 0.15;
/**
 * The bonus of a match that ends within a word, by chance or because the query is incomplete: smart lock in
 * Smart Locker.
 */
const PARTIAL_PHRASE = PHRASE / 2;
const COVERAGE = 0.1;
/** The minimum share of matching terms of a hit, by their number or by their weights. */
const MINIMUM_SHARE = 0.5;

/** The score of a candidate, above 0; 0 if it matches too little of the query. */
export function scoreOf(scoringQuery: ScoringQuery, candidate: Candidate): number {
  const sum = sumUp(scoringQuery, candidate);
  if (!sum || Math.max(sum.matchCount / scoringQuery.terms.length, sum.weightShare) < MINIMUM_SHARE) return 0;
  if (scoringQuery.requiresName === true && !isInName(scoringQuery, candidate)) return 0;
  const bonus = bonusOf(scoringQuery, candidate);
  const mean = sum.mean * sum.weightShare ** 2;
  // An exact name matches even if it consists of stop words: we bank.
  return (bonus >= WHOLE_NAME[0] ? Math.max(mean, 1) : mean) + bonus + SEARCHABLE[candidate.kind].bonus;
}

/** Whether a single term, or one of several, matches better than in a long text. */
function isInName({ terms }: ScoringQuery, candidate: Candidate): boolean {
  return terms.length === 1 || terms.some((term) => (termScore(term, candidate) ?? 0) > ELSEWHERE);
}

/** The order of scored objects: the best first, equal ones by id. */
export function byScore(left: Scored, right: Scored): number {
  return right.score - left.score || (left.objectId < right.objectId ? -1 : 1);
}

interface Scored {
  readonly objectId: string;
  readonly score: number;
}

/** The matches of a candidate with the terms. */
interface Sum {
  /** The number of matching terms. */
  matchCount: number;
  /** The share of the matching terms in the weights of all terms. */
  weightShare: number;
  /** The weighted mean score; a missing term scores 0. */
  mean: number;
}

/** Undefined if a required term is missing. */
function sumUp(scoringQuery: ScoringQuery, candidate: Candidate): Sum | undefined {
  const { terms, requiresAll, weights } = scoringQuery;
  let [sum, matchCount, weightShare, total] = [0, 0, 0, 0];
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index];
    const weight = weights?.[index] ?? 1;
    total += weight;
    const score = termScore(term, candidate) ?? elsewhereScore(scoringQuery, term);
    if (score === 0) {
      if (requiresAll && isLoose(term)) return undefined;
      continue;
    }
    sum += weight * score;
    matchCount += 1;
    weightShare += weight;
  }
  if (matchCount === 0 || (!requiresAll && isDoubtful(scoringQuery, candidate))) return undefined;
  return { matchCount, weightShare: weightShare / total, mean: sum / total };
}

/**
 * Whether a candidate matches only loosely searched terms and lacks another one. Its corrections are then
 * doubtful, too.
 */
function isDoubtful({ terms }: ScoringQuery, candidate: Candidate): boolean {
  let lacksWord = false;
  for (const term of terms) {
    const isMatched = termScore(term, candidate) !== undefined;
    if (isMatched && !isLoose(term)) return false;
    // A model number without a match does not count, because the catalog may have another model.
    lacksWord ||= !isMatched && isLoose(term) && !/\d/.test(term.text);
  }
  return lacksWord;
}

/** Lexemes prove a strictly searched term; only the ranking decides about a loosely searched one. */
function elsewhereScore({ isComplete, requiresAll }: ScoringQuery, term: Term | undefined): number {
  return isComplete || (requiresAll && !isLoose(term)) ? ELSEWHERE : 0;
}

function isLoose(term: Term | undefined): boolean {
  return term !== undefined && term.looseness.size > 0;
}

/** The score of the best match of a term in a candidate; undefined without a match. */
function termScore(term: Term | undefined, candidate: Candidate): number | undefined {
  if (!term) return undefined;
  const bestScore = Math.max(
    textScore(term, candidate),
    placeScore(term, candidate),
    ideaScore(term, candidate),
  );
  return bestScore > 0 ? bestScore : undefined;
}

function textScore(term: Term, { texts }: Candidate): number {
  let bestScore = 0;
  for (const field of texts) {
    const weight = FIELDS[field.letter];
    if (weight + COVERAGE <= bestScore) continue;
    const match = matchTerm(term, field.text);
    if (!match) continue;
    const matchedLength = match.spans.reduce((total, [start, end]) => total + end - start, 0);
    bestScore = Math.max(
      bestScore,
      weight * (match.quality + COVERAGE * Math.min(1, matchedLength / field.length)),
    );
  }
  return bestScore;
}

/** The score of the nearest idea of a candidate that is an idea of the term, or a narrower one. */
function ideaScore({ ideas }: Term, { ideas: places = {} }: Candidate): number {
  let bestScore = 0;
  for (const { below } of ideas) {
    for (const [place, ids] of Object.entries(places) as [IdeaPlace, readonly string[]][]) {
      for (const id of ids) bestScore = Math.max(bestScore, (below.get(id) ?? 0) * IDEAS[place]);
    }
  }
  return bestScore;
}

/** The score of a term for the booths, the places and the country of a candidate. */
function placeScore(term: Term, { codes, references, country }: Candidate): number {
  let bestScore = term.cjk ? 0 : codeScore(term, codes);
  for (const id of references) bestScore = Math.max(bestScore, (term.references.get(id) ?? 0) * REFERENCE);
  if (country) bestScore = Math.max(bestScore, (term.countries.get(country) ?? 0) * COUNTRY);
  return bestScore;
}

function codeScore(term: Term, codes: readonly string[]): number {
  if (codes.length === 0) return 0;
  const typedCodes = [term.text, ...term.joins].filter((text) => /\d/.test(text)).map(compactCode);
  if (typedCodes.some((code) => codes.includes(code))) return CODE.exact;
  const isPrefix = typedCodes.some(
    (code) => code.length > 1 && codes.some((storedCode) => storedCode.startsWith(code)),
  );
  return isPrefix ? CODE.prefix : 0;
}

function bonusOf({ compacts, terms }: ScoringQuery, { kind, wholes, codes, texts }: Candidate): number {
  let bonus = 0;
  // Names of products often begin with the exhibitor, and names of sessions with the subject. The exhibitor
  // or subject itself is more likely meant.
  const beginningBonus = kind === 'PRODUCT' || kind === 'SESSION' ? NAME_BEGINNING / 2 : NAME_BEGINNING;
  for (const compactQuery of compacts) {
    // If the last word is incomplete, as in `smart d`, the query is longer than its terms. A match within a
    // word is then intended.
    const partialBonus = compactQuery === compacts.at(-1) ? PARTIAL_PHRASE : PHRASE;
    const phrase = isPhrase(compactQuery, terms) ? phraseBonus(compactQuery, texts, partialBonus) : 0;
    const share = phrase === PARTIAL_PHRASE ? beginningBonus / 2 : beginningBonus;
    wholes.forEach((names, index) => {
      if (names.includes(compactQuery))
        bonus = Math.max(
          bonus,
          (WHOLE_NAME[index] ?? 0) + (names[0] === compactQuery ? (OFFICIAL_NAME[index] ?? 0) : 0),
        );
      else if (index < INITIALS) bonus = Math.max(bonus, share * beginningShare(compactQuery, names));
    });
    if (/\d/.test(compactQuery) && codes.includes(compactCode(compactQuery)))
      bonus = Math.max(bonus, WHOLE_CODE);
    bonus = Math.max(bonus, phrase);
  }
  if (bonus < PHRASE && isGuessed(terms) && texts.some((text) => containsInOrder(terms, text))) return PHRASE;
  return bonus;
}

/** The bonus for a name that contains the query; `partialBonus` if the match ends within a word. */
function phraseBonus(compactQuery: string, texts: readonly CandidateText[], partialBonus: number): number {
  let bestBonus = 0;
  for (const { letter, text, compact } of texts) {
    const position = letter === 'n' ? compact.indexOf(compactQuery) : -1;
    if (position >= 0)
      bestBonus = Math.max(bestBonus, endsWord(text, position + compactQuery.length) ? PHRASE : partialBonus);
  }
  return bestBonus;
}

/** Whether a word ends or may end at a position: characters have no word boundaries. */
function endsWord({ tokens }: FieldText, place: number): boolean {
  let end = 0;
  for (const { text, cjk } of tokens) {
    end += text.length;
    if (end >= place) return cjk || end === place;
  }
  return true;
}

/**
 * Whether the query is more than one term. This includes 维生素c, whose letter may be an incomplete character.
 */
function isPhrase(compactQuery: string, terms: readonly Term[]): boolean {
  return terms.length > 1 || compactQuery !== terms[0]?.text;
}

/**
 * Whether several words, some of them mistyped, may form a phrase that the original query does not contain.
 */
function isGuessed(terms: readonly Term[]): boolean {
  return (
    terms.length > 1 && terms.some(({ looseness, corrections }) => looseness.size > 0 || corrections.size > 0)
  );
}

/** Whether a name contains the terms side by side. */
function containsInOrder(terms: readonly Term[], name: CandidateText): boolean {
  if (name.letter !== 'n') return false;
  let end: number | undefined;
  for (const term of terms) {
    const spans = matchTerm(term, name.text)?.spans;
    const [start, last] = [spans?.[0]?.[0], spans?.at(-1)?.[1]];
    if (start === undefined || (end !== undefined && (start < end || start > end + 1))) return false;
    end = last;
  }
  return true;
}

function beginningShare(compactQuery: string, names: readonly string[]): number {
  if (compactQuery.length < 2) return 0;
  const shares = names
    .filter((name) => name.startsWith(compactQuery))
    .map((name) => compactQuery.length / name.length);
  return shares.length === 0 ? 0 : 0.5 + Math.max(...shares) / 2;
}
