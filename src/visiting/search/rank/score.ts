import { compactCode } from '../lexer/code.js';
import type { FieldText } from '../lexer/field-text.js';
import type { FieldLetter } from '../lexer/index-texts.js';
import { SEARCHABLE } from '../index/searchable.js';
import type { Term } from '../query/term.js';
import type { Candidate, CandidateText } from './candidate.js';
import { matchTerm } from './match.js';

/** The terms of a search. */
export interface ScoringQuery {
  terms: readonly Term[];
  /** The whole query in compact form, with and without stop phrases. */
  compacts: readonly string[];
  /** Whether each candidate is known to have every term, even in a text outside of the ranking data. */
  complete: boolean;
  /** Whether all terms must match: lexemes alone do not prove a term that is searched loosely. */
  all: boolean;
  /** The weight of each term, if not all must match; equal if absent. */
  weights?: readonly number[] | undefined;
}

/** The score of a match by field; most queries search names. */
const FIELDS: Readonly<Record<FieldLetter, number>> = { n: 1, k: 0.95, a: 0.55, p: 0.6, t: 0.5 };
const CODE = { exact: 1.2, prefix: 0.8 };
const REFERENCE = 0.68;
const COUNTRY = 0.5;
/** The only known fact is that a long text matches. */
const ELSEWHERE = 0.3;
/** The bonus for a query that is a whole name: as written, in pinyin, by its initials. */
const WHOLES = [0.6, 0.4, 0.3] as const;
/** The index of those by initials, which are ambiguous. */
const INITIALS = 2;
const WHOLE_BEGUN = 0.15;
/** The official name precedes the short ones; the difference is smaller for initials. */
const FULL = [0.1, 0.1, 0.05];
const WHOLE_CODE = 0.5;
const PHRASE = 0.15;
/**
 * A match that ends within a word, by chance or because the query is incomplete: smart lock in Smart Locker.
 */
const CUT_PHRASE = PHRASE / 2;
const COVERAGE = 0.1;
/** The minimum score of a hit. */
const HALF = 0.5;

/** The score of a candidate, above 0; 0 if it matches too little of the query. */
export function scoreOf(scoringQuery: ScoringQuery, candidate: Candidate): number {
  const found = sumUp(scoringQuery, candidate);
  if (!found || Math.max(found.matched / scoringQuery.terms.length, found.weightShare) < HALF) return 0;
  const bonus = bonusOf(scoringQuery, candidate);
  const mean = found.mean * found.weightShare ** 2;
  // An exact name matches even if it consists of stop words: we bank.
  return (bonus >= WHOLES[0] ? Math.max(mean, 1) : mean) + bonus + SEARCHABLE[candidate.kind].bonus;
}

/** The matches of a candidate with the terms. */
interface Sum {
  /** How many of the terms. */
  matched: number;
  /** The share of them, by their weights. */
  weightShare: number;
  /** Their weighted score; a missing term scores 0. */
  mean: number;
}

/** Undefined if a required term is missing. */
function sumUp(scoringQuery: ScoringQuery, candidate: Candidate): Sum | undefined {
  const { terms, all, weights } = scoringQuery;
  let [sum, matched, weightShare, total] = [0, 0, 0, 0];
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index];
    const weight = weights?.[index] ?? 1;
    total += weight;
    const worth = worthOf(term, candidate) ?? elsewhereWorth(scoringQuery, term);
    if (worth === 0) {
      if (all && isLoose(term)) return undefined;
      continue;
    }
    sum += weight * worth;
    matched += 1;
    weightShare += weight;
  }
  if (matched === 0 || (!all && isDoubtful(scoringQuery, candidate))) return undefined;
  return { matched, weightShare: weightShare / total, mean: sum / total };
}

/**
 * Whether it matches only corrections while another word has no hit: then the corrections are doubtful, too.
 */
function isDoubtful({ terms }: ScoringQuery, candidate: Candidate): boolean {
  let lacksWord = false;
  for (const term of terms) {
    const isThere = worthOf(term, candidate) !== undefined;
    if (isThere && !isLoose(term)) return false;
    // The number of a model may well be another one.
    lacksWord ||= !isThere && isLoose(term) && !/\d/.test(term.text);
  }
  return lacksWord;
}

/** Lexemes prove a strictly searched term; only the ranking decides about a loosely searched one. */
function elsewhereWorth({ complete, all }: ScoringQuery, term: Term | undefined): number {
  return complete || (all && !isLoose(term)) ? ELSEWHERE : 0;
}

function isLoose(term: Term | undefined): boolean {
  return term !== undefined && term.loose.size > 0;
}

/** The score of the best match of a term in a candidate; undefined without a match. */
function worthOf(term: Term | undefined, candidate: Candidate): number | undefined {
  if (!term) return undefined;
  const best = Math.max(textWorth(term, candidate), placeWorth(term, candidate));
  return best > 0 ? best : undefined;
}

function textWorth(term: Term, { texts }: Candidate): number {
  let best = 0;
  for (const field of texts) {
    const weight = FIELDS[field.letter];
    if (weight + COVERAGE <= best) continue;
    const match = matchTerm(term, field.text);
    if (!match) continue;
    const matched = match.spans.reduce((total, [start, end]) => total + end - start, 0);
    best = Math.max(best, weight * (match.quality + COVERAGE * Math.min(1, matched / field.length)));
  }
  return best;
}

/** By its booths, its places and its country. */
function placeWorth(term: Term, { codes, references, country }: Candidate): number {
  let best = term.cjk ? 0 : codeWorth(term, codes);
  for (const id of references) best = Math.max(best, (term.references.get(id) ?? 0) * REFERENCE);
  if (country) best = Math.max(best, (term.countries.get(country) ?? 0) * COUNTRY);
  return best;
}

function codeWorth(term: Term, codes: readonly string[]): number {
  if (codes.length === 0) return 0;
  const typedCodes = [term.text, ...term.joins].filter((text) => /\d/.test(text)).map(compactCode);
  if (typedCodes.some((code) => codes.includes(code))) return CODE.exact;
  const begun = typedCodes.some((code) => code.length > 1 && codes.some((known) => known.startsWith(code)));
  return begun ? CODE.prefix : 0;
}

function bonusOf({ compacts, terms }: ScoringQuery, { kind, wholes, codes, texts }: Candidate): number {
  let bonus = 0;
  // Products often begin with the name of their exhibitor, and sessions with their subject; those are more
  // likely meant.
  const begun = kind === 'PRODUCT' || kind === 'SESSION' ? WHOLE_BEGUN / 2 : WHOLE_BEGUN;
  for (const typed of compacts) {
    // With an incomplete last word, `smart d`, the query is longer than its terms: a continuation there is
    // meant.
    const cut = typed === compacts.at(-1) ? CUT_PHRASE : PHRASE;
    const phrase = isPhrase(typed, terms) ? phraseWorth(typed, texts, cut) : 0;
    const share = phrase === CUT_PHRASE ? begun / 2 : begun;
    wholes.forEach((names, index) => {
      if (names.includes(typed))
        bonus = Math.max(bonus, (WHOLES[index] ?? 0) + (names[0] === typed ? (FULL[index] ?? 0) : 0));
      else if (index < INITIALS) bonus = Math.max(bonus, share * begunShare(typed, names));
    });
    if (/\d/.test(typed) && codes.includes(compactCode(typed))) bonus = Math.max(bonus, WHOLE_CODE);
    bonus = Math.max(bonus, phrase);
  }
  if (bonus < PHRASE && isGuessed(terms) && texts.some((text) => containsInOrder(terms, text))) return PHRASE;
  return bonus;
}

/** The bonus for a name that contains the query; `cut` if the match ends within a word. */
function phraseWorth(typed: string, texts: readonly CandidateText[], cut: number): number {
  let best = 0;
  for (const { letter, text, compact } of texts) {
    const at = letter === 'n' ? compact.indexOf(typed) : -1;
    if (at >= 0) best = Math.max(best, endsWord(text, at + typed.length) ? PHRASE : cut);
  }
  return best;
}

/** Whether a word ends there, or may: characters have no such borders. */
function endsWord({ tokens }: FieldText, place: number): boolean {
  let end = 0;
  for (const { text, cjk } of tokens) {
    end += text.length;
    if (end >= place) return cjk || end === place;
  }
  return true;
}

/** Whether the query is more than one term: also 维生素c, whose letter may be an incomplete character. */
function isPhrase(typed: string, terms: readonly Term[]): boolean {
  return terms.length > 1 || typed !== terms[0]?.text;
}

/** Whether several mistyped words may form a phrase; the original query is then not a phrase. */
function isGuessed(terms: readonly Term[]): boolean {
  return terms.length > 1 && terms.some(({ loose, corrected }) => loose.size > 0 || corrected.size > 0);
}

/** Whether a name has the terms side by side. */
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

function begunShare(typed: string, names: readonly string[]): number {
  if (typed.length < 2) return 0;
  const shares = names.filter((name) => name.startsWith(typed)).map((name) => typed.length / name.length);
  return shares.length === 0 ? 0 : 0.5 + Math.max(...shares) / 2;
}
