import { dataLines } from '../../../platform/text/data-file.js';
import { type Lexicon, parseIdeas } from './idea.js';

let parsedLexicon: Lexicon | undefined;

/** The ideas of trade fairs with their words. Parsed on first use. */
export function lexicon(): Lexicon {
  return (parsedLexicon ??= parseIdeas(ideaLines()));
}

/** The lines of the data file, one for each idea. */
export function ideaLines(): string[] {
  return dataLines(import.meta.url, 'ideas.txt');
}
