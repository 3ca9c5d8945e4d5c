import { compactCode } from '../lexer/code.js';
import type { FieldText } from '../lexer/field-text.js';
import type { FieldLetter } from '../lexer/index-texts.js';
import type { SearchKind } from '../index/searchable.js';
import type { Term } from '../query/term.js';
import type { Candidate, CandidateText } from './candidate.js';
import { matchTerm } from './match.js';

/** What somebody looks for. */
export interface ScoringQuery {
  terms: readonly Term[];
  /** All that was typed, compact, with and without what one says around it. */
  compacts: readonly string[];
  /** Whether each candidate is known to have every term, be it in a text that is not ranked. */
  complete: boolean;
  /** Whether all terms must be there: lexemes alone do not tell that a term is which is sought loosely. */
  all: boolean;
  /** How much each term tells, where not all must be there; all alike where absent. */
  weights?: readonly number[] | undefined;
}

/** What a match in a field is worth; names are what people look for. */
const FIELDS: Readonly<Record<FieldLetter, number>> = { n: 1, k: 0.95, a: 0.55, p: 0.6, t: 0.5 };
const CODE = { exact: 1.2, prefix: 0.8 };
const REFERENCE = 0.68;
const COUNTRY = 0.5;
/** A long text has it: that is all that is known then. */
const ELSEWHERE = 0.3;
/** Of two equal matches the first of these kinds is meant. */
const KINDS: Readonly<Record<SearchKind, number>> = {
  EXHIBITOR: 0.05,
  CATEGORY: 0.025,
  PRODUCT: 0.02,
  SESSION: 0.01,
  BOOTH: 0,
};
/** What is added where all that was typed is a whole name: as written, in pinyin, by its initials. */
const WHOLES = [0.6, 0.4, 0.3] as const;
/** The place of those that are only initials, which many other things may stand for. */
const INITIALS = 2;
const WHOLE_BEGUN = 0.15;
/** The official name comes before the short ones, the less where it is only initials. */
const FULL = [0.1, 0.1, 0.05];
const WHOLE_CODE = 0.5;
const PHRASE = 0.15;
/** Where it ends within a word, by chance or because it is half typed: smart lock in Smart Locker. */
const CUT_PHRASE = PHRASE / 2;
const COVERAGE = 0.1;
/** What has less of what was typed is no answer to it. */
const HALF = 0.5;

/** How well a candidate answers, above 0; 0 where it has too little of what was typed. */
export function scoreOf(scoringQuery: ScoringQuery, candidate: Candidate): number {
  const found = sumUp(scoringQuery, candidate);
  if (!found || Math.max(found.matched / scoringQuery.terms.length, found.weightShare) < HALF) return 0;
  const bonus = bonusOf(scoringQuery, candidate);
  const mean = found.mean * found.weightShare ** 2;
  // What is called just so is meant, even by words that say nothing: we bank.
  return (bonus >= WHOLES[0] ? Math.max(mean, 1) : mean) + bonus + KINDS[candidate.kind];
}

/** What a candidate has of the terms. */
interface Sum {
  /** How many of the terms. */
  matched: number;
  /** The share of them, by their weights. */
  weightShare: number;
  /** What they are worth, by their weights; what is not there is worth nothing. */
  mean: number;
}

/** Undefined where it lacks what all must have. */
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

/** Whether it has only what was mended while another word is nowhere: then rather neither was meant so. */
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

/** Of a term that lexemes prove to be there it is known so; of one that is sought loosely only the ranking knows. */
function elsewhereWorth({ complete, all }: ScoringQuery, term: Term | undefined): number {
  return complete || (all && !isLoose(term)) ? ELSEWHERE : 0;
}

function isLoose(term: Term | undefined): boolean {
  return term !== undefined && term.loose.size > 0;
}

/** What the best place of a term in a candidate is worth; undefined where it has none. */
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

/** By its booths, by where it stands, and by where it is from. */
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
  // Products often begin with the name of their exhibitor, and sessions with their subject, which are rather meant.
  const begun = kind === 'PRODUCT' || kind === 'SESSION' ? WHOLE_BEGUN / 2 : WHOLE_BEGUN;
  for (const typed of compacts) {
    // More than the terms was typed where the last word is only begun, `smart d`: that it goes on there is what is asked for.
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

/** What it is worth that a name says what was typed; `cut` where that ends within a word. */
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

/** Whether what was typed is more than one term: also 维生素c, whose letter may be a character that is half typed. */
function isPhrase(typed: string, terms: readonly Term[]): boolean {
  return terms.length > 1 || typed !== terms[0]?.text;
}

/** Whether words were mistyped of which several may be a phrase; what was typed is none then. */
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
