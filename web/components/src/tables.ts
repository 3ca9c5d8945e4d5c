import type { Choice } from './choice-input.js';

/** The keys of a table in its order. If an enum is the type of the keys, a missing value does not compile. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}

/** A choice for each key of a table of words, in the order of the table. */
export function choicesOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] {
  return keysOf(words).map((value) => ({ value, label: words[value] }));
}

/** The value if it is one of these values. */
export function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((each) => each === value);
}
