import { type ASTNode, BREAK, GraphQLError, Kind, parse, visit } from 'graphql';

/** The kinds of values in a document; errors about a variable name its own value. */
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
 * The argument of a validation error about a value, with the path inside of the argument: `Argument "input"
 * got invalid value at "input.startsOn"`. Undefined for all other errors.
 */
export function literalPlace(error: unknown): string | undefined {
  const [node, ...others] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  if (!node?.loc || others.length > 0 || !VALUES.has(node.kind)) return undefined;
  const path = pathTo(node);
  const [argument] = path;
  if (argument === undefined) return undefined;
  const place = path.length > 1 ? ` at "${path.join('')}"` : '';
  return `Argument "${argument}" got invalid value${place}`;
}

/** The names and indexes that lead to a value, the argument first: `input`, `.sessions`, `[0]`, `.startsOn`. */
function pathTo({ loc }: ASTNode): string[] {
  const path: string[] = [];
  if (!loc) return path;
  // A node has no link to its parents, and errors are rare enough to read the document again.
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
