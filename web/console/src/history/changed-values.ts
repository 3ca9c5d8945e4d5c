import { isSame } from '@vitrine/components/merge';
import type { ChangedValue } from '@vitrine/components/changes/change-table';

type Values = Readonly<Record<string, unknown>>;

/** Fields without information for the staff. */
const TECHNICAL: ReadonlySet<string> = new Set(['version', 'updatedAt']);

/** The changed values of an object in an audit entry, by path. A text has one value for each language. */
export function changedValues(before: Values | null, after: Values | null): ChangedValue[] {
  return pairs(before ?? {}, after ?? {}).flatMap(([field, was, is]) => changesAt(field, was, is));
}

function changesAt(field: string, was: unknown, is: unknown): ChangedValue[] {
  if (isSame(was, is)) return [];
  if (isGroup(was) || isGroup(is)) {
    return pairs(isGroup(was) ? was : {}, isGroup(is) ? is : {}).flatMap(([key, one, other]) =>
      changesAt(`${field}.${key}`, one, other),
    );
  }
  return [{ field, before: textOf(was), after: textOf(is) }];
}

/** The values of two objects, paired by key, without the technical ones. */
function pairs(before: Values, after: Values): (readonly [string, unknown, unknown])[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !TECHNICAL.has(key)).map((key) => [key, before[key], after[key]]);
}

/** Whether a value is a group of values, not a reference to an object. */
function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('id' in value);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return null;
  // A list in a list is one line, such as a group of synonyms.
  if (Array.isArray(value))
    return joined(
      value.map((part: unknown) => (Array.isArray(part) ? joined(part, ', ') : part)),
      '\n',
    );
  const { name, id } = value as { readonly name?: unknown; readonly id?: unknown };
  if (typeof name === 'string') return name;
  if (typeof id === 'string') return id;
  // A true value is shown by its key, such as `shared`. A false value is omitted.
  const parts = Object.entries(value).map(([key, one]: [string, unknown]) => (one === true ? key : one));
  return joined(
    parts.filter((part) => part !== false),
    ' / ',
  );
}

function joined(values: readonly unknown[], separator: string): string | null {
  const texts = values.map(textOf).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join(separator);
}
