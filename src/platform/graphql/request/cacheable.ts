import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';

const CACHEABLE = 'cacheable';

/**
 * Marks a query whose response to visitors depends only on its arguments, the language, and the revisions in the
 * ReadDependencies of the request. Only responses to marked queries are cached.
 */
export function Cacheable(): MethodDecorator {
  return Extensions({ [CACHEABLE]: true });
}

/** Whether the field of the root type is marked as cacheable. */
export function isCacheable(field: GraphQLField<unknown, unknown>): boolean {
  return field.extensions[CACHEABLE] === true;
}
