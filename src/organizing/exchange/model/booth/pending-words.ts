import WORDS from './pending-words.json' with { type: 'json' };

const PENDING_WORDS: ReadonlySet<string> = new Set(WORDS);

/** Whether a text says that a booth or hall is not assigned yet, such as `TBA` and `待定`. */
export function isPending(text: string): boolean {
  if (text.length > 30) return false;
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.()[\]?!…]/g, '');
  return PENDING_WORDS.has(word.replace(/\s+/g, ' ').trim());
}
