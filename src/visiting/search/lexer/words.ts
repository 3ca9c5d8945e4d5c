import { LRUCache } from 'lru-cache';
import { withoutChineseForms } from './names.js';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordCache = new LRUCache<string, readonly string[]>({ max: 5000 });

/** The words of a Chinese run according to ICU's dictionary. */
export function wordsOf(run: string): readonly string[] {
  const cachedWords = wordCache.get(run);
  if (cachedWords) return cachedWords;
  const runWords = Array.from(segmenter.segment(run), ({ segment }) => segment);
  wordCache.set(run, runWords);
  return runWords;
}

const SHORT_RUN = 3;

/**
 * Splits a run between words of two or more characters. Adjacent single characters are a word missing in the
 * dictionary, 深圳|腾讯; a lone one joins the previous word.
 */
export function piecesOf(run: string): string[] {
  if (Array.from(run).length <= SHORT_RUN) return [run];
  const pieces: string[] = [];
  const words = wordsOf(run);
  let isOpen = true;
  words.forEach((word, index) => {
    const last = pieces.at(-1);
    const next = words[index + 1];
    const isStart = isLong(word) ? !isOpen : !isOpen && next !== undefined && !isLong(next);
    if (last === undefined || isStart) pieces.push(word);
    else pieces[pieces.length - 1] = last + word;
    // A part of one character takes the next word. A part of single characters takes the next single
    // characters.
    isOpen = !isLong(pieces.at(-1) ?? '') || (!isLong(word) && next !== undefined && !isLong(next));
  });
  return pieces;
}

function isLong(word: string): boolean {
  return Array.from(word).length > 1;
}

/** Public bodies with long names and common short forms. */
const BODY =
  /(?:大学|学院|科学院|研究院|研究所|研究中心|银行|医院|协会|学会|委员会|电网|航空|中学|学校|实验室)$/u;
const MAXIMUM_WORDS = 6;
const MAXIMUM_LENGTH = 4;
/** Words with their second character in short forms: 港科大, 深二外. */
const SHORT_BY_SECOND = /^(?:香港|第.)$/u;

const abbreviationCache = new LRUCache<string, readonly (readonly number[])[]>({ max: 5000 });

/**
 * Short forms of public bodies: some words by one character, the last one also by its last: 中国科学院 is 中科院,
 * 西安交通大学 is 西交大, 招商银行 is 招行, 工商银行 is 工商行. Returns the positions of the characters in the name.
 */
export function abbreviationsOf(name: string): readonly (readonly number[])[] {
  const cachedAbbreviations = abbreviationCache.get(name);
  if (cachedAbbreviations) return cachedAbbreviations;
  const abbreviations = findAbbreviations(withoutChineseForms(name));
  abbreviationCache.set(name, abbreviations);
  return abbreviations;
}

function findAbbreviations(run: string): number[][] {
  if (!BODY.test(run)) return [];
  const abbreviations = new Map<string, number[]>();
  const words: Word[] = [];
  let end = 0;
  for (const text of wordsOf(run)) {
    words.push({ text, start: end });
    end += text.length;
    if (!BODY.test(run.slice(0, end))) continue;
    for (const places of shortFormsOf(words, end - 1)) {
      const isContiguous = (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
      if (places.length >= 2 && !isContiguous) abbreviations.set(places.join(), places);
    }
  }
  return [...abbreviations.values()];
}

interface Word {
  text: string;
  start: number;
}

function shortFormsOf(words: readonly Word[], last: number): number[][] {
  if (words.length < 2 || words.length > MAXIMUM_WORDS) return [];
  const shortForms: number[][] = [];
  const heads = words.map(({ text, start }) => start + (SHORT_BY_SECOND.test(text) ? 1 : 0));
  choose([...heads, last], 0, [], (places) => shortForms.push(places));
  for (const { text, start } of words.slice(0, -1)) {
    if (text.length === 2 && text !== '中国') shortForms.push([start, start + 1, last]);
  }
  return shortForms;
}

/** All choices of two to four places in their order. */
function choose(
  places: readonly number[],
  next: number,
  chosenPlaces: readonly number[],
  onChoice: (chosenPlaces: number[]) => void,
): void {
  const place = places[next];
  if (place === undefined || chosenPlaces.length === MAXIMUM_LENGTH) {
    onChoice([...chosenPlaces]);
    return;
  }
  choose(places, next + 1, [...chosenPlaces, place], onChoice);
  choose(places, next + 1, chosenPlaces, onChoice);
}
