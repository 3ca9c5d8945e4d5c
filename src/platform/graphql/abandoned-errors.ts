import { GraphQLError } from 'graphql';

/**
 * Lets the process outlive errors that nobody waits for any more: where an item of a list fails at once, graphql-js
 * answers and leaves the promises of the items before it alone, and what these reject with later would end the
 * process. Everything else that nobody catches still does.
 */
export function ignoreAbandonedErrors(): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof GraphQLError)) throw reason;
  });
}
