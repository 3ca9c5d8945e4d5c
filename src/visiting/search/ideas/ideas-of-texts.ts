import { LEXEME, truncateLexeme } from '../lexer/lexeme.js';
import type { SearchableTexts } from '../lexer/index-texts.js';
import { normalize } from '../lexer/normalize.js';
import { tokensOf } from '../lexer/tokens.js';
import type { Idea } from './idea.js';
import { findIdeas } from './find-ideas.js';

/** The stored ids of the ideas of an object, by their place: names, keywords, the parent object, long texts. */
export type WrittenIdeas = Partial<Record<IdeaPlace, readonly string[]>>;

/** A place of the words of ideas in an object. */
export type IdeaPlace = (typeof PLACES)[number][0];

const PLACES = [
  ['n', 'names'],
  ['k', 'keywords'],
  ['a', 'above'],
  ['x', 'texts'],
] as const satisfies readonly (readonly [string, keyof SearchableTexts])[];

/** The ideas of an object for its ranking, and their lexemes, which include all wider ideas. */
export function ideasOfTexts(texts: SearchableTexts): { ideas: WrittenIdeas; lexemes: string[] } {
  const ideas: Partial<Record<IdeaPlace, string[]>> = {};
  const lexemes = new Set<string>();
  const presentIdeas = new Set<Idea>();
  for (const [place, field] of PLACES) {
    const newIdeas = new Set(texts[field].flatMap(ideasOf).filter((idea) => !presentIdeas.has(idea)));
    if (newIdeas.size === 0) continue;
    ideas[place] = Array.from(newIdeas, ({ id }) => id);
    const areas = place === 'n' || place === 'k' ? (['idea', 'ideaInTitle'] as const) : (['idea'] as const);
    for (const idea of newIdeas) {
      presentIdeas.add(idea);
      for (const lexeme of lexemesOf(idea, areas)) lexemes.add(lexeme);
    }
  }
  return { ideas, lexemes: [...lexemes] };
}

function lexemesOf({ id, above }: Idea, areas: readonly IdeaArea[]): string[] {
  return [id, ...above].flatMap((each) => areas.map((area) => ideaLexeme(each, area)));
}

type IdeaArea = 'idea' | 'ideaInTitle';

/** The lexeme of an idea anywhere in an object, or in its names and keywords. */
export function ideaLexeme(id: string, area: IdeaArea): string {
  return truncateLexeme(LEXEME[area] + id);
}

/** The ideas of a text that is not normalized. */
export function ideasOf(text: string): Idea[] {
  return findIdeas(tokensOf(normalize(text))).flatMap(({ ideas }) => ideas);
}
