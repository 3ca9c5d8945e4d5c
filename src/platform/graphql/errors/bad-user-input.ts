import { GraphQLError } from 'graphql';

/** An error of unusable input. Its message contains the place and the reason, and callers receive it unchanged. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
