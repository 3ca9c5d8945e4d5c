import type { EntryValues } from '../../audit/value-difference.js';

/** SQL of what an entry says now, by columns of the table `exhibitor`, and the ids of its categories in order. */
export const ENTRY_VALUES = `
  json_build_object('kind', exhibitor.kind, 'name', exhibitor.name, 'description', exhibitor.description,
    'country', exhibitor.country, 'city', exhibitor.city, 'website', exhibitor.website,
    'contact_email', exhibitor.contact_email, 'contact_phone', exhibitor.contact_phone,
    'credit_code', exhibitor.credit_code,
    'applied_zone_id', exhibitor.applied_zone_id, 'representatives', exhibitor.representatives,
    'categories', (select coalesce(json_agg(category_id order by category_id), '[]')
      from exhibitor_category where exhibitor_id = exhibitor.id))`;

const API_NAMES: Readonly<Record<string, string>> = {
  contact_email: 'contactEmail',
  contact_phone: 'contactPhone',
  credit_code: 'creditCode',
  applied_zone_id: 'appliedZone',
};

/** The values by their names in the API, with what `tell` makes of the ids of categories and of the zone. */
export function namedAsInApi(values: EntryValues, tell: (ids: readonly string[]) => unknown): EntryValues {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      API_NAMES[column] ?? column,
      toldOf(column, value, tell),
    ]),
  );
}

function toldOf(column: string, value: unknown, tell: (ids: readonly string[]) => unknown): unknown {
  if (column === 'categories') return tell(value as string[]);
  return column === 'applied_zone_id' && value !== null ? tell([value as string]) : value;
}
