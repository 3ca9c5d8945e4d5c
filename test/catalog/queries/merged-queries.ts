import { getOperationAST, type GraphQLSchema, Kind, parse, print, type SelectionSetNode } from 'graphql';
import { costError } from '../../../src/platform/graphql/limits/query-cost.js';
import { LIMITS } from '../../../src/platform/graphql/limits/limits.js';

/** The fields of a selection by their texts, such as `venue(slug: "center")`. A leaf has an empty tree. */
type Tree = Map<string, Tree>;

/** The trees by query. Without this cache, parsing is half of the work. */
const trees = new Map<string, Tree>();
const TOKEN = /\w+|"[^"]*"|[{}()[\]:]/g;

/** Queries that one document sends. Their common fields are sent and executed once. */
export interface QueryGroup {
  readonly queries: readonly string[];
  readonly document: string;
}

/** Merges queries without aliases into documents within the limits of the server. */
export function groupsOf(queries: readonly string[], schema: GraphQLSchema): QueryGroup[] {
  const tree: Tree = new Map();
  if (queries.every((query) => add(tree, selectionsOf(query)))) {
    const document = textOf(tree);
    if (isAllowed(document, schema)) return [{ queries, document }];
  }
  if (queries.length === 1) throw new Error(`The server would refuse ${queries.join()}`);
  const middle = Math.ceil(queries.length / 2);
  return [...groupsOf(queries.slice(0, middle), schema), ...groupsOf(queries.slice(middle), schema)];
}

/** Returns whether a query requests the field at a path, such as `event.imports`. */
export function asksFor(query: string, path: string): boolean {
  let tree: Tree | undefined = selectionsOf(query);
  for (const step of path.split('.')) {
    tree = [...(tree ?? [])].find(([call]) => nameOf(call) === step)?.[1];
  }
  return tree !== undefined;
}

function selectionsOf(query: string): Tree {
  const known = trees.get(query);
  if (known) return known;
  const tree = treeOf(getOperationAST(parse(query))?.selectionSet);
  trees.set(query, tree);
  return tree;
}

function treeOf(set: SelectionSetNode | undefined): Tree {
  const fields = (set?.selections ?? []).filter((selection) => selection.kind === Kind.FIELD);
  return new Map(
    fields.map(({ selectionSet, ...field }) => [
      print({ ...field, selectionSet: undefined }),
      treeOf(selectionSet),
    ]),
  );
}

/** Adds fields. Returns false if a field is there with other arguments, which would require an alias. */
function add(tree: Tree, added: Tree): boolean {
  for (const [call, inner] of added) {
    const known = tree.get(call);
    if (!known && [...tree.keys()].some((other) => nameOf(other) === nameOf(call))) return false;
    const next: Tree = known ?? new Map();
    tree.set(call, next);
    if (!add(next, inner)) return false;
  }
  return true;
}

function nameOf(call: string): string {
  return call.split('(', 1)[0] ?? '';
}

function textOf(tree: Tree): string {
  const fields = [...tree].map(([call, inner]) => (inner.size > 0 ? `${call} ${textOf(inner)}` : call));
  return `{ ${fields.join(' ')} }`;
}

function isAllowed(query: string, schema: GraphQLSchema): boolean {
  if ((query.match(TOKEN)?.length ?? 0) >= LIMITS.tokens) return false;
  const document = parse(query);
  return !costError({ schema, document, operation: getOperationAST(document)!, variables: {} });
}
