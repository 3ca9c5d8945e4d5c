import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { introspectionRule } from './hidden-schema.js';
import { oneSensitiveRule } from '../request/mutation-marks.js';

/** The maximum numbers of a document. The standard introspection query has 163 tokens. */
export const LIMITS = { tokens: 1500, depth: 12, aliases: 30, directives: 9, selections: 10_000 } as const;
/** The maximum number of reported validation errors. */
export const MAXIMUM_ERRORS = 5;

// With propagation, the packages would throw and end validation with a fault instead of an error.
const LIMIT = { propagateOnRejection: false, onReject: [report] };

/** The limits of every document, and one sensitive mutation. */
export const LIMIT_RULES = [
  maxDepthRule({ ...LIMIT, n: LIMITS.depth, ignoreIntrospection: true, flattenFragments: true }),
  // Without the empty list, any number of aliased __typename fields would be allowed.
  maxAliasesRule({ ...LIMIT, n: LIMITS.aliases, allowList: [] }),
  maxDirectivesRule({ ...LIMIT, n: LIMITS.directives }),
  // Apollo has such a rule, too, but does not export it.
  maximumSelectionsRule,
  oneSensitiveRule,
  introspectionRule,
] as ValidationRule[];

function report(context: ValidationContext | null, error: GraphQLError): void {
  // The packages report it as a syntax error, which is wrong.
  context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, '')));
}

/**
 * Refuses an operation with too many selections after the expansion of its fragments, because a few lines could
 * represent billions.
 */
function maximumSelectionsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ selectionSet }) {
      const count = countSelections(context, selectionSet, new Map());
      if (count <= LIMITS.selections) return;
      const limit = `Selections limit of ${String(LIMITS.selections)} exceeded`;
      context.reportError(new GraphQLError(`${limit}, counting each fragment wherever it is spread.`));
    },
  };
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
  const cachedCount = fragments.get(name);
  if (cachedCount !== undefined) return cachedCount;
  // Another rule refuses recursive fragments. This rule must only terminate.
  fragments.set(name, 0);
  const fragment = context.getFragment(name);
  const count = fragment ? countSelections(context, fragment.selectionSet, fragments) : 0;
  fragments.set(name, count);
  return count;
}
