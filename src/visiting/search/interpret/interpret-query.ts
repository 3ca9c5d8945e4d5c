import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { isLegalForm, isPlainLegalForm } from '../lexer/names.js';
import { normalize } from '../lexer/normalize.js';
import { splitSyllables, isSyllable } from '../lexer/syllables.js';
import { compact, type Token, tokensOf } from '../lexer/tokens.js';
import { DIGITS, extractHall } from '../query/halls.js';
import { isStopWord, withoutAddress, withoutQuestionPhrase } from '../query/stop-phrases.js';
import { relaxQuery } from '../query/relaxed-query.js';
import { interpretIdeas } from './interpret-ideas.js';
import { namedHalls, withPlaces } from './place-names.js';
import {
  segmentRun,
  parseSynonyms,
  type SynonymGroups,
  type Synonyms,
  withSynonyms,
} from '../query/synonyms.js';
import { type Term, termOf } from '../query/term.js';

/** An interpreted query. */
export interface Query {
  terms: readonly Term[];
  /** The whole query in compact form, with and without stop phrases. */
  compacts: readonly string[];
  /** A final letter: the beginning of a word or character, as in `coffee b`, or a word, as in `vitamin c`. */
  letter?: Term | undefined;
  /** Another interpretation of the text, if no object matches every term. */
  alternative?: string | undefined;
}

/** The maximum length of a query; the rest is ignored. */
export const QUERY_LENGTH = 200;
const MAXIMUM_TERMS = 12;
const SHORT_WORD = /^[a-z]{1,3}$/;
const LETTERS = /^[a-z]+$/;
const LONG_QUERY_TERMS = 4;
/** The digit in 6轴. It becomes 六, so that it forms one run with the following characters. */
const AXES = /(?<![a-z0-9.])[2-9](?=轴(?![承突线瓦]))/gu;

/** Interprets a query with the data of the event. */
export function interpretQuery(text: string, event: EventSnapshot, groups: SynonymGroups): Query {
  const normalText = normalTextOf(text);
  return { ...interpretNormal(normalText, event, groups), alternative: relaxQuery(normalText) };
}

function normalTextOf(text: string): string {
  const typedText = text.slice(0, QUERY_LENGTH).toWellFormed();
  // The normal form of one character may have up to 18 characters.
  return withoutAddress(normalize(typedText).slice(0, QUERY_LENGTH).toWellFormed());
}

/** Interprets a normalized text without alternatives. */
export function interpretNormal(normalText: string, event: EventSnapshot, groups: SynonymGroups): Query {
  const hall = extractHall(normalText, namedHalls(event));
  const text = (hall ? hall.remainingQuery : normalText).replace(AXES, (digit) =>
    DIGITS.charAt(Number(digit)),
  );
  const synonyms = parseSynonyms(groups);
  const typedTokens = tokensOf(text);
  const completeTokens = withoutHalfTyped(typedTokens);
  const meaningfulTokens = withoutStopWords(completeTokens, synonyms.phrases);
  const tokens = meaningfulTokens.length > 0 || hall ? meaningfulTokens : typedTokens;
  const terms = distinctTerms(
    withSynonyms(
      termsOf(tokens, synonyms, withoutForm(completeTokens).length < completeTokens.length),
      synonyms,
    ),
  ).slice(0, MAXIMUM_TERMS);
  const placedTerms = terms.map((term) => withPlaces(term, event));
  const bareText = tokens.map((token) => token.text).join('');
  const compacts = [...new Set([compact(normalText), bareText])].filter((each) => each !== '');
  const letter =
    completeTokens.length < typedTokens.length ? termOf(typedTokens.at(-1)?.text ?? '', false) : undefined;
  return { terms: hall ? [...placedTerms, hallTerm(hall.ids)] : placedTerms, compacts, letter };
}

/**
 * The terms of a query with the ideas of its words: an object matches by any word of an idea or of a narrower one.
 * Words that only ask are omitted. Empty if no word belongs to an idea.
 */
export function interpretByIdeas(text: string, event: EventSnapshot, groups: SynonymGroups): readonly Term[] {
  const normalText = normalTextOf(text);
  const hall = extractHall(normalText, namedHalls(event));
  const ideaTerms = interpretIdeas(hall?.remainingQuery ?? normalText, event, groups);
  const terms = distinctTerms(ideaTerms).slice(0, MAXIMUM_TERMS);
  return hall && terms.length > 0 ? [...terms, hallTerm(hall.ids)] : terms;
}

/** Repeated terms count once. */
function distinctTerms(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.text, term])).values()];
}

/**
 * Removes a final letter that may begin a character or a word, as in `比亚d` and `coffee b`; it counts only in
 * the score of the whole text. Keeps a letter after syllables, because it begins another syllable.
 */
function withoutHalfTyped(tokens: readonly Token[]): readonly Token[] {
  const [previous, last] = tokens.slice(-2);
  if (!last || !previous || !/^[a-z]$/.test(last.text)) return tokens;
  const isBeginning = previous.cjk
    ? previous.start + previous.text.length === last.start
    : !last.isJoined && /^[a-z]{3,}$/.test(previous.text) && !isSpelled(previous.text);
  return isBeginning ? tokens.slice(0, -1) : tokens;
}

/** Whether letters may be whole syllables. */
function isSpelled(letters: string): boolean {
  return splitSyllables(letters).some((syllables) => syllables.every(isSyllable));
}

/** Removes stop words. */
function withoutStopWords(tokens: readonly Token[], phrases: readonly string[]): Token[] {
  return withoutForm(tokens).flatMap((token, index) => {
    if (isStopWord(token.text)) return isOfCode(tokens, index) ? [token] : [];
    if (!token.cjk) return [token];
    return withoutQuestionPhrase(token.text, phrases).map((text, index) => ({
      ...token,
      text,
      isJoined: index === 0 && token.isJoined,
    }));
  });
}

/** Removes legal forms at the end: `Haier Group` and `Haier Co., Ltd.` become Haier. */
function withoutForm(tokens: readonly Token[]): readonly Token[] {
  if (!isPlainLegalForm(tokens.at(-1)?.text ?? '')) return tokens;
  const last = tokens.findLastIndex(({ text }) => !isLegalForm(text));
  return last < 0 ? tokens : tokens.slice(0, last + 1);
}

/** Whether a token is part of a code: in A-12 and A 12, `A` is not a stop word. */
function isOfCode(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.isJoined === true || next?.isJoined === true) return true;
  return token?.text.length === 1 && /^\d/.test(next?.text ?? '');
}

function termsOf(tokens: readonly Token[], synonyms: Synonyms, hasLegalForm: boolean): Term[] {
  return tokens.flatMap((token, index) =>
    token.cjk
      ? segmentRun(token.text, synonyms).map((piece) => termOf(piece, true))
      : [
          {
            ...termOf(token.text, false, joinsOf(tokens, index)),
            // A word before a legal form is complete.
            isComplete: hasLegalForm || isComplete(tokens, index),
            isAmongSyllables: isAmongSyllables(tokens, index),
          },
        ],
  );
}

/**
 * Whether a word is complete: a legal form such as `Ltd` after a name; a short word before others, which has
 * too many continuations; a word before others in a long query. All other words may be incomplete.
 */
function isComplete(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? '';
  const last = index === tokens.length - 1;
  // A final word such as `co` may be incomplete: instant co.
  if (index > 0 && isLegalForm(text) && (!last || isPlainLegalForm(text))) return true;
  return !last && (SHORT_WORD.test(text) || (tokens.length >= LONG_QUERY_TERMS && LETTERS.test(text)));
}

/** Whether a token is a syllable next to another syllable, as in `ji qi ren`. */
function isAmongSyllables(tokens: readonly Token[], index: number): boolean {
  const isSyllable = (position: number): boolean => {
    const token = tokens[position];
    return token?.cjk === false && token.text.length > 1 && splitSyllables(token.text)[0]?.length === 1;
  };
  return isSyllable(index) && (isSyllable(index - 1) || isSyllable(index + 1));
}

/** The joins of a word with the next one, the previous one, and all words around it. */
function joinsOf(tokens: readonly Token[], index: number): string[] {
  const word = (position: number): string | undefined => {
    const token = tokens[position];
    return token && !token.cjk ? token.text : undefined;
  };
  const currentWord = word(index) ?? '';
  const [previousWord, nextWord] = [word(index - 1), word(index + 1)];
  const joins = [
    ...(previousWord === undefined ? [] : [previousWord + currentWord]),
    ...(nextWord === undefined ? [] : [currentWord + nextWord]),
  ];
  let [start, end] = [index, index];
  while (word(start - 1) !== undefined) start -= 1;
  while (word(end + 1) !== undefined) end += 1;
  const allWords = tokens.slice(start, end + 1).map((token) => token.text);
  return [...new Set([...joins, ...(allWords.length > 2 ? [allWords.join('')] : [])])];
}

/** A term for named halls, which matches all objects in them. */
function hallTerm(ids: readonly string[]): Term {
  return { ...termOf('', true), references: new Map(ids.map((id) => [id, 1])) };
}
