import type { EntryValues } from '../../../identity/audit/value-difference.js';

/** SQL of what a product is now, by columns of the table `product`, and the ids of its categories in order. */
export const PRODUCT_VALUES = `
  json_build_object('kind', product.kind, 'name', product.name, 'description', product.description,
    'website', product.website, 'premiere', product.premiere,
    'categories', (select coalesce(json_agg(category_id order by category_id), '[]')
      from product_category where product_id = product.id))`;

/** The localized ones. */
export const PRODUCT_TEXTS: ReadonlySet<string> = new Set(['name', 'description']);

/** The values as the API tells them, with what `slugsOf` makes of the ids of categories. */
export function apiProductValues(
  { categories, ...values }: EntryValues,
  slugsOf: (ids: readonly string[]) => unknown,
): EntryValues {
  return categories === undefined ? values : { ...values, categories: slugsOf(categories as string[]) };
}
