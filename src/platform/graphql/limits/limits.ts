import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { introspectionRule } from '../schema/hidden-schema.js';
import { maximumSelectionsRule } from './selection-limit.js';
import { oneSensitiveRule } from '../request/sensitive-mutation.js';

/** The most tokens of a document; the standard introspection has 163. */
export const MAXIMUM_TOKENS = 1500;
/** The maximum number of reported validation errors. */
export const MAXIMUM_ERRORS = 5;

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
  maximumSelectionsRule(10_000),
  oneSensitiveRule,
  introspectionRule,
] as ValidationRule[];

function report(context: ValidationContext | null, error: GraphQLError): void {
  // The packages report a syntax error, which it is not.
  context?.reportError(new GraphQLError(error.message.replace(/^Syntax Error: /, '')));
}
