import { type ASTNode, BREAK, GraphQLError, Kind, parse, visit } from 'graphql';

const VARIABLE = /^Variable "\$\w+" got invalid value /;
const PLACE = / at "[^"]+"$/;

/** Patterns of messages of graphql-js and graphql-scalars about a value, and replacements without the value. */
const ABOUT_VALUES: readonly (readonly [RegExp, string])[] = [
  [/^(\w+ cannot represent an invalid [\w-]+)[^]*$/, '$1.'],
  [/^(Value is not [^:]*): [^]*$/, '$1.'],
  [/^((?:Enum )?"?\w+"? cannot represent [^:]*): [^]*$/, '$1.'],
  [/^(Expected value of type "[^"]+"), found [^]*$/, '$1.'],
  [/^(Expected type "[^"]+"\.[^:"]*)[:"][^]*$/, '$1.'],
  [/^Value "[^]*" does not exist in ("\w+" enum\.)[^]*$/, 'The value does not exist in $1'],
  [/^(Argument "\w+" has invalid value) [^]*$/, '$1.'],
];

/** Removes suggestions, because they reveal names to callers who guess. Validation omits them, too. */
function withoutSuggestion(message: string): string {
  const start = message.lastIndexOf(' Did you mean ');
  return start >= 0 && message.endsWith('?') ? message.slice(0, start) : message;
}

/**
 * The message of an error about a value, with the place and without the value. Clients and proxies forward
 * messages, and the value may be a misplaced password.
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
    ABOUT_VALUES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), reason),
  );
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
