import { normalize } from './normalize.js';
import { type Readings, readingsOf, readingsOfPerson } from '../../../platform/text/pinyin.js';
import { cutSyllables, isSyllable } from './syllables.js';
import { startsCjk, type Token, tokensOf } from './tokens.js';
import { wordsOf } from './words.js';

/** A word or run of a text together with how it may be read. */
export interface FieldToken extends Token {
  /** Of each character of a run; empty for a word. */
  readings: readonly Readings[];
  /** Where the words of a run begin; empty for a word. */
  starts: readonly number[];
}

/** A text as it is compared with what somebody typed. */
export interface FieldText {
  tokens: readonly FieldToken[];
}

/** Reads a normalised text, with pinyin where it is Chinese; `set` are the readings that staff has set for it. */
export function fieldTextOf(normal: string, set: readonly (readonly string[])[] = []): FieldText {
  return {
    tokens: tokensOf(normal).map((token) => ({
      ...token,
      readings: token.cjk ? readingsOf(token.text, set) : [],
      starts: token.cjk ? startsOf(token.text) : [],
    })),
  };
}

function startsOf(run: string): number[] {
  let start = 0;
  return wordsOf(run).map((word) => {
    start += word.length;
    return start - word.length;
  });
}

/** Reads the normalised name of a person, whose family name may have a reading of its own. */
export function personTextOf(normal: string): FieldText {
  const { tokens } = plainTextOf(normal);
  return {
    tokens: tokens.map((token) =>
      token.cjk ? { ...token, readings: readingsOfPerson(token.text), starts: [0] } : token,
    ),
  };
}

/** Reads a normalised text that is not sought by its pinyin. */
export function plainTextOf(normal: string): FieldText {
  return { tokens: tokensOf(normal).map((token) => ({ ...token, readings: [], starts: [] })) };
}

/** Pinyin as staff writes it, `chong qing`, `Chóngqìng` or `chong2qing4`, as syllables; what is none stays whole. */
export function syllablesOf(reading: string): string[] {
  // Only here ü stands for itself: elsewhere nobody knows what was left out.
  return normalize(reading.replace(/['’]/gu, ' ').replace(/[üǖǘǚǜ]/giu, 'v'))
    .split(/[^a-z]+/)
    .filter(Boolean)
    .flatMap((letters) => cutSyllables(letters).find((cut) => cut.every(isSyllable)) ?? [letters]);
}

/** The text in few letters, for keeping: words by spaces, and of runs the readings, those of a new word after `_`. */
export type WrittenText = readonly [tokens: string, readings?: string];

/** Writes a text so that reading it needs no dictionary. */
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

/** A word or run whose readings are read when they are looked at: only letters are sought by them. */
class KeptToken implements FieldToken {
  readonly text: string;
  readonly cjk: boolean;
  readonly joined: boolean;
  readonly start: number;
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
