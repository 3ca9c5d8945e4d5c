import type { Language } from '@vitrine/ui/language';

/**
 * Loads the words of a language. Await it before you read words.
 * The build replaces the body, because it puts each language into a separate file (`tools/one-language.mjs`).
 */
export async function loadWords(_language: Language): Promise<void> {
  await Promise.resolve();
}

/** Loads the words of rarely opened screens, if a loaded module needs them, in the languages of `loadWords`. */
export async function loadNeededWords(): Promise<void> {
  await Promise.resolve();
}
