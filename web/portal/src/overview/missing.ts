import { keysOf } from '@vitrine/components/tables';
import { missingTranslations, textsByLocale } from '@vitrine/components/localized';
import type { Entry } from '../entry/entry-context.js';
import type { ExhibitorLack } from '../entry/entry.graphql.js';

/** Data that members should add. They cannot add a booth, because organizers assign booths. */
export type Lack = Exclude<ExhibitorLack, 'BOOTH'> | 'PRODUCT';

/** The screen on which members add the data, in the order of the form. */
export const LACK_SCREENS = {
  TRANSLATION: '/entries/$id/entry',
  DESCRIPTION: '/entries/$id/entry',
  LOGO: '/entries/$id/entry',
  CATEGORY: '/entries/$id/entry',
  CONTACT: '/entries/$id/entry',
  PRODUCT: '/entries/$id/products',
} as const satisfies Readonly<Record<Lack, string>>;

/** The missing data of an entry as stored, in the order of the form. It does not prevent the submission. */
export function missingOf({ lacks, products }: Entry): readonly Lack[] {
  return keysOf<Lack>(LACK_SCREENS).filter((lack) =>
    lack === 'PRODUCT' ? products.totalCount === 0 : lacks?.includes(lack),
  );
}

/** The texts of the form that lack a translation, by their paths, such as `name.en`. */
export function missingTexts({ names, descriptions, event: { locales } }: Entry): readonly string[] {
  return Object.entries({ name: names, description: descriptions }).flatMap(([field, texts]) =>
    missingTranslations(textsByLocale(texts, locales), locales).map((locale) => `${field}.${locale}`),
  );
}
