import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/**
 * Whether the current field selects a field at one of these paths, such as `nodes.description`. Conditions
 * (@skip, @include) count as true, because reading too much is no error.
 */
export function selects(info: GraphQLResolveInfo, ...paths: string[]): boolean {
  return info.fieldNodes.some(({ selectionSet }) =>
    paths.some((path) => hasPath(selectionSet, path.split('.'), info.fragments)),
  );
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
