import { singularOf } from '../lexer/english/singular.js';
import type { Token } from '../lexer/tokens.js';
import { wordsOf } from '../lexer/words.js';
import type { Idea, Lexicon } from './idea.js';
import { lexicon } from './lexicon.js';

/** A word of ideas in a text. */
export interface IdeaWord {
  ideas: readonly Idea[];
  /** The position of its beginning and of its end in the normalized text. */
  start: number;
  end: number;
}

type Texts = readonly Pick<Token, 'text' | 'cjk' | 'start'>[];

/**
 * The words of ideas in a normalized text, in their order, without overlaps. At each place the longest word counts: 智能
 * 家居 is not 家居.
 */
export function findIdeas(tokens: Texts, { words, longest }: Lexicon = lexicon()): IdeaWord[] {
  const result: IdeaWord[] = [];
  let end = 0;
  tokens.forEach((token, index) => {
    if (token.cjk) {
      for (const word of findInRun(token, Math.max(0, end - token.start), words, longest.cjk))
        result.push(word);
      return;
    }
    if (token.start < end) return;
    const word =
      findMixed(token, tokens[index + 1], words, longest.cjk) ??
      findEnglish(tokens.slice(index, index + longest.latin), words);
    if (!word) return;
    result.push(word);
    ({ end } = word);
  });
  return result;
}

/** A word of letters and characters without a space: b超, 3d打印. */
function findMixed(
  { text, start }: Texts[number],
  next: Texts[number] | undefined,
  words: Lexicon['words'],
  longest: number,
): IdeaWord | undefined {
  if (next?.cjk !== true || next.start !== start + text.length) return undefined;
  for (let length = Math.min(longest, next.text.length); length > 0; length -= 1) {
    const ideas = words.get(text + next.text.slice(0, length));
    if (ideas) return { ideas, start, end: next.start + length };
  }
  return undefined;
}

function findEnglish(tokens: Texts, words: Lexicon['words']): IdeaWord | undefined {
  const count = tokens.findIndex(({ cjk }) => cjk);
  const latin = count < 0 ? tokens : tokens.slice(0, count);
  const texts = latin.map(({ text }) => singularOf(text));
  for (let length = latin.length; length > 0; length -= 1) {
    const ideas = words.get(texts.slice(0, length).join(' '));
    const [first, last] = [latin[0], latin[length - 1]];
    if (ideas && first && last) return { ideas, start: first.start, end: last.start + last.text.length };
  }
  return undefined;
}

/** The greatest length of a word that may consist of parts of two words by chance: 开发电脑 does not contain 发电. */
const DOUBTFUL_LENGTH = 3;

function findInRun(
  { text, start }: Texts[number],
  from: number,
  words: Lexicon['words'],
  longest: number,
): IdeaWord[] {
  const result: IdeaWord[] = [];
  let ends: ReadonlySet<number> | undefined;
  const isWord = (place: number, length: number): boolean => {
    if (!words.has(text.slice(place, place + length))) return false;
    if (length > DOUBTFUL_LENGTH || length === text.length) return true;
    ends ??= endsOf(text);
    return ends.has(place) && ends.has(place + length);
  };
  for (let place = from; place < text.length;) {
    let length = Math.min(longest, text.length - place);
    while (length > 0 && !isWord(place, length)) length -= 1;
    const ideas = words.get(text.slice(place, place + length));
    if (ideas) result.push({ ideas, start: start + place, end: start + place + length });
    place += Math.max(1, length);
  }
  return result;
}

/** The positions between the words of a run. */
function endsOf(run: string): ReadonlySet<number> {
  const ends = new Set([0]);
  let end = 0;
  for (const word of wordsOf(run)) ends.add((end += word.length));
  return ends;
}
