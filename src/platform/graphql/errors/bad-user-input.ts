import { GraphQLError } from 'graphql';

/** An error of unusable input; the message names the place and reason, and reaches the caller unchanged. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
