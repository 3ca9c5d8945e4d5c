import type { Language } from '@vitrine/ui/language';

/**
 * Loads the words of a language. To be awaited before they are read.
 * The build writes another body, because it puts each language into a file of its own (`tools/one-language.mjs`).
 */
export async function loadWords(_language: Language): Promise<void> {
  await Promise.resolve();
}
