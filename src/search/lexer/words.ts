import { LRUCache } from 'lru-cache';
import { CHINESE_FORMS } from './names.js';

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
 * Cuts a run where words of two characters or more meet. Single characters side by side are a word that the dictionary
 * does not know, 深圳|腾讯; one alone stays with the word before it.
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
    // A piece of one character takes what follows; so does one of single characters while they go on.
    isOpen = !isLong(pieces.at(-1) ?? '') || (!isLong(word) && next !== undefined && !isLong(next));
  });
  return pieces;
}

function isLong(word: string): boolean {
  return Array.from(word).length > 1;
}

/** Bodies whose names are so long that everybody shortens them. */
const BODY = /(?:大学|学院|科学院|研究院|研究所|研究中心|银行|医院|协会|学会|委员会|电网|航空|中学|实验室)$/u;
const MAXIMUM_WORDS = 6;
const MAXIMUM_LENGTH = 4;

/**
 * How people shorten the name of a public body: some of its words by their first character, the last one also by its
 * last: 中国科学院 is 中科院, 西安交通大学 is 西交大, 招商银行 is 招行. Answers with the places of
 * the characters in the name.
 */
export function abbreviationsOf(name: string): number[][] {
  const run = name.replace(CHINESE_FORMS, '');
  if (!BODY.test(run)) return [];
  const heads: number[] = [];
  let place = 0;
  for (const word of wordsOf(run)) {
    heads.push(place);
    place += word.length;
  }
  if (heads.length < 2 || heads.length > MAXIMUM_WORDS) return [];
  const found = new Map<string, number[]>();
  choose([...heads, place - 1], 0, [], (places) => {
    const contiguous = (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1;
    if (places.length >= 2 && !contiguous) found.set(places.join(), places);
  });
  return [...found.values()];
}

/** All choices of two to four places in their order. */
function choose(
  places: readonly number[],
  next: number,
  chosen: readonly number[],
  tell: (chosen: number[]) => void,
): void {
  const place = places[next];
  if (place === undefined || chosen.length === MAXIMUM_LENGTH) {
    tell([...chosen]);
    return;
  }
  choose(places, next + 1, [...chosen, place], tell);
  choose(places, next + 1, chosen, tell);
}
