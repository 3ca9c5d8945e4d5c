import { normalize } from '../lexer/normalize.js';
import { startsCjk, tokensOf } from '../lexer/tokens.js';
import { singularOf } from '../lexer/english/singular.js';

/** A meaning with its words. A word stands for the idea itself and for all ideas above it. */
export interface Idea {
  /** Its first English word, with `-` between its parts. */
  readonly id: string;
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  /** The ids of all wider ideas. */
  readonly above: readonly string[];
  /** The idea and all narrower ones by id, with their closeness: 1 for the idea itself. */
  readonly below: ReadonlyMap<string, number>;
}

/** The ideas of a lexicon by their words. */
export interface Lexicon {
  readonly ideas: ReadonlyMap<string, Idea>;
  /** Ideas by a word in normal form: characters without spaces, or English words in the singular. */
  readonly words: ReadonlyMap<string, readonly Idea[]>;
  /** The length of the longest word, in characters and in English words. */
  readonly longest: { readonly cjk: number; readonly latin: number };
}

/** An idea with the ids that its line names. */
interface WrittenIdea extends Pick<Idea, 'id' | 'chinese' | 'english'> {
  parents: string[];
  readonly narrower: readonly string[];
}

const LINE =
  /^(?<english>[^=<>]+?) = (?<chinese>[^=<>]+?)(?: < (?<wider>[^<>]+?))?(?: > (?<narrower>[^<>]+))?$/u;
/** The factor of the closeness for each step down. */
const STEP = 0.93;

/**
 * Parses lines such as `crop drone, farm drone = 植保无人机 农业无人机 < drone > crop drone part`, with wider ideas after `<`
 * and narrower ones after `>`. Throws an error for another form, for an unknown idea and for ideas that are wider than
 * themselves.
 */
export function parseIdeas(lines: readonly string[]): Lexicon {
  const linesById = new Map(lines.map(parseLine).map((idea) => [idea.id, idea]));
  for (const { id, narrower } of linesById.values()) {
    for (const other of narrower) ideaIn(linesById, other, id).parents.push(id);
  }
  const ideas = new Map<string, Idea>();
  for (const idea of linesById.values()) {
    const { id, chinese, english } = idea;
    ideas.set(id, { id, chinese, english, above: aboveOf(idea, linesById), below: new Map([[id, 1]]) });
  }
  for (const { id, above } of ideas.values()) {
    for (const other of above) {
      (ideas.get(other)?.below as Map<string, number>).set(id, STEP ** stepsUp(id, other, linesById));
    }
  }
  const words = new Map<string, Idea[]>();
  const longest = { cjk: 0, latin: 0 };
  for (const idea of ideas.values()) {
    for (const key of new Set([...idea.english, ...idea.chinese].map(keyOf))) {
      words.set(key, [...(words.get(key) ?? []), idea]);
      if (startsCjk(key)) longest.cjk = Math.max(longest.cjk, key.length);
      else longest.latin = Math.max(longest.latin, key.split(' ').length);
    }
  }
  return { ideas, words, longest };
}

/** The normal form of a word of an idea. */
export function keyOf(word: string): string {
  const tokens = tokensOf(normalize(word));
  const isCjk = tokens.some(({ cjk }) => cjk);
  return isCjk
    ? tokens.map(({ text }) => text).join('')
    : tokens.map(({ text }) => singularOf(text)).join(' ');
}

function parseLine(line: string): WrittenIdea {
  const { english = '', chinese = '', wider = '', narrower = '' } = LINE.exec(line)?.groups ?? {};
  const words = english.split(', ');
  if (!words[0] || !chinese) throw new Error(`This line is no idea: ${line}`);
  return {
    id: idOf(words[0]),
    english: words,
    chinese: chinese.split(' '),
    parents: idsOf(wider),
    narrower: idsOf(narrower),
  };
}

function idsOf(words: string): string[] {
  return words === '' ? [] : words.split(', ').map(idOf);
}

/** An idea that the line of another one names. */
function ideaIn(linesById: ReadonlyMap<string, WrittenIdea>, id: string, user: string): WrittenIdea {
  const idea = linesById.get(id);
  if (!idea || id === user) throw new Error(`${user} names a wrong idea: ${id}`);
  return idea;
}

function idOf(word: string): string {
  return word.replaceAll(' ', '-');
}

function aboveOf(idea: WrittenIdea, linesById: ReadonlyMap<string, WrittenIdea>): string[] {
  const above = new Set<string>();
  const visit = (parents: readonly string[]): void => {
    for (const parent of parents) {
      const wider = ideaIn(linesById, parent, idea.id);
      if (above.has(parent)) continue;
      above.add(parent);
      visit(wider.parents);
    }
  };
  visit(idea.parents);
  return [...above];
}

/** The number of steps from an idea up to a wider one. */
function stepsUp(id: string, wider: string, linesById: ReadonlyMap<string, WrittenIdea>): number {
  let level: readonly string[] = [id];
  for (let steps = 0; level.length > 0; steps += 1) {
    if (level.includes(wider)) return steps;
    level = level.flatMap((each) => linesById.get(each)?.parents ?? []);
  }
  return 0;
}
