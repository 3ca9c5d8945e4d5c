import type { GraphQLSchema } from 'graphql';

/** Describes the types of operations, for which Nest has no decorator. */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) query.description = 'What anybody may ask; each field shows only what its caller may see.';
  const subscription = schema.getSubscriptionType();
  if (subscription) {
    subscription.description =
      'What is told as it happens: by WebSocket at `/graphql` in the protocol graphql-transport-ws, or by POST or GET ' +
      'of `/graphql/stream` as server-sent events.';
  }
  const mutation = schema.getMutationType();
  if (mutation) {
    mutation.description =
      'What organizers and applicants do, each in one transaction: what the caller can put right comes back in ' +
      '`errors`, with nothing changed; a missing sign-in or role is an error with the code UNAUTHENTICATED or ' +
      'FORBIDDEN. The header Idempotency-Key makes a repeated request do nothing more for 24 hours.';
  }
  return schema;
}
