import type { CategoryNode } from '../category-nodes.js';
import { withDescendants } from '../category-nodes.js';
import { localeName } from '../localized.js';
import type { Language } from '@vitrine/ui/language';
import { regionName } from '@vitrine/ui/region-names';
import type { EntryValues, PersonValues } from './entry-values.js';
import type { ExhibitorKind } from '@vitrine/ui/enums/values';
import { WORDS } from './words.js';

/** The event's choices for fields. */
export interface EntryChoices {
  readonly categories: readonly CategoryNode[];
  readonly zones: readonly { readonly id: string; readonly name: string }[];
}

/** The label of a value by its path, such as `Name · English`. */
export function labelOf(path: string, language: Language): string {
  const { categories: categoryIds, appliedZone: appliedZoneId, ...words } = WORDS[language];
  const labels: Readonly<Record<keyof EntryValues, string>> = { ...words, categoryIds, appliedZoneId };
  const [field = '', locale] = path.split('.');
  const label = labels[field as keyof EntryValues];
  return locale === undefined ? label : `${label} · ${localeName(locale)}`;
}

/** A value of the form as text. */
export function textOf(path: string, value: unknown, choices: EntryChoices, language: Language): string {
  if (path === 'representatives') {
    return (value as readonly PersonValues[])
      .map(({ name }) => Object.values(name).filter(Boolean).join(' / '))
      .join('\n');
  }
  if (path === 'categoryIds') {
    const ids = value as readonly string[];
    const chosenCategories = withDescendants(choices.categories).filter(({ id }) => ids.includes(id));
    return chosenCategories.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  }
  const text = typeof value === 'string' ? value : '';
  if (text === '') return '';
  if (path === 'country') return regionName(text, language);
  if (path === 'kind') return WORDS[language].kinds[text as ExhibitorKind];
  if (path === 'appliedZoneId') return choices.zones.find(({ id }) => id === text)?.name ?? '';
  return text;
}
