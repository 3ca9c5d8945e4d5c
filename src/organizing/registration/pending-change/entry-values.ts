import { type EntryValues, newIn, withProposed } from '../../../identity/audit/value-difference.js';
import { changedPeople, type PeopleChange, type Person } from '../../../fair/exhibitor/stored-people.js';

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

const TEXTS: ReadonlySet<string> = new Set(['name', 'description', 'city', 'logo_alt']);

/** What of the wanted values differs from the present ones, in the form in which it waits for a decision. */
export function proposalOf(current: EntryValues, wanted: EntryValues): EntryValues {
  const { representatives: after, ...rest } = newIn(current, wanted, TEXTS);
  return after === undefined
    ? rest
    : { ...rest, representatives: { before: current.representatives, after } };
}

/** The values that the fields of a proposal get, joined with what others have changed since it was made. */
export function proposedValues(current: EntryValues, proposal: EntryValues): EntryValues {
  const values = withProposed(current, proposal, TEXTS);
  const people = values.representatives;
  // Those of earlier versions are a list, without the one that they started from.
  if (people === undefined || Array.isArray(people)) return values;
  const present = (current.representatives ?? []) as readonly Person[];
  return { ...values, representatives: changedPeople(present, people as PeopleChange) };
}

const API_NAMES: Readonly<Record<string, string>> = {
  contact_email: 'contactEmail',
  contact_phone: 'contactPhone',
  credit_code: 'creditCode',
  applied_zone_id: 'appliedZone',
  logo_id: 'logo',
  logo_alt: 'logoAlt',
};

/** How values that are ids are told to people. */
export interface IdFormatter {
  /** Of categories and of the zone. */
  slugs: (ids: readonly string[]) => unknown;
  logo: (id: string | null) => unknown;
}

/** The values by their names in the API, and ids as people know what they name. */
export function namedAsInApi(values: EntryValues, formatter: IdFormatter): EntryValues {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      API_NAMES[column] ?? column,
      apiValueOf(column, value, formatter),
    ]),
  );
}

function apiValueOf(column: string, value: unknown, formatter: IdFormatter): unknown {
  if (column === 'categories') return formatter.slugs(value as string[]);
  if (column === 'logo_id') return formatter.logo(value as string | null);
  return column === 'applied_zone_id' && value !== null ? formatter.slugs([value as string]) : value;
}
