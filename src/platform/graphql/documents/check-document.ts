import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { withoutValues } from '../errors/without-values.js';
import { isHidden } from '../limits/hidden-schema.js';
import { LIMIT_RULES, MAXIMUM_ERRORS, LIMITS } from '../limits/limits.js';

/** The parsed document, or at most five errors by the rules that Apollo Server applies here. */
export function checkDocument(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(text, { maxTokens: LIMITS.tokens });
    const hideSuggestions = isHidden(schema);
    const options = { maxErrors: MAXIMUM_ERRORS, hideSuggestions };
    const errors = validate(schema, document, [...specifiedRules, ...LIMIT_RULES], options);
    if (errors.length === 0) return document;
    return errors.map((error) =>
      coded(error, 'GRAPHQL_VALIDATION_FAILED', withoutValues(error.message, error, !hideSuggestions)),
    );
  } catch (error) {
    if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

function coded(error: GraphQLError, code: string, message = error.message): GraphQLError {
  const { nodes, source, positions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
