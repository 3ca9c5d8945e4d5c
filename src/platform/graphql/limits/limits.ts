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
import { introspectionRule } from '../schema/hidden-schema.js';
import { oneSensitiveRule } from '../request/sensitive-mutation.js';

/** The most tokens of a document; the standard introspection has 163. */
export const MAXIMUM_TOKENS = 1500;
/** The maximum number of reported validation errors. */
export const MAXIMUM_ERRORS = 5;
const MAXIMUM_SELECTIONS = 10_000;

// The packages throw, which would end validation with a fault instead of an error.
const LIMIT = { propagateOnRejection: false, onReject: [report] };

/**
 * The limits of every document: depth 12, 30 aliases, 9 directives, 10,000 selections, one sensitive
 * mutation.
 */
export const LIMIT_RULES = [
  maxDepthRule({ ...LIMIT, n: 12, ignoreIntrospection: true, flattenFragments: true }),
  // Without the empty list any number of aliased __typename would pass.
  maxAliasesRule({ ...LIMIT, n: 30, allowList: [] }),
  maxDirectivesRule({ ...LIMIT, n: 9 }),
  // Apollo has such a rule as well, but does not export it.
  maximumSelectionsRule,
  oneSensitiveRule,
  introspectionRule,
] as ValidationRule[];

function report(context: ValidationContext | null, error: GraphQLError): void {
  // The packages report a syntax error, which it is not.
  context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, '')));
}

/**
 * Refuses an operation with more selections after the expansion of its fragments, so that few lines cannot
 * represent billions.
 */
function maximumSelectionsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ selectionSet }) {
      const found = countSelections(context, selectionSet, new Map());
      if (found <= MAXIMUM_SELECTIONS) return;
      const limit = `Selections limit of ${String(MAXIMUM_SELECTIONS)} exceeded`;
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
  const known = fragments.get(name);
  if (known !== undefined) return known;
  // Another rule refuses recursive fragments; this one only has to terminate.
  fragments.set(name, 0);
  const fragment = context.getFragment(name);
  const count = fragment ? countSelections(context, fragment.selectionSet, fragments) : 0;
  fragments.set(name, count);
  return count;
}
