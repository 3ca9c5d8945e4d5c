import { LRUCache } from 'lru-cache';
import { withoutChineseForms } from './names.js';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const cut = new LRUCache<string, readonly string[]>({ max: 5000 });

/** The words of a Chinese run as ICU's dictionary cuts them. */
export function wordsOf(run: string): readonly string[] {
  const known = cut.get(run);
  if (known) return known;
  const found = Array.from(words.segment(run), ({ segment }) => segment);
  cut.set(run, found);
  return found;
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
    const begins = isLong(word) ? !isOpen : !isOpen && next !== undefined && !isLong(next);
    if (last === undefined || begins) pieces.push(word);
    else pieces[pieces.length - 1] = last + word;
    // A part of one character takes the next one; so does a part of single characters while they continue.
    isOpen = !isLong(pieces.at(-1) ?? '') || (!isLong(word) && next !== undefined && !isLong(next));
  });
  return pieces;
}

function isLong(word: string): boolean {
  return Array.from(word).length > 1;
}

/** Bodies with long names and common short forms. */
const BODY =
  /(?:大学|学院|科学院|研究院|研究所|研究中心|银行|医院|协会|学会|委员会|电网|航空|中学|学校|实验室)$/u;
const MAXIMUM_WORDS = 6;
const MAXIMUM_LENGTH = 4;
/** For these not the first character is used: 港科大, 深二外. */
const SHORT_BY_SECOND = /^(?:香港|第.)$/u;

const shortened = new LRUCache<string, readonly (readonly number[])[]>({ max: 5000 });

/**
 * Short forms of public bodies: some words by one character, the last one also by its last: 中国科学院 is 中科院,
 * 西安交通大学 is 西交大, 招商银行 is 招行, 工商银行 is 工商行. Returns the positions of the characters in the name.
 */
export function abbreviationsOf(name: string): readonly (readonly number[])[] {
  const known = shortened.get(name);
  if (known) return known;
  const made = findAbbreviations(withoutChineseForms(name));
  shortened.set(name, made);
  return made;
}

function findAbbreviations(run: string): number[][] {
  if (!BODY.test(run)) return [];
  const found = new Map<string, number[]>();
  const words: Word[] = [];
  let end = 0;
  for (const text of wordsOf(run)) {
    words.push({ text, start: end });
    end += text.length;
    if (!BODY.test(run.slice(0, end))) continue;
    for (const places of shortFormsOf(words, end - 1)) {
      const contiguous = (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
      if (places.length >= 2 && !contiguous) found.set(places.join(), places);
    }
  }
  return [...found.values()];
}

interface Word {
  text: string;
  start: number;
}

function shortFormsOf(words: readonly Word[], last: number): number[][] {
  if (words.length < 2 || words.length > MAXIMUM_WORDS) return [];
  const found: number[][] = [];
  const heads = words.map(({ text, start }) => start + (SHORT_BY_SECOND.test(text) ? 1 : 0));
  choose([...heads, last], 0, [], (places) => found.push(places));
  for (const { text, start } of words.slice(0, -1)) {
    if (text.length === 2 && text !== '中国') found.push([start, start + 1, last]);
  }
  return found;
}

/** All choices of two to four places in their order. */
function choose(
  places: readonly number[],
  next: number,
  chosen: readonly number[],
  onChoice: (chosen: number[]) => void,
): void {
  const place = places[next];
  if (place === undefined || chosen.length === MAXIMUM_LENGTH) {
    onChoice([...chosen]);
    return;
  }
  choose(places, next + 1, [...chosen, place], onChoice);
  choose(places, next + 1, chosen, onChoice);
}
