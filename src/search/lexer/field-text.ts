import { normalize } from './normalize.js';
import { type Readings, readingsOf } from './pinyin.js';
import { cutSyllables, isSyllable } from './syllables.js';
import { startsCjk, type Token, tokensOf } from './tokens.js';

/** A word or run of a text together with how it may be read. */
export interface FieldToken extends Token {
  /** Of each character of a run; empty for a word. */
  readings: readonly Readings[];
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
    })),
  };
}

/** Reads a normalised text that is not sought by its pinyin. */
export function plainTextOf(normal: string): FieldText {
  return { tokens: tokensOf(normal).map((token) => ({ ...token, readings: [] })) };
}

/** Pinyin as staff writes it, `chong qing`, `Chóngqìng` or `chong2qing4`, as syllables; what is none stays whole. */
export function syllablesOf(reading: string): string[] {
  // Only here ü stands for itself: elsewhere nobody knows what was left out.
  return normalize(reading.replace(/['’]/gu, ' ').replace(/[üǖǘǚǜ]/giu, 'v'))
    .split(/[^a-z]+/)
    .filter(Boolean)
    .flatMap((letters) => cutSyllables(letters).find((cut) => cut.every(isSyllable)) ?? [letters]);
}

/** The text in few letters, for keeping: words by spaces, and of runs the readings. */
export type WrittenText = readonly [tokens: string, readings?: string];

/** Writes a text so that reading it needs no dictionary. */
export function writeText({ tokens }: FieldText): WrittenText {
  const words = tokens.map(({ text, joined }) => (joined ? '+' : '') + text).join(' ');
  const readings = tokens
    .filter(({ cjk }) => cjk)
    .map((token) => token.readings.map((each) => each.join('/')).join(' '))
    .join('|');
  return readings ? [words, readings] : [words];
}

/** The text that was written. */
export function readText([words, readings = '']: WrittenText): FieldText {
  const runs = readings.split('|');
  let start = 0;
  const tokens = words.split(' ').map((word) => {
    const joined = word.startsWith('+');
    const text = joined ? word.slice(1) : word;
    const cjk = startsCjk(text);
    const token = { text, cjk, joined, start, readings: cjk ? readRun(runs.shift() ?? '') : [] };
    start += text.length + (joined ? 0 : 1);
    return token;
  });
  return { tokens };
}

function readRun(readings: string): readonly Readings[] {
  return readings ? readings.split(' ').map((each) => (each ? each.split('/') : [])) : [];
}
