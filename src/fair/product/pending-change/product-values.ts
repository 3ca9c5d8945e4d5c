import type { EntryValues } from '../../../identity/audit/value-difference.js';

/** The SQL of the present values of a product by column, with the ids of its categories in order. */
export const PRODUCT_VALUES = `
  json_build_object('kind', product.kind, 'name', product.name, 'description', product.description,
    'website', product.website, 'premiere', product.premiere,
    'categories', (select coalesce(json_agg(category_id order by category_id), '[]')
      from product_category where product_id = product.id))`;

/** The localized values. */
export const PRODUCT_TEXTS: ReadonlySet<string> = new Set(['name', 'description']);

/** The values in the form of the API. `slugsOf` maps the ids of categories. */
export function apiProductValues(
  { categories, ...values }: EntryValues,
  slugsOf: (ids: readonly string[]) => unknown,
): EntryValues {
  return categories === undefined ? values : { ...values, categories: slugsOf(categories as string[]) };
}
