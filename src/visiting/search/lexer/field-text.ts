import { normalize } from './normalize.js';
import { type Readings, readingsOf, readingsOfPerson } from '../../../platform/text/pinyin.js';
import { cutSyllables, isSyllable } from './syllables.js';
import { startsCjk, type Token, tokensOf } from './tokens.js';
import { wordsOf } from './words.js';

/** A word or run of a text with its possible readings. */
export interface FieldToken extends Token {
  /** Of each character of a run; empty for a word. */
  readings: readonly Readings[];
  /** All readings, each after a space. */
  sounds: string;
  /** The positions at which the words of a run begin; empty for a word. */
  starts: readonly number[];
}

/** A text in the form that queries are matched with. */
export interface FieldText {
  tokens: readonly FieldToken[];
}

const NONE: readonly [] = [];

/** Parses a normalized text, with pinyin if it is Chinese; `set` are the readings of its search setting. */
export function fieldTextOf(normal: string, set: readonly (readonly string[])[] = []): FieldText {
  return {
    tokens: tokensOf(normal).map((token) =>
      token.cjk ? runOf(token, readingsOf(token.text, set), startsOf(token.text)) : wordOf(token),
    ),
  };
}

function runOf(token: Token, readings: readonly Readings[], starts: readonly number[]): FieldToken {
  const sounds = readings.flatMap((each) => each.map((reading) => ` ${reading}`)).join('');
  return { ...token, readings, sounds, starts };
}

function wordOf({ text, cjk, start, joined }: Token): FieldToken {
  return { text, cjk, start, joined, readings: NONE, sounds: '', starts: NONE };
}

function startsOf(run: string): number[] {
  let start = 0;
  return wordsOf(run).map((word) => {
    start += word.length;
    return start - word.length;
  });
}

/** Parses the normalized name of a person, whose family name may have a special reading. */
export function personTextOf(normal: string): FieldText {
  return {
    tokens: tokensOf(normal).map((token) =>
      token.cjk ? runOf(token, readingsOfPerson(token.text), [0]) : wordOf(token),
    ),
  };
}

/** Parses a normalized text that is not searched by pinyin. */
export function plainTextOf(normal: string): FieldText {
  return { tokens: tokensOf(normal).map(wordOf) };
}

/**
 * Splits pinyin of staff, `chong qing`, `Chóngqìng` or `chong2qing4`, into syllables; other words stay whole.
 */
export function syllablesOf(reading: string): string[] {
  // Only explicit pinyin distinguishes ü; in other texts its marks may be missing.
  return normalize(reading.replace(/['’]/gu, ' ').replace(/[üǖǘǚǜ]/giu, 'v'))
    .split(/[^a-z]+/)
    .filter(Boolean)
    .flatMap((letters) => cutSyllables(letters).find((cut) => cut.every(isSyllable)) ?? [letters]);
}

/**
 * The compact stored form of a text: words separated by spaces, and the readings of runs, with `_` before
 * each new word.
 */
export type WrittenText = readonly [tokens: string, readings?: string];

/** Writes a text in a form that is parsed without a dictionary. */
export function writeText({ tokens }: FieldText): WrittenText {
  const words = tokens.map(({ text, joined }) => (joined ? '+' : '') + text).join(' ');
  const readings = tokens
    .filter(({ cjk }) => cjk)
    .map(writeRun)
    .join('|');
  return readings ? [words, readings] : [words];
}

function writeRun({ readings, starts }: FieldToken): string {
  return readings
    .map((each, index) => (index === 0 ? '' : starts.includes(index) ? '_' : ' ') + each.join('/'))
    .join('');
}

/** The text that was written. */
export function readText([words, readings = '']: WrittenText): FieldText {
  const runs = readings.split('|');
  let start = 0;
  const tokens = words.split(' ').map((word) => {
    const joined = word.startsWith('+');
    const text = joined ? word.slice(1) : word;
    const cjk = startsCjk(text);
    const token = new KeptToken({ text, cjk, joined, start }, cjk ? (runs.shift() ?? '') : '');
    start += text.length + (joined ? 0 : 1);
    return token;
  });
  return { tokens };
}

const BETWEEN_READINGS = /[_/]/g;

/**
 * A word or run whose readings are parsed on first use: only queries in letters need them, and only of runs
 * with similar sounds.
 */
class KeptToken implements FieldToken {
  readonly text: string;
  readonly cjk: boolean;
  readonly joined: boolean;
  readonly start: number;
  #sounds: string | undefined;
  #run: Pick<FieldToken, 'readings' | 'starts'> | undefined;

  constructor(
    { text, cjk, joined, start }: Token,
    private readonly written: string,
  ) {
    this.text = text;
    this.cjk = cjk;
    this.joined = joined;
    this.start = start;
  }

  get readings(): readonly Readings[] {
    return this.#read().readings;
  }

  get sounds(): string {
    return (this.#sounds ??= ` ${this.written.replace(BETWEEN_READINGS, ' ')}`);
  }

  get starts(): readonly number[] {
    return this.#read().starts;
  }

  #read(): Pick<FieldToken, 'readings' | 'starts'> {
    return (this.#run ??= readRun(this.written));
  }
}

function readRun(written: string): Pick<FieldToken, 'readings' | 'starts'> {
  if (written === '') return { readings: [], starts: [] };
  const words = written.split('_').map((word) => word.split(' '));
  let start = 0;
  const starts = words.map(({ length }) => (start += length) - length);
  return { readings: words.flat().map((each) => (each ? each.split('/') : [])), starts };
}
