import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The schema as sorted text, so that a change of the API is a small difference. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
