import { isDeepStrictEqual } from 'node:util';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { patchBetween, patched, type TextPatch } from '../../platform/text/text-patch.js';

/** Values of an entry by their names in the API. */
export type EntryValues = Readonly<Record<string, unknown>>;

/** One value that would change. Null: no value before, or after. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/**
 * The proposed values that differ from the current ones. Null equals absent. Localized `texts` contain only the
 * changed languages, so that later changes in other languages merge.
 */
export function differingValues(
  current: EntryValues,
  proposed: EntryValues,
  texts: ReadonlySet<string> = new Set(),
): EntryValues {
  const entries = Object.entries(proposed).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value ?? null, current[field] ?? null),
  );
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      texts.has(field) ? patchBetween(textOf(current[field]), textOf(value)) : value,
    ]),
  );
}

/** The values of the fields after a proposal in the format of `differingValues`. */
export function withProposed(
  current: EntryValues,
  proposed: EntryValues,
  texts: ReadonlySet<string>,
): EntryValues {
  return Object.fromEntries(
    Object.entries(proposed).map(([field, value]) => [
      field,
      texts.has(field) ? patched(textOf(current[field]), value as TextPatch | null) : value,
    ]),
  );
}

function textOf(value: unknown): LocalizedText | null {
  return (value ?? null) as LocalizedText | null;
}

/**
 * The differences by value: `website`, `name.en` of a localized text, `representatives.0.role.en` of a list. A
 * list of words is one value.
 */
export function differenceOf(current: EntryValues, proposed: EntryValues): FieldChange[] {
  return Object.keys(proposed).flatMap((field) => {
    const before = flatten(field, current[field]);
    const after = flatten(field, proposed[field]);
    return [...new Set([...before.keys(), ...after.keys()])]
      .map((path) => ({ field: path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
      .filter((change) => change.before !== change.after);
  });
}

function flatten(path: string, value: unknown, values = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') values.set(path, value);
  else if (typeof value === 'boolean') values.set(path, String(value));
  else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    if (value.length > 0) values.set(path, value.join(', '));
  } else if (typeof value === 'object') {
    for (const [key, item] of Object.entries(value ?? {})) flatten(`${path}.${key}`, item, values);
  }
  return values;
}
