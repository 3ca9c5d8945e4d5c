import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

// Parsed documents are cached, so the selections of a field are computed once, too.
const known = new WeakMap<object, Map<string, boolean>>();

/**
 * Whether the field being resolved selects a field at one of these paths, such as
 * `nodes.description`. Conditions (@skip, @include) count as met: reading too much is no error.
 */
export function selects(info: GraphQLResolveInfo, ...paths: string[]): boolean {
  return info.fieldNodes.some((node) => {
    if (!node.selectionSet) return false;
    const results = known.get(node) ?? new Map<string, boolean>();
    known.set(node, results);
    const key = paths.join(' ');
    const result =
      results.get(key) ?? paths.some((path) => hasPath(node.selectionSet, path.split('.'), info.fragments));
    results.set(key, result);
    return result;
  });
}

function hasPath(
  set: SelectionSetNode | undefined,
  [name, ...rest]: string[],
  fragments: Fragments,
): boolean {
  if (!set) return false;
  if (name === undefined) return true;
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== name) return false;
      return rest.length === 0 || hasPath(selection.selectionSet, rest, fragments);
    }
    const fragment: FragmentDefinitionNode | typeof selection | undefined =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return hasPath(fragment?.selectionSet, [name, ...rest], fragments);
  });
}
