import type { EntryValues } from '../../audit/value-difference.js';

/** SQL of what an entry says now, by columns of the table `exhibitor`, and the ids of its categories in order. */
export const ENTRY_VALUES = `
  json_build_object('kind', exhibitor.kind, 'name', exhibitor.name, 'description', exhibitor.description,
    'country', exhibitor.country, 'city', exhibitor.city, 'website', exhibitor.website,
    'contact_email', exhibitor.contact_email, 'contact_phone', exhibitor.contact_phone,
    'credit_code', exhibitor.credit_code,
    'applied_zone_id', exhibitor.applied_zone_id, 'representatives', exhibitor.representatives,
    'logo_id', exhibitor.logo_id, 'logo_alt', exhibitor.logo_alt,
    'categories', (select coalesce(json_agg(category_id order by category_id), '[]')
      from exhibitor_category where exhibitor_id = exhibitor.id))`;

const API_NAMES: Readonly<Record<string, string>> = {
  contact_email: 'contactEmail',
  contact_phone: 'contactPhone',
  credit_code: 'creditCode',
  applied_zone_id: 'appliedZone',
  logo_id: 'logo',
  logo_alt: 'logoAlt',
};

/** How values that are ids are told to people. */
export interface ToldIds {
  /** Of categories and of the zone. */
  slugs: (ids: readonly string[]) => unknown;
  logo: (id: string | null) => unknown;
}

/** The values by their names in the API, and ids as people know what they name. */
export function namedAsInApi(values: EntryValues, told: ToldIds): EntryValues {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      API_NAMES[column] ?? column,
      toldOf(column, value, told),
    ]),
  );
}

function toldOf(column: string, value: unknown, told: ToldIds): unknown {
  if (column === 'categories') return told.slugs(value as string[]);
  if (column === 'logo_id') return told.logo(value as string | null);
  return column === 'applied_zone_id' && value !== null ? told.slugs([value as string]) : value;
}
