import { GraphQLError } from 'graphql';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { viewerOf } from './viewer.js';

/** Throws UNAUTHENTICATED for a visitor and FORBIDDEN for whoever is not staff of the event; for fields that only staff may ask. */
export function requireStaff(context: RequestContext, eventId: string): void {
  const viewer = viewerOf(context);
  if (viewer?.isStaff(eventId)) return;
  throw viewer
    ? new GraphQLError('Your roles do not allow this.', { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}
