import { regionName } from '@vitrine/ui/region-names';
import { WORDS as ENTRY_WORDS } from '../entry/words.js';
import { useLanguage, useWords } from '../language.js';
import { WORDS } from './words.js';

/** Returns a function for the words of a value: codes such as `APPROVED` and countries in the user's language. */
export function useValueText(): (field: string, value: string) => string {
  const words = useWords(WORDS);
  const { kinds } = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const wordOf = (part: string): string =>
    words.values[part] ?? (kinds as Readonly<Record<string, string>>)[part] ?? part;
  return (field, value) => {
    if (field === 'country') return regionName(value, language);
    return value
      .split(/( \/ |\n)/)
      .map(wordOf)
      .join('');
  };
}
