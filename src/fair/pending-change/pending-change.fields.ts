import { type EntryValues, newIn, withProposed } from '../../identity/audit/value-difference.js';
import { columnNameOf } from '../../platform/database/rows/snake-naming.js';
import type { PendingChangeRow } from './pending-change.entity.js';

/** The most characters of the note of a decision. */
export const NOTE_LENGTH = 5000;

/** A value that members propose, by its property of the entity. */
interface ProposedField {
  readonly column?: string;
  readonly localized?: true;
  /** Its name in the API, if another one. */
  readonly name?: string;
  /** The object whose id it is. */
  readonly refersTo?: 'OBJECT' | 'PICTURE';
}

/** A value that a change replaces neither as a whole nor by language. */
interface MergedField {
  /** The proposal that leads from the current value to the wanted one. */
  proposalOf: (current: unknown, wanted: unknown) => unknown;
  proposedValue: (current: unknown, proposal: unknown) => unknown;
}

/** Objects of one kind whose members propose changes. */
export interface ModeratedKind {
  readonly kind: 'EXHIBITOR' | 'PRODUCT';
  /** The table of the objects. The table `<object>_category` contains their categories. */
  readonly object: 'exhibitor' | 'product';
  readonly entity: new () => PendingChangeRow;
  /** The property of the pending change that is the id of the object. */
  readonly key: 'exhibitorId' | 'productId';
  /** Whether changes also add and remove objects. */
  readonly actions: boolean;
  readonly fields: Readonly<Record<string, ProposedField>>;
  readonly merged?: Readonly<Record<string, MergedField>>;
  /** The SQL of the pictures of the current and the proposed values, by id. */
  readonly pictures?: string;
}

/** The SQL of the current values by properties of the entity, and the ids of the categories in order. */
export function currentValues({ object, fields }: ModeratedKind): string {
  const values = Object.entries(fields).flatMap(([property, { column }]) =>
    column === undefined ? [] : [`'${property}', ${object}.${columnNameOf(column)}`],
  );
  return `json_build_object(${values.join(', ')}, 'categories', (
    select coalesce(json_agg(category_id order by category_id), '[]')
    from ${object}_category where ${object}_id = ${object}.id))`;
}

/** The proposed values that differ from the current ones, in the format of a pending change. */
export function proposalOf(kind: ModeratedKind, current: EntryValues, wanted: EntryValues): EntryValues {
  const proposal = newIn(current, wanted, textsOf(kind));
  return changed(proposal, kind, (field, value, property) => field.proposalOf(current[property], value));
}

/** The new values of a pending change, merged with changes that other users made meanwhile. */
export function proposedValues(
  kind: ModeratedKind,
  current: EntryValues,
  proposal: EntryValues,
): EntryValues {
  const values = withProposed(current, proposal, textsOf(kind));
  return changed(values, kind, (field, value, property) => field.proposedValue(current[property], value));
}

function changed(
  values: EntryValues,
  { merged = {} }: ModeratedKind,
  change: (field: MergedField, value: unknown, property: string) => unknown,
): EntryValues {
  const entries = Object.entries(values).map(([property, value]) => {
    const field = merged[property];
    return [property, field ? change(field, value, property) : value];
  });
  return Object.fromEntries(entries) as EntryValues;
}

function textsOf({ fields }: ModeratedKind): ReadonlySet<string> {
  return new Set(Object.keys(fields).filter((property) => fields[property]?.localized));
}

/** How ids are rendered for readers. */
export interface IdFormatter {
  slugs: (ids: readonly string[]) => readonly string[];
  picture: (id: string) => string | undefined;
}

/** The values by their names in the API. Slugs and addresses replace ids. */
export function namedAsInApi(
  { fields }: ModeratedKind,
  values: EntryValues,
  { slugs, picture }: IdFormatter,
): EntryValues {
  const entries = Object.entries(values).map(([property, value]) => {
    if (property === 'categories') return [property, slugs(value as string[])];
    const { name = property, refersTo } = fields[property] ?? {};
    if (!refersTo || value === null) return [name, value];
    return [name, refersTo === 'OBJECT' ? slugs([value as string]) : picture(value as string)];
  });
  return Object.fromEntries(entries) as EntryValues;
}
