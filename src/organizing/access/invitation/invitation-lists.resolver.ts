import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { AccountField } from '../../../identity/account/account-field.js';
import { AccountLoader } from '../../../identity/account/account.loader.js';
import { isPermitted, requirePermitted } from '../../../identity/account/permissions.js';
import { viewerOf } from '../../../identity/account/model/viewer.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { CatalogSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { InvitationLists } from './invitation-lists.js';
import {
  InvitationConnectionType,
  InvitationsArgs,
  type InvitationSource,
  InvitationType,
} from './invitation.type.js';

@Resolver()
export class InvitationsResolver {
  constructor(private readonly lists: InvitationLists) {}

  @Query(() => InvitationConnectionType, {
    description:
      'All invitations of all events and of administrators, latest first. For administrators; UNAUTHENTICATED or FORBIDDEN for other callers.',
  })
  invitations(
    @Args() { states, ...page }: InvitationsArgs,
    @Context() context: RequestContext,
  ): RowConnection<InvitationSource> {
    requirePermitted(context.caller, 'READ_ACCOUNTS');
    return this.lists.read({ states }, page);
  }
}

/** Adds invitations to events: those to staff roles and those to exhibitors. */
@Resolver(() => EventType)
export class EventInvitationsResolver {
  constructor(private readonly lists: InvitationLists) {}

  @PlainField(() => InvitationConnectionType, {
    nullable: true,
    args: () => InvitationsArgs,
    description:
      "The invitations to roles in it or for its exhibitors, latest first. For the event's organizers; null for other callers.",
  })
  invitations(
    { objectId }: CatalogSource,
    { states, ...page }: InvitationsArgs,
    context: RequestContext,
  ): RowConnection<InvitationSource> | null {
    const isOrganizer = isPermitted(context.caller, 'MANAGE_EVENT', { eventId: objectId });
    return isOrganizer ? this.lists.read({ eventId: objectId, states }, page) : null;
  }
}

/** Adds invitations of members to exhibitors. */
@Resolver(() => ExhibitorType)
export class ExhibitorInvitationsResolver {
  constructor(private readonly lists: InvitationLists) {}

  @PlainField(() => InvitationConnectionType, {
    nullable: true,
    args: () => InvitationsArgs,
    description:
      "The invitations of members, latest first. For the event's organizers and members of the exhibitor; null for other callers.",
  })
  invitations(
    { objectId, event }: CatalogSource,
    { states, ...page }: InvitationsArgs,
    context: RequestContext,
  ): RowConnection<InvitationSource> | null {
    const viewer = viewerOf(context);
    if (!viewer) return null;
    const mayRead = viewer.isMember(objectId) || isPermitted(viewer, 'MANAGE_EVENT', { eventId: event.id });
    return mayRead ? this.lists.read({ exhibitorId: objectId, states }, page) : null;
  }
}

@Resolver(() => InvitationType)
@EntryField('event', 'eventId', () => EventType, {
  description: 'The event of the role. Null for an administrator.',
})
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor of the role. Null for the other roles.',
})
@AccountField('inviter', 'inviterId', {
  description:
    'The inviter. It must have the permission to grant the role until the link is used. Null for the command line, and for the link in a mail to the contact of an exhibitor.',
})
export class InvitationResolver {
  constructor(
    readonly loaders: CatalogLoaders,
    readonly accounts: AccountLoader,
  ) {}
}
