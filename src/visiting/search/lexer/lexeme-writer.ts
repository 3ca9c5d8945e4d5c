import type { FieldText, FieldToken } from './field-text.js';
import { truncateLexeme, LEXEME, type Namespace } from './lexeme.js';
import { acronymsOf, innerAcronymsOf, MINIMUM_ACRONYM } from './names.js';
import type { Pinyin } from '../../../platform/text/pinyin.js';
import { stemOf } from './english/stem.js';
import type { Token } from './tokens.js';
import { abbreviationsOf, piecesOf } from './words.js';

const MAXIMUM_SYLLABLES = 8;
const MAXIMUM_INITIALS = 12;
/** The number of characters of a lexeme whose alternative pinyin gets separate lexemes. */
const VARIED_CHARACTERS = 3;
const LATIN_WORD = /^[a-z]{4,24}$/;

/** Collects the lexemes of an object, and words for spelling correction. */
export class LexemeWriter {
  readonly lexemes = new Set<string>();
  readonly vocabulary = new Set<string>();

  /** Adds a lexeme, truncated to the maximum length. */
  add(namespace: Namespace, text: string): void {
    if (text) this.lexemes.add(truncateLexeme(LEXEME[namespace] + text));
  }

  /** Adds words, stems and pairs of characters. */
  addWords({ tokens }: { tokens: readonly Token[] }, ...namespaces: Namespace[]): void {
    let previousText = '';
    for (const token of tokens) {
      const { text, cjk, isJoined } = token;
      const terms = cjk ? pairsOf(text) : [text, stemOf(text)];
      // `XR-200` is also typed xr200.
      if (isJoined && previousText) terms.push(previousText + text);
      for (const namespace of namespaces) for (const term of terms) this.add(namespace, term);
      if (LATIN_WORD.test(text)) this.vocabulary.add(text);
      previousText = isJoined ? previousText + text : text;
    }
  }

  /** Adds the pinyin, initials and short forms of Chinese runs, and the acronyms of English words. */
  addPinyin({ tokens }: FieldText): void {
    for (const token of tokens) {
      if (token.cjk) this.#addRun(token);
    }
    const words = tokens.filter(({ cjk }) => !cjk).map(({ text }) => text);
    for (const acronym of acronymsOf(words)) {
      if (acronym.length >= MINIMUM_ACRONYM) this.add('initials', acronym);
    }
    for (const acronym of innerAcronymsOf(words)) this.add('acronym', acronym);
  }

  /** Adds the pinyin and the initials from each syllable on. */
  addSyllables(pinyin: readonly Pinyin[]): void {
    for (let start = 0; start < pinyin.length; start += 1) {
      const unknownIndex = pinyin.slice(start).findIndex((each) => each.length === 0);
      const knownSyllables = pinyin.slice(start, unknownIndex < 0 ? undefined : start + unknownIndex);
      for (const form of variantsOf(knownSyllables.slice(0, MAXIMUM_SYLLABLES), VARIED_CHARACTERS))
        this.add('pinyin', form.join("'"));
      const letters = knownSyllables.slice(0, MAXIMUM_INITIALS).map(initialsOf);
      for (const form of variantsOf(letters, VARIED_CHARACTERS)) this.add('initials', form.join(''));
    }
  }

  #addRun({ text, pinyin }: FieldToken): void {
    this.addSyllables(pinyin);
    let place = 0;
    for (const word of piecesOf(text)) {
      const syllables = pinyin.slice(place, place + word.length).map(([syllable = '']) => syllable);
      if (syllables.length >= 2) this.#addToVocabulary(syllables.join(''));
      place += word.length;
    }
    for (const places of abbreviationsOf(text)) {
      this.add('abbreviation', places.map((each) => text.charAt(each)).join(''));
      this.addSyllables(places.map((each) => pinyin[each] ?? []));
    }
  }

  #addToVocabulary(word: string): void {
    if (LATIN_WORD.test(word)) this.vocabulary.add(word);
  }
}

function initialsOf(pinyin: Pinyin): Pinyin {
  return [...new Set(pinyin.map((syllable) => syllable.charAt(0)))];
}

/**
 * Pairs of adjacent characters, and the last character alone: a single character is searched as the beginning
 * of a pair.
 */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/**
 * The first pinyin of each character, then one variant for each other pinyin of the first
 * `variedCount` characters.
 */
export function variantsOf(pinyin: readonly Pinyin[], variedCount?: number): string[][] {
  const firstReadings = pinyin.map(([syllable = '']) => syllable);
  if (firstReadings.length === 0) return [];
  const otherVariants = pinyin
    .slice(0, variedCount)
    .flatMap((each, index) =>
      each
        .slice(1)
        .map((syllable) =>
          firstReadings.map((firstReading, place) => (place === index ? syllable : firstReading)),
        ),
    );
  return [firstReadings, ...otherVariants];
}
