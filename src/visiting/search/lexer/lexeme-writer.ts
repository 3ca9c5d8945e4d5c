import type { FieldText, FieldToken } from './field-text.js';
import { cutLexeme, LEXEME, type Namespace } from './lexeme.js';
import { acronymsOf, innerAcronymsOf, MINIMUM_ACRONYM } from './names.js';
import type { Readings } from '../../../platform/text/pinyin.js';
import { stemOf } from './english/stem.js';
import type { Token } from './tokens.js';
import { abbreviationsOf, piecesOf } from './words.js';

const MAXIMUM_SYLLABLES = 8;
const MAXIMUM_INITIALS = 12;
/** The number of characters of a lexeme whose alternative readings get separate lexemes. */
const VARIED = 3;
const LATIN_WORD = /^[a-z]{4,24}$/;

/** Collects the lexemes of an object, and words for spelling correction. */
export class LexemeWriter {
  readonly lexemes = new Set<string>();
  readonly vocabulary = new Set<string>();

  /** Adds a lexeme; texts of any length are cut. */
  add(namespace: Namespace, text: string): void {
    if (text) this.lexemes.add(cutLexeme(LEXEME[namespace] + text));
  }

  /** Words, stems and pairs of characters. */
  words({ tokens }: { tokens: readonly Token[] }, ...namespaces: Namespace[]): void {
    let before = '';
    for (const token of tokens) {
      const { text, cjk, joined } = token;
      const terms = cjk ? pairsOf(text) : [text, stemOf(text)];
      // `XR-200` is also typed xr200.
      if (joined && before) terms.push(before + text);
      for (const namespace of namespaces) for (const term of terms) this.add(namespace, term);
      if (LATIN_WORD.test(text)) this.vocabulary.add(text);
      before = joined ? before + text : text;
    }
  }

  /** How Chinese is typed in Latin letters, and the short forms of long names. */
  readings({ tokens }: FieldText): void {
    for (const token of tokens) {
      if (token.cjk) this.#run(token);
    }
    const words = tokens.filter(({ cjk }) => !cjk).map(({ text }) => text);
    for (const acronym of acronymsOf(words)) {
      if (acronym.length >= MINIMUM_ACRONYM) this.add('initials', acronym);
    }
    for (const acronym of innerAcronymsOf(words)) this.add('acronym', acronym);
  }

  /** A whole name, as it is written, in pinyin and by its initials. */
  whole(text: string, readings: readonly Readings[]): void {
    this.add('whole', text);
    const first = readings.map(([reading = '']) => reading);
    if (first.length === 0 || first.includes('')) return;
    this.add('whole', first.join(''));
    this.add('whole', first.map((reading) => reading.charAt(0)).join(''));
  }

  /** Pinyin and initials from each syllable on. */
  syllables(readings: readonly Readings[]): void {
    for (let start = 0; start < readings.length; start += 1) {
      const known = readings.slice(start).findIndex((each) => each.length === 0);
      const rest = readings.slice(start, known < 0 ? undefined : start + known);
      for (const form of variantsOf(rest.slice(0, MAXIMUM_SYLLABLES))) this.add('pinyin', form.join("'"));
      const letters = rest.slice(0, MAXIMUM_INITIALS).map(initialsOf);
      for (const form of variantsOf(letters)) this.add('initials', form.join(''));
    }
  }

  #run({ text, readings }: FieldToken): void {
    this.syllables(readings);
    let place = 0;
    for (const word of piecesOf(text)) {
      const pinyin = readings.slice(place, place + word.length).map(([reading = '']) => reading);
      if (pinyin.length >= 2) this.#learn(pinyin.join(''));
      place += word.length;
    }
    for (const places of abbreviationsOf(text)) {
      this.add('abbreviation', places.map((each) => text.charAt(each)).join(''));
      this.syllables(places.map((each) => readings[each] ?? []));
    }
  }

  #learn(word: string): void {
    if (LATIN_WORD.test(word)) this.vocabulary.add(word);
  }
}

function initialsOf(readings: Readings): Readings {
  return [...new Set(readings.map((reading) => reading.charAt(0)))];
}

/** The last character stays single: a single character is searched as the beginning of a pair. */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The first readings, and each alternative reading of an early syllable once. */
function variantsOf(readings: readonly Readings[]): string[][] {
  const first = readings.map(([reading = '']) => reading);
  if (first.length === 0) return [];
  const others = readings
    .slice(0, VARIED)
    .flatMap((each, index) =>
      each.slice(1).map((reading) => first.map((known, place) => (place === index ? reading : known))),
    );
  return [first, ...others];
}
