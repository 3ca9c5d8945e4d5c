import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';

const CACHEABLE = 'cacheable';

/**
 * Marks a query whose answer to a visitor depends on nothing but its arguments, the language, and the revisions
 * that are noted in the ReadDependencies of the request. Answers to operations of such queries alone are kept.
 */
export function Cacheable(): MethodDecorator {
  return Extensions({ [CACHEABLE]: true });
}

/** Whether the field of the root type carries the mark. */
export function isCacheable(field: GraphQLField<unknown, unknown>): boolean {
  return field.extensions[CACHEABLE] === true;
}
