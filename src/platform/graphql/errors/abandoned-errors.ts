import { GraphQLError } from 'graphql';

/**
 * Handles rejections of promises that graphql-js abandons: after a failed list item it responds without awaiting
 * the other items. Without this handler they would end the process, as all other unhandled rejections still do.
 */
export function ignoreAbandonedErrors(): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof GraphQLError)) throw reason;
  });
}
