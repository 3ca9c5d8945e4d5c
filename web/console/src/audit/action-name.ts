import { useWords } from '@vitrine/components/language';
import { WORDS as HISTORY_WORDS } from '../history/words.js';
import { WORDS } from './words.js';

/** Returns a function that names an operation in the user's language. */
export function useActionName(): (action: string) => string {
  const { actions } = useWords(WORDS);
  const history = useWords(HISTORY_WORDS).actions;
  return (action) => actions[action] ?? history[action] ?? action;
}
