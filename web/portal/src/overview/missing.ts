import { textIn } from '@vitrine/components/localized';
import type { Entry } from '../entry/entry-context.js';

/** Something that an entry should have. */
export type Lack = 'name' | 'description' | 'logo' | 'categories' | 'contact' | 'products';

/** What an entry does not have yet, in the order of the form. Nothing of it prevents the submission. */
export function missingOf(entry: Entry): { lack: Lack; locales: readonly string[] }[] {
  const { locales } = entry.event;
  const without = (texts: Entry['names']): string[] =>
    locales.filter((locale) => textIn(texts, locale) === '');
  const [names, descriptions] = [without(entry.names), without(entry.descriptions)];
  const lacks: { lack: Lack; locales: readonly string[]; isMissing: boolean }[] = [
    { lack: 'name', locales: names, isMissing: names.length > 0 },
    { lack: 'description', locales: descriptions, isMissing: descriptions.length > 0 },
    { lack: 'logo', locales: [], isMissing: entry.logo === null },
    { lack: 'categories', locales: [], isMissing: entry.categories.length === 0 },
    { lack: 'contact', locales: [], isMissing: entry.contactEmail === null && entry.contactPhone === null },
    { lack: 'products', locales: [], isMissing: entry.products.totalCount === 0 },
  ];
  return lacks
    .filter(({ isMissing }) => isMissing)
    .map(({ lack, locales: missing }) => ({ lack, locales: missing }));
}
