import { LRUCache } from 'lru-cache';
import { OutputFormat, pinyin, segment } from 'pinyin-pro';
import { dataLines, dataWords } from '../../../platform/text/data-file.js';
import { withoutChineseForms } from '../lexer/names.js';
import { SIMPLIFIED } from '../lexer/simplified.js';
import { wordsOf } from '../lexer/words.js';

/** The pinyin that fits a Chinese name best, and its characters with several usual readings. */
export interface SuggestedReading {
  /** The part of the name that is read, in simplified characters, without a legal form. */
  readonly text: string;
  /** The syllables of the part, one for each character, with tones. */
  readonly syllables: readonly string[];
  readonly characters: readonly UncertainCharacter[];
}

export interface UncertainCharacter {
  /** The place of the character in the part, from 0. */
  readonly position: number;
  readonly character: string;
  /** Two or more, the suggested one first. */
  readonly readings: readonly string[];
}

const UNCERTAIN = new Map(
  dataLines(import.meta.url, 'uncertain-characters.txt').map((line) => {
    const [character = '', ...readings] = line.split(' ');
    return [character, readings];
  }),
);
const CERTAIN = new Set(dataWords(import.meta.url, 'certain-words.txt'));
const CERTAIN_AT_END = [...CERTAIN].filter((word) => UNCERTAIN.has(word.slice(-1)));

/** All characters whose names are worth a look, for a filter in SQL, with traditional forms. */
export const UNCERTAIN_CHARACTERS = [
  ...UNCERTAIN.keys(),
  ...[...SIMPLIFIED].filter(([, simple]) => UNCERTAIN.has(simple)).map(([traditional]) => traditional),
].join('');

/** A stored reading has at most 200 characters. */
const MOST_CHARACTERS = 28;

const suggested = new LRUCache<string, { readonly reading: SuggestedReading | null }>({ max: 20_000 });

/** The reading of the first part of a name that has a character with several usual readings; null without one. */
export function suggestReading(name: string): SuggestedReading | null {
  const known = suggested.get(name);
  if (known) return known.reading;
  const simple = Array.from(name, (character) => SIMPLIFIED.get(character) ?? character).join('');
  const run = (simple.match(/\p{Script=Han}+/gu) ?? []).map(partOf).find(isUncertain);
  const reading = run === undefined ? null : readRun(run);
  suggested.set(name, { reading });
  return reading;
}

function partOf(run: string): string {
  return Array.from(withoutChineseForms(run)).slice(0, MOST_CHARACTERS).join('');
}

function isUncertain(text: string): boolean {
  return wordsOf(text).some((word) => placesIn(word).length > 0);
}

function readRun(text: string): SuggestedReading {
  const syllables: string[] = [];
  const characters: UncertainCharacter[] = [];
  for (const word of wordsOf(text)) {
    const usual = pinyin(word, { type: 'array' });
    const places = placesIn(word);
    Array.from(word).forEach((character, index) => {
      const readings = places.includes(index) ? (UNCERTAIN.get(character) ?? []) : [];
      if (readings.length > 0) characters.push({ position: syllables.length, character, readings });
      syllables.push(readings[0] ?? usual[index] ?? character);
    });
  }
  return { text, syllables, characters };
}

/** The places of such characters in a word, unless a dictionary decides their readings. */
function placesIn(word: string): number[] {
  const characters = Array.from(word);
  if (!characters.some((character) => UNCERTAIN.has(character))) return [];
  if (CERTAIN.has(word) || CERTAIN_AT_END.some((end) => word.endsWith(end))) return [];
  const isDecided = segment(word, { format: OutputFormat.AllSegment }).flatMap(({ origin }) => {
    const part = Array.from(origin);
    return part.map(() => part.length > 1);
  });
  return characters.flatMap((character, index) =>
    UNCERTAIN.has(character) && !isDecided[index] ? [index] : [],
  );
}
