import { type EntryValues, newIn, withProposed } from '../../../identity/audit/value-difference.js';
import type { ExhibitorEntity } from '../../../fair/exhibitor/exhibitor.entity.js';
import { changedPeople, type PeopleChange, type Person } from '../../../fair/exhibitor/stored-people.js';

/** The columns of an exhibitor that its members can change, and the ids of its categories. */
export type ExhibitorValues = Pick<
  ExhibitorEntity,
  | 'kind'
  | 'name'
  | 'description'
  | 'country'
  | 'city'
  | 'website'
  | 'contactEmail'
  | 'contactPhone'
  | 'creditCode'
  | 'appliedZoneId'
  | 'representatives'
  | 'logoId'
  | 'logoAlt'
> & { categories: string[] };

/**
 * SQL of the current values of an entry, by properties of ExhibitorEntity, and the ids of its categories in
 * order.
 */
export const ENTRY_VALUES = `
  json_build_object('kind', exhibitor.kind, 'name', exhibitor.name, 'description', exhibitor.description,
    'country', exhibitor.country, 'city', exhibitor.city, 'website', exhibitor.website,
    'contactEmail', exhibitor.contact_email, 'contactPhone', exhibitor.contact_phone,
    'creditCode', exhibitor.credit_code,
    'appliedZoneId', exhibitor.applied_zone_id, 'representatives', exhibitor.representatives,
    'logoId', exhibitor.logo_id, 'logoAlt', exhibitor.logo_alt,
    'categories', (select coalesce(json_agg(category_id order by category_id), '[]')
      from exhibitor_category where exhibitor_id = exhibitor.id))`;

const TEXTS: ReadonlySet<string> = new Set(['name', 'description', 'city', 'logoAlt']);

/** The proposed values that differ from the current ones, in the format of a pending change. */
export function proposalOf(current: EntryValues, wanted: EntryValues): EntryValues {
  const { representatives: after, ...rest } = newIn(current, wanted, TEXTS);
  return after === undefined
    ? rest
    : { ...rest, representatives: { before: current.representatives, after } };
}

/** The new values of the fields of a pending change, merged with changes that other users made meanwhile. */
export function proposedValues(current: EntryValues, proposal: EntryValues): EntryValues {
  const values = withProposed(current, proposal, TEXTS);
  const people = values.representatives;
  // Pending changes of earlier versions are a list, without the values that they started from.
  if (people === undefined || Array.isArray(people)) return values;
  const present = (current.representatives ?? []) as readonly Person[];
  return { ...values, representatives: changedPeople(present, people as PeopleChange) };
}

const API_NAMES: Readonly<Record<string, string>> = { appliedZoneId: 'appliedZone', logoId: 'logo' };

/** How ids are rendered for readers. */
export interface IdFormatter {
  /** For categories and the zone. */
  slugs: (ids: readonly string[]) => unknown;
  logo: (id: string | null) => unknown;
}

/** The values by their names in the API. Slugs replace ids. */
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
  if (column === 'logoId') return formatter.logo(value as string | null);
  return column === 'appliedZoneId' && value !== null ? formatter.slugs([value as string]) : value;
}
