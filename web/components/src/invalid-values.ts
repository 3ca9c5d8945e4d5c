import type { UserError } from './user-error.js';
import { WORDS } from './words.js';

/** The extensions of an error about a value of a wrong type: its place in a variable. */
export interface WrongValue {
  readonly variable?: string;
  readonly path?: readonly string[];
  /** The name of the type, such as `Date`. */
  readonly type?: string;
}

/** The types whose values users type, and the words about them. */
const KINDS: Readonly<Record<string, 'email' | 'date' | 'url'>> = {
  EmailAddress: 'email',
  Date: 'date',
  DateTime: 'date',
  URL: 'url',
};

/**
 * Converts the errors of a refused request to errors of its fields, in the language of a tag. Undefined if
 * one of the errors is about anything else.
 */
export function invalidValues(
  places: readonly WrongValue[],
  input: unknown,
  tag: string,
): UserError[] | undefined {
  const { invalid } = WORDS[tag.startsWith('zh') ? 'zh' : 'en'];
  const errors = places.map((place) => errorOf(place, input, invalid));
  return errors.length > 0 && errors.every((error) => error !== undefined) ? errors : undefined;
}

function errorOf(
  { variable, path, type = '' }: WrongValue,
  input: unknown,
  invalid: typeof WORDS.zh.invalid,
): UserError | undefined {
  if (variable !== 'input' || !path?.length) return undefined;
  const value = path.reduce<unknown>(
    (object, key) => (object as Record<string, unknown> | null)?.[key],
    input,
  );
  const text = value === '' || value === null ? invalid.empty : invalid[KINDS[type] ?? 'other'];
  return { code: 'INVALID', message: text, path };
}
