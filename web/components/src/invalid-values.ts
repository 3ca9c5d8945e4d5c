import type { UserError } from './user-error.js';
import { WORDS } from './words.js';

/** What the server says about a value that is none of its type: `Variable "$input" got invalid value at "input.day"; …`. */
const PLACE = /^Variable "\$\w+" got invalid value at "\w+\.([\w.[\]]+)"(.*)$/s;
const KINDS = { email: /email/i, date: /date/i, url: /url/i } as const;

/**
 * The errors of a refused request as errors of its fields, in the language of a tag. Undefined if one of them is about
 * something else.
 */
export function invalidValues(
  messages: readonly string[],
  input: unknown,
  tag: string,
): UserError[] | undefined {
  const { invalid } = WORDS[tag.startsWith('zh') ? 'zh' : 'en'];
  const errors = messages.map((message) => errorOf(message, input, invalid));
  return errors.length > 0 && errors.every((error) => error !== undefined) ? errors : undefined;
}

function errorOf(message: string, input: unknown, invalid: typeof WORDS.zh.invalid): UserError | undefined {
  const [, place, reason = ''] = PLACE.exec(message) ?? [];
  if (place === undefined) return undefined;
  const path = place.split(/[.[\]]+/).filter((key) => key !== '');
  const value = path.reduce<unknown>(
    (object, key) => (object as Record<string, unknown> | null)?.[key],
    input,
  );
  const [kind = 'other'] = Object.entries(KINDS).find(([, pattern]) => pattern.test(reason)) ?? [];
  const text = value === '' || value === null ? invalid.empty : invalid[kind as keyof typeof invalid];
  return { code: 'INVALID', message: text, path };
}
