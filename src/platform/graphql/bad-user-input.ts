import { GraphQLError } from 'graphql';

/** What the caller sent cannot be used; the message says what and why, and reaches the caller as it is. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
