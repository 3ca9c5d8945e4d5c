import type { Choice } from '@vitrine/components/choice-input';
import { useLanguage, useWords } from '@vitrine/components/language';
import { WORDS as HISTORY_WORDS } from '../history/words.js';
import { WORDS } from './words.js';

/** All operations with their names in the user's language, sorted by name. */
export function useActions(): readonly Choice[] {
  const { language } = useLanguage();
  const names = { ...useWords(HISTORY_WORDS).actions, ...useWords(WORDS).actions };
  return Object.entries(names)
    .map(([value, label]) => ({ value, label }))
    .sort((left, right) => left.label.localeCompare(right.label, language));
}

/** Returns a function that names an operation in the user's language. */
export function useActionName(): (action: string) => string {
  const { actions } = useWords(WORDS);
  const history = useWords(HISTORY_WORDS).actions;
  return (action) => actions[action] ?? history[action] ?? action;
}
