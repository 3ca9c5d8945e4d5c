import { WORDS as ENTRY_WORDS } from '../entry/words.js';
import { localeName } from '../localized.js';
import type { Language } from '@vitrine/ui/language';
import { OBJECT_FIELDS } from './object-fields.js';
import { WORDS } from './words.js';

/** A locale at the end of a path, such as `zh-Hans`. */
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

/**
 * The label for the path of a changed value: `Name · English` for `name.en`, `Representatives 1 · Position ·
 * English` for `representatives.0.role.en`. A field without a label keeps its API name.
 */
export function fieldLabel(path: string, language: Language): string {
  const names: Readonly<Record<string, unknown>> = { ...ENTRY_WORDS[language], ...WORDS[language].fields };
  const keys = path.split('.');
  const labels: string[] = [];
  for (const [index, key] of keys.entries()) {
    const name = names[key] ?? OBJECT_FIELDS[key]?.[language === 'zh' ? 0 : 1];
    if (/^\d+$/.test(key)) labels.push(`${labels.pop() ?? ''} ${Number(key) + 1}`.trim());
    else if (typeof name === 'string') labels.push(name);
    else if (index > 0 && LOCALE.test(key)) labels.push(localeName(key));
    else labels.push(key);
  }
  return labels.join(' · ');
}
