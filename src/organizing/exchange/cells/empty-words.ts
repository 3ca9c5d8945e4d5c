import WORDS from './empty-words.json' with { type: 'json' };

const EMPTY_WORDS: ReadonlySet<string> = new Set(WORDS);

/** Whether a text stands for an empty cell, such as `N/A` and `暂无`. */
export function isEmptyWord(text: string): boolean {
  return text.length < 20 && EMPTY_WORDS.has(text.normalize('NFKC').trim().toLowerCase());
}
