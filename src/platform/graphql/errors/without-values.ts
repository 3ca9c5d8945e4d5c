import { GraphQLError } from 'graphql';
import { literalPlace } from './literal-place.js';

const VARIABLE = /^Variable "\$\w+" got invalid value /;
const PLACE = / at "[^"]+"$/;

/** Messages of graphql-js and graphql-scalars about a value, and their parts without the value. */
const ABOUT_VALUES: readonly (readonly [RegExp, string])[] = [
  [/^(\w+ cannot represent an invalid [\w-]+)[^]*$/, '$1.'],
  [/^(Value is not [^:]*): [^]*$/, '$1.'],
  [/^((?:Enum )?"?\w+"? cannot represent [^:]*): [^]*$/, '$1.'],
  [/^(Expected value of type "[^"]+"), found [^]*$/, '$1.'],
  [/^(Expected type "[^"]+"\.[^:"]*)[:"][^]*$/, '$1.'],
  [/^Value "[^]*" does not exist in ("\w+" enum\.)[^]*$/, 'The value does not exist in $1'],
  [/^(Argument "\w+" has invalid value) [^]*$/, '$1.'],
];

/** A suggestion reveals names to callers who guess; validation omits it as well. */
function withoutSuggestion(message: string): string {
  const start = message.lastIndexOf(' Did you mean ');
  return start >= 0 && message.endsWith('?') ? message.slice(0, start) : message;
}

/**
 * The message of an error about a value, with the place and without the value. Messages are forwarded by
 * clients and proxies, and the value may be a misplaced password.
 */
export function withoutValues(message: string, error: unknown): string {
  const start = VARIABLE.exec(message)?.[0];
  if (start === undefined) {
    const literal = literalPlace(error);
    return literal === undefined ? withoutValue(message) : `${literal}; ${withoutValue(message)}`;
  }
  const reason = error instanceof GraphQLError ? error.originalError?.message : undefined;
  if (reason === undefined || !message.endsWith(`; ${reason}`)) return `${start.trimEnd()}.`;
  const place = PLACE.exec(message.slice(0, -`; ${reason}`.length))?.[0] ?? '';
  return `${start.trimEnd()}${place}; ${withoutValue(reason)}`;
}

function withoutValue(reason: string): string {
  return withoutSuggestion(
    ABOUT_VALUES.reduce((text, [pattern, rest]) => text.replace(pattern, rest), reason),
  );
}
