import { normalize } from './normalize.js';
import { type Pinyin, pinyinOf, pinyinOfPerson } from '../../../platform/text/pinyin.js';
import { splitSyllables, isSyllable } from './syllables.js';
import { startsCjk, type Token, tokensOf } from './tokens.js';
import { wordsOf } from './words.js';

/** A parsed text, which is compared with terms. */
export interface FieldText {
  tokens: readonly FieldToken[];
}

const BETWEEN_SYLLABLES = /[_/]/g;

/**
 * A word or run whose pinyin is parsed on first use. Only queries in letters need it, for runs with similar
 * sounds.
 */
export class FieldToken implements Token {
  readonly text: string;
  readonly cjk: boolean;
  readonly isJoined: boolean;
  readonly start: number;
  #sounds: string | undefined;
  #run: Pick<FieldToken, 'pinyin' | 'starts'> | undefined;

  /** `writtenPinyin`: the pinyin of a run in its stored form; empty for a word. */
  constructor(
    { text, cjk, isJoined, start }: Token,
    readonly writtenPinyin: string,
  ) {
    this.text = text;
    this.cjk = cjk;
    this.isJoined = isJoined;
    this.start = start;
  }

  /** The pinyin of each character of a run; empty for a word. */
  get pinyin(): readonly Pinyin[] {
    return this.#parse().pinyin;
  }

  /** All syllables, each after a space. */
  get sounds(): string {
    return (this.#sounds ??= ` ${this.writtenPinyin.replace(BETWEEN_SYLLABLES, ' ')}`);
  }

  /** The positions at which the words of a run begin; empty for a word. */
  get starts(): readonly number[] {
    return this.#parse().starts;
  }

  #parse(): Pick<FieldToken, 'pinyin' | 'starts'> {
    return (this.#run ??= parseRun(this.writtenPinyin));
  }
}

/** Parses a normalized text, with pinyin if it is Chinese; `readings` is the pinyin of its search setting. */
export function fieldTextOf(normalText: string, readings: readonly (readonly string[])[] = []): FieldText {
  return textOf(normalText, (run) => writeRun(pinyinOf(run, readings), startsOf(run)));
}

/** Parses the normalized name of a person, whose family name may have a special pinyin. */
export function personTextOf(normalText: string): FieldText {
  return textOf(normalText, (run) => writeRun(pinyinOfPerson(run), [0]));
}

/** Parses a normalized text that is not searched by pinyin. */
export function plainTextOf(normalText: string): FieldText {
  return textOf(normalText, () => '');
}

function textOf(normalText: string, write: (run: string) => string): FieldText {
  return {
    tokens: tokensOf(normalText).map((token) => new FieldToken(token, token.cjk ? write(token.text) : '')),
  };
}

function startsOf(run: string): number[] {
  let start = 0;
  return wordsOf(run).map((word) => {
    start += word.length;
    return start - word.length;
  });
}

/**
 * Splits the pinyin that staff has set, `chong qing`, `Chóngqìng` or `chong2qing4`, into syllables; other
 * words stay whole.
 */
export function syllablesOf(pinyin: string): string[] {
  // Only explicit pinyin distinguishes ü; in other texts its marks may be missing.
  return normalize(pinyin.replace(/['’]/gu, ' ').replace(/[üǖǘǚǜ]/giu, 'v'))
    .split(/[^a-z]+/)
    .filter(Boolean)
    .flatMap(
      (letters) => splitSyllables(letters).find((syllables) => syllables.every(isSyllable)) ?? [letters],
    );
}

/**
 * The compact stored form of a text: words separated by spaces, and the pinyin of runs, with `_` before
 * each new word.
 */
export type WrittenText = readonly [tokens: string, pinyin?: string];

/** Writes a text in a form that is parsed without a dictionary. */
export function writeText({ tokens }: FieldText): WrittenText {
  const words = tokens.map(({ text, isJoined }) => (isJoined ? '+' : '') + text).join(' ');
  const pinyin = tokens
    .filter(({ cjk }) => cjk)
    .map(({ writtenPinyin }) => writtenPinyin)
    .join('|');
  return pinyin ? [words, pinyin] : [words];
}

function writeRun(pinyin: readonly Pinyin[], starts: readonly number[]): string {
  return pinyin
    .map((each, index) => (index === 0 ? '' : starts.includes(index) ? '_' : ' ') + each.join('/'))
    .join('');
}

/** Parses the stored form of a text. */
export function parseText([words, pinyin = '']: WrittenText): FieldText {
  const runs = pinyin.split('|');
  let start = 0;
  const tokens = words.split(' ').map((word) => {
    const isJoined = word.startsWith('+');
    const text = isJoined ? word.slice(1) : word;
    const cjk = startsCjk(text);
    const token = new FieldToken({ text, cjk, isJoined, start }, cjk ? (runs.shift() ?? '') : '');
    start += text.length + (isJoined ? 0 : 1);
    return token;
  });
  return { tokens };
}

function parseRun(writtenPinyin: string): Pick<FieldToken, 'pinyin' | 'starts'> {
  if (writtenPinyin === '') return { pinyin: [], starts: [] };
  const words = writtenPinyin.split('_').map((word) => word.split(' '));
  let start = 0;
  const starts = words.map(({ length }) => (start += length) - length);
  return { pinyin: words.flat().map((each) => (each ? each.split('/') : [])), starts };
}
