import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { isLegalForm, isPlainLegalForm } from '../lexer/names.js';
import { normalize } from '../lexer/normalize.js';
import { cutSyllables, isSyllable } from '../lexer/syllables.js';
import { compact, type Token, tokensOf } from '../lexer/tokens.js';
import { DIGITS, extractHall } from '../query/halls.js';
import { isStopWord, withoutAddress, withoutQuestionPhrase } from '../query/stop-phrases.js';
import { relaxQuery } from '../query/relaxed-query.js';
import { namedHalls, placed } from './place-names.js';
import { cutRun, readSynonyms, type SynonymGroups, type Synonyms, withSynonyms } from '../query/synonyms.js';
import { type Term, termOf } from '../query/term.js';

/** An interpreted query. */
export interface Query {
  terms: readonly Term[];
  /** The whole query in compact form, with and without stop phrases. */
  compacts: readonly string[];
  /** A letter at the end that begins a word or character, or is one: `coffee b`, `vitamin c`. */
  letter?: Term | undefined;
  /** Another interpretation of the text, if no object matches every term. */
  other?: string | undefined;
}

/** The maximum length of a query; the rest is ignored. */
const MAXIMUM_LENGTH = 200;
const MAXIMUM_TERMS = 12;
const SHORT = /^[a-z]{1,3}$/;
const LETTERS = /^[a-z]+$/;
const MANY = 4;
/** 6轴 becomes 六轴, so that the following text counts as following characters. */
const AXES = /(?<![a-z0-9.])[2-9](?=轴(?![承突线瓦]))/gu;

/** Interprets a query with the data of the event. */
export function readQuery(text: string, event: EventSnapshot, groups: SynonymGroups): Query {
  const typed = text.slice(0, MAXIMUM_LENGTH).toWellFormed();
  // The normal form of one character may be 18 characters.
  const normal = withoutAddress(normalize(typed).slice(0, MAXIMUM_LENGTH).toWellFormed());
  return { ...readNormal(normal, event, groups), other: relaxQuery(normal) };
}

/** Interprets a normalized text without alternatives. */
export function readNormal(normal: string, event: EventSnapshot, groups: SynonymGroups): Query {
  const hall = extractHall(normal, namedHalls(event));
  const spoken = (hall ? hall.rest : normal).replace(AXES, (digit) => DIGITS.charAt(Number(digit)));
  const synonyms = readSynonyms(groups);
  const typed = tokensOf(spoken);
  const whole = withoutHalfTyped(typed);
  const said = meaningful(whole, synonyms.phrases);
  const tokens = said.length > 0 || hall ? said : typed;
  const terms = onceEach(
    withSynonyms(termsOf(tokens, synonyms, withoutForm(whole).length < whole.length), synonyms),
  ).slice(0, MAXIMUM_TERMS);
  const known = terms.map((term) => placed(term, event));
  const bare = tokens.map((token) => token.text).join('');
  const compacts = [...new Set([compact(normal), bare])].filter((each) => each !== '');
  const letter = whole.length < typed.length ? termOf(typed.at(-1)?.text ?? '', false) : undefined;
  return { terms: hall ? [...known, hallTerm(hall.ids)] : known, compacts, letter };
}

/** Repeated terms count once. */
function onceEach(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.text, term])).values()];
}

/**
 * Removes a final letter that begins a character or a word, `比亚d` and `coffee b`; the score of the whole text
 * uses it. A letter after syllables begins another syllable.
 */
function withoutHalfTyped(tokens: readonly Token[]): readonly Token[] {
  const [before, last] = tokens.slice(-2);
  if (!last || !before || !/^[a-z]$/.test(last.text)) return tokens;
  const isBegun = before.cjk
    ? before.start + before.text.length === last.start
    : !last.joined && /^[a-z]{3,}$/.test(before.text) && !isSpelled(before.text);
  return isBegun ? tokens.slice(0, -1) : tokens;
}

/** Whether letters may be whole syllables. */
function isSpelled(letters: string): boolean {
  return cutSyllables(letters).some((cut) => cut.every(isSyllable));
}

/** Removes stop words. */
function meaningful(tokens: readonly Token[], phrases: readonly string[]): Token[] {
  return withoutForm(tokens).flatMap((token, index) => {
    if (isStopWord(token.text)) return isOfCode(tokens, index) ? [token] : [];
    if (!token.cjk) return [token];
    return withoutQuestionPhrase(token.text, phrases).map((text, index) => ({
      ...token,
      text,
      joined: index === 0 && token.joined,
    }));
  });
}

/** `Haier Group` is Haier, and so is `Haier Co., Ltd.`. */
function withoutForm(tokens: readonly Token[]): readonly Token[] {
  if (!isPlainLegalForm(tokens.at(-1)?.text ?? '')) return tokens;
  const last = tokens.findLastIndex(({ text }) => !isLegalForm(text));
  return last < 0 ? tokens : tokens.slice(0, last + 1);
}

/** `A` in A-12 and A 12 is no small word. */
function isOfCode(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.joined === true || next?.joined === true) return true;
  return token?.text.length === 1 && /^\d/.test(next?.text ?? '');
}

function termsOf(tokens: readonly Token[], synonyms: Synonyms, hadForm: boolean): Term[] {
  return tokens.flatMap((token, index) =>
    token.cjk
      ? cutRun(token.text, synonyms).map((piece) => termOf(piece, true))
      : [
          {
            ...termOf(token.text, false, joinsOf(tokens, index)),
            // A word before a legal form is complete.
            complete: hadForm || isComplete(tokens, index),
            together: isAmongSyllables(tokens, index),
          },
        ],
  );
}

/**
 * The last word may be incomplete. Exceptions: short words before others, with too many continuations; `Ltd`;
 * and words of long queries.
 */
function isComplete(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? '';
  const last = index === tokens.length - 1;
  // At the end it may be half typed: instant co.
  if (index > 0 && isLegalForm(text) && (!last || isPlainLegalForm(text))) return true;
  return !last && (SHORT.test(text) || (tokens.length >= MANY && LETTERS.test(text)));
}

/** `ji qi ren`: syllables beside syllables. */
function isAmongSyllables(tokens: readonly Token[], index: number): boolean {
  const isSyllable = (at: number): boolean => {
    const token = tokens[at];
    return token?.cjk === false && token.text.length > 1 && cutSyllables(token.text)[0]?.length === 1;
  };
  return isSyllable(index) && (isSyllable(index - 1) || isSyllable(index + 1));
}

/** The joins of a word with the next one, the previous one, and all words around it. */
function joinsOf(tokens: readonly Token[], index: number): string[] {
  const word = (at: number): string | undefined => {
    const token = tokens[at];
    return token && !token.cjk ? token.text : undefined;
  };
  const own = word(index) ?? '';
  const [before, after] = [word(index - 1), word(index + 1)];
  const joins = [
    ...(before === undefined ? [] : [before + own]),
    ...(after === undefined ? [] : [own + after]),
  ];
  let [start, end] = [index, index];
  while (word(start - 1) !== undefined) start -= 1;
  while (word(end + 1) !== undefined) end += 1;
  const all = tokens.slice(start, end + 1).map((token) => token.text);
  return [...new Set([...joins, ...(all.length > 2 ? [all.join('')] : [])])];
}

/** A named hall: all objects in it. */
function hallTerm(ids: readonly string[]): Term {
  return { ...termOf('', true), references: new Map(ids.map((id) => [id, 1])) };
}
