import { LRUCache } from 'lru-cache';
import { OutputFormat, pinyin, segment } from 'pinyin-pro';
import { dataLines, dataWords } from '../../../platform/text/data-file.js';
import { withoutChineseForms } from '../lexer/names.js';
import { SIMPLIFIED } from '../lexer/simplified.js';
import { wordsOf } from '../lexer/words.js';

/** The pinyin that fits a Chinese name best, and its characters with several usual ones. */
export interface SuggestedPinyin {
  /** The part of the name, in simplified characters, without a legal form. */
  readonly text: string;
  /** The syllables of the part, one for each character, with tones. */
  readonly syllables: readonly string[];
  readonly characters: readonly UncertainCharacter[];
}

export interface UncertainCharacter {
  /** The position of the character in the part, from 0. */
  readonly position: number;
  readonly character: string;
  /** Two or more, the suggested one first. */
  readonly readings: readonly string[];
}

const READINGS = new Map(
  dataLines(import.meta.url, 'uncertain-characters.txt').map((line) => {
    const [character = '', ...syllables] = line.split(' ');
    return [character, syllables];
  }),
);
const CERTAIN_WORDS = new Set(dataWords(import.meta.url, 'certain-words.txt'));
const CERTAIN_ENDINGS = [...CERTAIN_WORDS].filter((word) => READINGS.has(word.slice(-1)));

/** All uncertain characters with their traditional forms, for a filter in SQL. */
export const UNCERTAIN_CHARACTERS = [
  ...READINGS.keys(),
  ...[...SIMPLIFIED].filter(([, simplified]) => READINGS.has(simplified)).map(([traditional]) => traditional),
].join('');

/** A stored pinyin has at most 200 characters. */
const MAXIMUM_CHARACTERS = 28;

const suggestionCache = new LRUCache<string, { readonly pinyin: SuggestedPinyin | null }>({ max: 20_000 });

/** The pinyin of the first part of a name that has a character with several usual ones; null without one. */
export function suggestPinyin(name: string): SuggestedPinyin | null {
  const cachedSuggestion = suggestionCache.get(name);
  if (cachedSuggestion) return cachedSuggestion.pinyin;
  const simplifiedName = Array.from(name, (character) => SIMPLIFIED.get(character) ?? character).join('');
  const run = (simplifiedName.match(/\p{Script=Han}+/gu) ?? []).map(partOf).find(isUncertain);
  const suggestion = run === undefined ? null : pinyinOfPart(run);
  suggestionCache.set(name, { pinyin: suggestion });
  return suggestion;
}

function partOf(run: string): string {
  return Array.from(withoutChineseForms(run)).slice(0, MAXIMUM_CHARACTERS).join('');
}

function isUncertain(text: string): boolean {
  return wordsOf(text).some((word) => placesIn(word).length > 0);
}

function pinyinOfPart(text: string): SuggestedPinyin {
  const syllables: string[] = [];
  const characters: UncertainCharacter[] = [];
  for (const word of wordsOf(text)) {
    const usualReadings = pinyin(word, { type: 'array' });
    const places = placesIn(word);
    Array.from(word).forEach((character, index) => {
      const readings = places.includes(index) ? (READINGS.get(character) ?? []) : [];
      if (readings.length > 0) characters.push({ position: syllables.length, character, readings });
      syllables.push(readings[0] ?? usualReadings[index] ?? character);
    });
  }
  return { text, syllables, characters };
}

/** The positions of uncertain characters in a word, except those whose pinyin a dictionary decides. */
function placesIn(word: string): number[] {
  const characters = Array.from(word);
  if (!characters.some((character) => READINGS.has(character))) return [];
  if (CERTAIN_WORDS.has(word) || CERTAIN_ENDINGS.some((end) => word.endsWith(end))) return [];
  const isDecided = segment(word, { format: OutputFormat.AllSegment }).flatMap(({ origin }) => {
    const part = Array.from(origin);
    return part.map(() => part.length > 1);
  });
  return characters.flatMap((character, index) =>
    READINGS.has(character) && !isDecided[index] ? [index] : [],
  );
}
