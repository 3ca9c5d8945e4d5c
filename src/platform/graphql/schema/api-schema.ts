import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** Describes the root types, for which Nest has no decorator. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query)
    query.description =
      'The queries, open to every caller. Each field returns only what its caller may see. The words `For …` name the callers that can read a restricted field. They also state whether it is null or an error for other callers.';
  const subscription = schema.getSubscriptionType();
  if (subscription) {
    subscription.description =
      'The subscriptions: by WebSocket at `/graphql` in the protocol graphql-transport-ws, or by POST or GET of `/graphql/stream` as server-sent events.';
  }
  const mutation = schema.getMutationType();
  if (mutation) {
    mutation.description =
      'The mutations for organizers and applicants, each in one transaction. `errors` contains the errors that the caller can correct, and nothing has changed then. The words `For …` name the permitted callers. Other callers receive an error with the code UNAUTHENTICATED or FORBIDDEN. With the header Idempotency-Key a repeated request is executed once within 24 hours.';
  }
  return schema;
}

/** The schema as sorted text, so that a change of the API is a small difference. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
