import type { FieldNames } from '../field-rule.js';

/** The words of an enumeration by value, in the order of choices. */
export type ValueWords<Value extends string = string> = Readonly<Record<Value, FieldNames>>;

const WORDS = new Map<object, { readonly name: string; readonly words: ValueWords }>();

/** Records the words of the values of an enumeration. Screens, mails, imports and messages read them. */
export function recordWords(type: object, name: string, words: ValueWords): void {
  WORDS.set(type, { name, words });
}

/** The words of the values of an enumeration. Fails for one that has none. */
export function wordsOf<Value extends string>(type: Readonly<Record<Value, Value>>): ValueWords<Value> {
  const entry = WORDS.get(type);
  if (entry === undefined) throw new Error('The enumeration has no words.');
  return entry.words;
}

/** The words of all enumerations by name, in alphabetical order. */
export function allWords(): Record<string, ValueWords> {
  const entries = [...WORDS.values()].map(({ name, words }) => [name, words] as const);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The Chinese word of a value such as `DRAFT`, in whichever enumeration has it. Undefined without one. */
export function chineseWord(value: string): string | undefined {
  for (const { words } of WORDS.values()) if (Object.hasOwn(words, value)) return words[value]?.zh;
  return undefined;
}
