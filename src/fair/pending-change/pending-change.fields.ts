import { type EntryValues, differingValues, withProposed } from '../../identity/audit/value-difference.js';
import { columnNameOf } from '../../platform/database/rows/snake-naming.js';
import type { PendingChangeRow } from './pending-change.entity.js';
import type { FieldBounds } from '../../platform/text/field-rule.js';

/** The note of a decision. */
export const DECISION_NOTE = { maximum: 5000, lines: 'many' } as const satisfies FieldBounds;

/** A value that members propose, by its property of the entity. */
interface ProposedField {
  readonly column?: string;
  readonly localized?: true;
  /** The name in the API, if it differs. */
  readonly name?: string;
  /** Set if the value is an id: what it refers to. */
  readonly refersTo?: 'OBJECT' | 'PICTURE';
}

/** A value that a change merges with the current one, instead of a replacement as a whole or by language. */
interface MergedField {
  /** The proposal that leads from the current value to the wanted one. */
  proposalOf: (current: unknown, newValue: unknown) => unknown;
  proposedValue: (current: unknown, proposal: unknown) => unknown;
}

/** Objects of one kind whose members propose changes. */
export interface ModeratedKind {
  readonly kind: 'EXHIBITOR' | 'PRODUCT';
  /** The table of the objects. The table `<object>_category` contains their categories. */
  readonly object: 'exhibitor' | 'product';
  readonly entity: new () => PendingChangeRow;
  /** The property of the pending change with the id of the object. */
  readonly key: 'exhibitorId' | 'productId';
  /** Whether changes also add and remove objects. */
  readonly actions: boolean;
  readonly fields: Readonly<Record<string, ProposedField>>;
  readonly mergedFields?: Readonly<Record<string, MergedField>>;
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
export function proposalOf(kind: ModeratedKind, current: EntryValues, newValues: EntryValues): EntryValues {
  const proposal = differingValues(current, newValues, textsOf(kind));
  return mapMergedFields(proposal, kind, (field, value, property) =>
    field.proposalOf(current[property], value),
  );
}

/** The new values of a pending change, merged with changes that other users made meanwhile. */
export function proposedValues(
  kind: ModeratedKind,
  current: EntryValues,
  proposal: EntryValues,
): EntryValues {
  const values = withProposed(current, proposal, textsOf(kind));
  return mapMergedFields(values, kind, (field, value, property) =>
    field.proposedValue(current[property], value),
  );
}

function mapMergedFields(
  values: EntryValues,
  { mergedFields = {} }: ModeratedKind,
  change: (field: MergedField, value: unknown, property: string) => unknown,
): EntryValues {
  const entries = Object.entries(values).map(([property, value]) => {
    const field = mergedFields[property];
    return [property, field ? change(field, value, property) : value];
  });
  return Object.fromEntries(entries) as EntryValues;
}

function textsOf({ fields }: ModeratedKind): ReadonlySet<string> {
  return new Set(Object.keys(fields).filter((property) => fields[property]?.localized));
}

/** The formats of ids for readers. */
export interface IdFormatter {
  slugs: (ids: readonly string[]) => readonly string[];
  picture: (id: string) => string | undefined;
}

/** The values by their names in the API. Slugs and addresses replace ids. Pictures that are gone are left out. */
export function namedAsInApi(
  { fields }: ModeratedKind,
  values: EntryValues,
  { slugs, picture }: IdFormatter,
): EntryValues {
  const entries = Object.entries(values).flatMap(([property, value]) => {
    if (property === 'categories') return [[property, slugs(value as string[])]];
    const { name = property, refersTo } = fields[property] ?? {};
    if (!refersTo || value === null) return [[name, value]];
    if (refersTo === 'OBJECT') return [[name, slugs([value as string])]];
    const address = picture(value as string);
    return address === undefined ? [] : [[name, address]];
  });
  return Object.fromEntries(entries) as EntryValues;
}
