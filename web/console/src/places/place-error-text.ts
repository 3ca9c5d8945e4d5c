import type { UserError } from '@vitrine/components/ask';
import { useErrorText } from '@vitrine/components/error-text';
import { useWords } from '@vitrine/components/language';
import { WORDS } from './words.js';

/** Returns a function that says in the user's language what is wrong, and what still needs a place. */
export function usePlaceErrorText(): (error: UserError) => string {
  const { inUse } = useWords(WORDS);
  const textOf = useErrorText();
  return (error) => inUse[error.message] ?? textOf(error);
}
