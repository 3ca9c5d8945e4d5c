import { isSame } from '@vitrine/components/merge';
import type { ChangedValue } from '@vitrine/components/changes/change-table';

type Values = Readonly<Record<string, unknown>>;

/** The changed values of an object in an audit entry, by path; a text in several languages has one for each. */
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

/** The values of two objects with the same key. */
function pairs(before: Values, after: Values): (readonly [string, unknown, unknown])[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].map((key) => [key, before[key], after[key]]);
}

/** Whether a value has values of its own, and is no reference to an object. */
function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('id' in value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return (
      value
        .map(textOf)
        .filter((text) => text !== null)
        .join('\n') || null
    );
  if (typeof value !== 'object') return String(value as string | number | boolean);
  const { name, id } = value as { readonly name?: unknown; readonly id?: unknown };
  if (typeof name === 'string') return name;
  return typeof id === 'string' ? id : Object.values(value).map(textOf).filter(Boolean).join(' / ');
}
