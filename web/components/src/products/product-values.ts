import { changedByLocale, type TextsByLocale, textsByLocale } from '../localized.js';
import { isSame } from '../merge.js';
import { webAddress } from '../web-address.js';
import type { EntryProductFragment, UpdateProductInput } from './products.graphql.js';

/** The values of a product in a form, named like the API's input. */
export interface ProductValues {
  readonly name: TextsByLocale;
  readonly description: TextsByLocale;
  readonly kind: EntryProductFragment['kind'];
  readonly website: string;
  readonly premiere: boolean;
  readonly categoryIds: readonly string[];
}

/** Converts the stored product to form values in the languages of the event. */
export function productOf(product: EntryProductFragment, locales: readonly string[]): ProductValues {
  const { names, descriptions, kind, website, premiere, categories } = product;
  return {
    name: textsByLocale(names, locales),
    description: textsByLocale(descriptions, locales),
    kind,
    website: website ?? '',
    premiere,
    categoryIds: categories.map(({ id }) => id),
  };
}

/** The form values of a new product. */
export function emptyProduct(locales: readonly string[]): ProductValues {
  const none = textsByLocale([], locales);
  return { name: none, description: none, kind: 'PRODUCT', website: '', premiere: false, categoryIds: [] };
}

type ProductInput = Omit<UpdateProductInput, 'productId' | 'version'>;

/** The input with the fields that differ. */
export function changedProduct(before: ProductValues, after: ProductValues): ProductInput {
  const input: ProductInput = {};
  for (const field of ['name', 'description'] as const) {
    if (!isSame(before[field], after[field])) input[field] = changedByLocale(before[field], after[field]);
  }
  if (before.kind !== after.kind) input.kind = after.kind;
  if (before.website !== after.website) input.website = webAddress(after.website);
  if (before.premiere !== after.premiere) input.premiere = after.premiere;
  if (!isSame(before.categoryIds, after.categoryIds)) input.categoryIds = [...after.categoryIds];
  return input;
}
