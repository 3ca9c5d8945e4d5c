import { GraphQLError } from 'graphql';
import { viewerOf } from '../../account/viewer.js';
import { seesAll, sightOf } from '../../catalog/reading/sight.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';

/** Refuses to tell what only the event's staff may know: UNAUTHENTICATED for visitors, FORBIDDEN for all others. */
export function requireStaff(eventId: string, context: RequestContext): void {
  if (seesAll(sightOf(context), eventId)) return;
  if (viewerOf(context)) {
    throw new GraphQLError('Your roles do not allow this.', { extensions: { code: 'FORBIDDEN' } });
  }
  throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}
