import type { EntryValues } from './entry-difference.js';

/** SQL of what an entry says now, by columns of the table `exhibitor`, and the ids of its categories in order. */
export const ENTRY_VALUES = `
  json_build_object('kind', exhibitor.kind, 'name', exhibitor.name, 'description', exhibitor.description,
    'country', exhibitor.country, 'city', exhibitor.city, 'website', exhibitor.website,
    'contact_email', exhibitor.contact_email, 'credit_code', exhibitor.credit_code,
    'representatives', exhibitor.representatives,
    'logo_id', exhibitor.logo_id, 'logo_alt', exhibitor.logo_alt,
    'categories', (select coalesce(json_agg(category_id order by category_id), '[]')
      from exhibitor_category where exhibitor_id = exhibitor.id))`;

const API_NAMES: Readonly<Record<string, string>> = {
  contact_email: 'contactEmail',
  credit_code: 'creditCode',
  logo_id: 'logo',
  logo_alt: 'logoAlt',
};

/** How values that are ids are told to people. */
export interface ToldIds {
  categories: (ids: readonly string[]) => unknown;
  logo: (id: string | null) => unknown;
}

/** The values by their names in the API, and ids as people know what they name. */
export function namedAsInApi(values: EntryValues, told: ToldIds): EntryValues {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      API_NAMES[column] ?? column,
      column === 'categories'
        ? told.categories(value as string[])
        : column === 'logo_id'
          ? told.logo(value as string | null)
          : value,
    ]),
  );
}
