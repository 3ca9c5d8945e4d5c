import {
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/**
 * Refuses an operation with more selections after the expansion of its fragments, so that few lines cannot
 * represent billions.
 */
export function maximumSelectionsRule(maximum: number): ValidationRule {
  return (context) => ({
    OperationDefinition({ selectionSet }) {
      const found = countSelections(context, selectionSet, new Map());
      if (found <= maximum) return;
      const limit = `Selections limit of ${String(maximum)} exceeded`;
      context.reportError(new GraphQLError(`${limit}, counting each fragment wherever it is spread.`));
    },
  });
}

function countSelections(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  fragments: Map<string, number>,
): number {
  let count = selections.length;
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      count += countFragment(context, selection.name.value, fragments);
    else if (selection.selectionSet) count += countSelections(context, selection.selectionSet, fragments);
  }
  return count;
}

function countFragment(context: ValidationContext, name: string, fragments: Map<string, number>): number {
  const known = fragments.get(name);
  if (known !== undefined) return known;
  // Another rule refuses recursive fragments; this one only has to terminate.
  fragments.set(name, 0);
  const fragment = context.getFragment(name);
  const count = fragment ? countSelections(context, fragment.selectionSet, fragments) : 0;
  fragments.set(name, count);
  return count;
}
