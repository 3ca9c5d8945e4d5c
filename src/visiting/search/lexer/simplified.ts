import { dataLines } from '../../../platform/text/data-file.js';

/** The simplified form of each traditional character. */
export const SIMPLIFIED: ReadonlyMap<string, string> = pairsOf(
  dataLines(import.meta.url, 'simplified.txt').join(''),
);

function pairsOf(characters: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    pairs.set(characters.charAt(index), characters.charAt(index + 1));
  }
  return pairs;
}
