import { type ASTNode, BREAK, GraphQLError, Kind, parse, visit } from 'graphql';

const VARIABLE = /^Variable "\$\w+" got invalid value /;
const PLACE = / at "[^"]+"$/;

/** Patterns of messages of graphql-js about a value, and replacements without the value. */
const ABOUT_VALUES: readonly (readonly [RegExp, string])[] = [
  // A number in place of a whole number is no password.
  [/^(Int cannot represent [^:]*: -?\d{1,6}(?:\.\d{1,6})?)$/, '$1.'],
  [/^(\w+ cannot represent an invalid [\w-]+)[^]*$/, '$1.'],
  [/^(Value is not [^:]*): [^]*$/, '$1.'],
  [/^((?:Enum )?"?\w+"? cannot represent [^:]*): [^]*$/, '$1.'],
  [/^(Expected value of type "[^"]+"), found [^]*$/, '$1.'],
  [/^(Expected type "[^"]+"\.[^:"]*)[:"][^]*$/, '$1.'],
  // Names of values in the style of the schema. No key or token of this program consists of capital letters only.
  [/^(Value "[A-Z]{1,20}(?:_[A-Z]{1,20}){0,5}" does not exist in "\w+" enum\.)$/, '$1'],
  [/^Value "[^]*" does not exist in ("\w+" enum\.)$/, 'The value does not exist in $1'],
  [/^(Argument "\w+" has invalid value) [^]*$/, '$1.'],
];

/** A suggestion of graphql-js, which consists of names of the schema. */
const SUGGESTION = / Did you mean (?:[a-z]+ )*"[\w.]+"(?:,? (?:or )?"[\w.]+")*\?$/;

/**
 * The message of an error about a value, with the place and without the value. Clients and proxies forward
 * messages, and the value may be a misplaced password. Only numbers and names in capital letters remain. Without
 * `offersNames`, the message contains no suggestions, because they reveal names to callers who guess.
 */
export function withoutValues(message: string, error: unknown, offersNames: boolean): string {
  const start = VARIABLE.exec(message)?.[0];
  if (start === undefined) {
    const literal = literalPlace(error);
    return literal === undefined
      ? withoutValue(message, offersNames)
      : `${literal}; ${withoutValue(message, offersNames)}`;
  }
  const reason = error instanceof GraphQLError ? error.originalError?.message : undefined;
  if (reason === undefined || !message.endsWith(`; ${reason}`)) return `${start.trimEnd()}.`;
  const place = PLACE.exec(message.slice(0, -`; ${reason}`.length))?.[0] ?? '';
  return `${start.trimEnd()}${place}; ${withoutValue(reason, offersNames)}`;
}

function withoutValue(reason: string, offersNames: boolean): string {
  const suggestion = SUGGESTION.exec(reason)?.[0] ?? '';
  const statement = reason.slice(0, reason.length - suggestion.length);
  const rule = ABOUT_VALUES.find(([pattern]) => pattern.test(statement));
  return (rule ? statement.replace(...rule) : statement) + (offersNames ? suggestion : '');
}

/** The kinds of values in a document. An error about a variable contains the name of the variable. */
const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/**
 * The argument of a validation error about a value, with the path inside of the argument: `Argument "input" got
 * invalid value at "input.startsOn"`. Undefined for other errors.
 */
function literalPlace(error: unknown): string | undefined {
  const [node, ...otherNodes] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  if (!node?.loc || otherNodes.length > 0 || !VALUES.has(node.kind)) return undefined;
  const path = pathTo(node);
  const [argument] = path;
  if (argument === undefined) return undefined;
  const place = path.length > 1 ? ` at "${path.join('')}"` : '';
  return `Argument "${argument}" got invalid value${place}`;
}

/**
 * The names and indexes of the path to a value, beginning with the argument: `input`, `.sessions`, `[0]`,
 * `.startsOn`.
 */
function pathTo({ loc }: ASTNode): string[] {
  const path: string[] = [];
  if (!loc) return path;
  // A node has no link to its parents. Errors are rare enough to parse the document again.
  visit(parse(loc.source.body), {
    enter(node, key, parent) {
      if (node.loc && (node.loc.end <= loc.start || node.loc.start >= loc.end)) return false;
      const step = stepTo(node, key, parent);
      if (step !== undefined) path.push(step);
      return VALUES.has(node.kind) && node.loc?.start === loc.start ? BREAK : undefined;
    },
  });
  return path;
}

function stepTo(node: ASTNode, key: string | number | undefined, parent: unknown): string | undefined {
  if (node.kind === Kind.ARGUMENT) return node.name.value;
  if (node.kind === Kind.OBJECT_FIELD) return `.${node.name.value}`;
  return VALUES.has(node.kind) && Array.isArray(parent) ? `[${String(key)}]` : undefined;
}
