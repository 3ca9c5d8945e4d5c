import { commonSpelling } from './stem.js';

const UNCHANGED = /(?:ss|us|is|ics)$|^(?:glasses|goods|clothes|news|kubernetes)$/;

/**
 * The singular of an English word in its American spelling. Other endings stay, because the words of ideas are exact:
 * organic is not an organ.
 */
export function singularOf(word: string): string {
  if (!/^[a-z]{4,30}$/.test(word)) return word;
  const spelling = commonSpelling(word);
  if (spelling !== word || UNCHANGED.test(word)) return spelling;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=(?:ss|x|ch|sh|z))es$/, '')
    .replace(/(?<!s)s$/, '');
}
