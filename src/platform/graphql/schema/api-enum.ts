import { registerEnumType } from '@nestjs/graphql';
import { recordWords } from '../../text/words/enum-words.js';
import type { FieldNames } from '../../text/field-rule.js';

/** A value with the words that people read. */
export interface NamedValue extends FieldNames {
  readonly description: string;
}

/** An enumeration of the API with the description of each value, and the words of values that people read. */
export function apiEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>> | Readonly<Record<Value, NamedValue>>,
): { readonly [Name in Value]: Name } {
  const names = Object.keys(values) as Value[];
  const type = Object.fromEntries(names.map((value) => [value, value])) as { [Name in Value]: Name };
  describeEnum(type, name, description, values);
  return type;
}

/** Makes an enumeration of the program one of the API. */
export function describeEnum<Value extends string>(
  type: Readonly<Record<Value, Value>>,
  name: string,
  description: string,
  values: Readonly<Record<Value, string>> | Readonly<Record<Value, NamedValue>>,
): void {
  const entries = Object.entries<string | NamedValue>(values);
  const valuesMap = Object.fromEntries(
    entries.map(([value, meaning]) => [
      value,
      { description: typeof meaning === 'string' ? meaning : meaning.description },
    ]),
  ) as Record<Value, { description: string }>;
  registerEnumType(type, { name, description, valuesMap });
  const words = entries.flatMap(([value, meaning]) =>
    typeof meaning === 'string' ? [] : [[value, { zh: meaning.zh, en: meaning.en }] as const],
  );
  if (words.length > 0) recordWords(type, name, Object.fromEntries(words));
}
