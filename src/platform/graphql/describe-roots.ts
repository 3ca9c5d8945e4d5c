import type { GraphQLSchema } from 'graphql';

/** Describes the types of operations, for which Nest has no decorator. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) query.description = 'What anybody may ask; each field shows only what its caller may see.';
  return schema;
}
