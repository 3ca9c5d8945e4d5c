import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { readPage } from '../../catalog/queries/connection/page.js';
import { EventFinder } from '../../catalog/queries/event-finder.js';
import { Cacheable } from '../../platform/graphql/request/cacheable.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { type EventContactSource, EventContactType } from './contact/event-contact.type.js';
import { EventOrder, EventsArgs } from './event.args.js';
import { type EventPermission, EventPermissionEnum, permissionsOf } from './event-permission.type.js';
import { type EventPage, pageEvents } from './event-list.js';
import { EventConnectionType, type EventSource, EventType } from './event.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';
import { StaffField } from '../../catalog/object-field.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { QUOTA_FIELD, VERSION_FIELD } from './staff-field.type.js';

@Resolver(() => EventType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@LocalizedField('theme', 'themes', {
  nullable: true,
  description: 'The motto in the requested language. Null without one.',
})
@LocalizedField('description', 'descriptions', {
  nullable: true,
  description: 'The description in the requested language, some sentences long. Null without one.',
})
export class EventResolver {
  constructor(private readonly finder: EventFinder) {}

  @Cacheable()
  @Query(() => EventType, { nullable: true, description: 'The event with this slug. Null if none exists.' })
  async event(
    @Args('slug', {
      type: () => String,
      description: 'The slug, unique among all events, such as `innovation-week-2017`.',
    })
    slug: string,
    @Context() context: RequestContext,
  ): Promise<EventSource | null> {
    const snapshot = await this.finder.bySlug(slug, context);
    return (snapshot?.source as EventSource | undefined) ?? null;
  }

  @Cacheable()
  @Query(() => EventConnectionType, { description: 'The events that the caller can read.' })
  async events(@Args() args: EventsArgs, @Context() context: RequestContext): Promise<EventPage> {
    const page = readPage(args);
    const events = (await this.finder.all(context)).map(({ source }) => source as EventSource);
    return pageEvents(events, args.filter, args.orderBy ?? EventOrder.STARTS_ON_DESC, page);
  }

  @PlainField(() => EventContactType, {
    nullable: true,
    description: "The public contact of the event's organizer. Null if none is set.",
  })
  contact({ contact, event }: EventSource): EventContactSource | null {
    return contact && { ...contact, event };
  }

  @PlainField(() => Int, {
    description:
      'The revision of the published catalog. It rises by one with each transaction that changes published data. Equal revisions mean equal content.',
  })
  revision(source: EventSource): number {
    return source.event.revision;
  }

  @PlainField(() => [EventPermissionEnum], {
    description:
      'The permissions of the caller in the event, for all its exhibitors. The state of an object can still forbid a step. Empty for visitors.',
  })
  viewerCan({ objectId }: EventSource, _args: object, context: RequestContext): EventPermission[] {
    return permissionsOf(context, { eventId: objectId });
  }
}

/** Resolves the fields of an event that only its staff can read. */
@Resolver(() => EventType)
@StaffField('version', () => Int, VERSION_FIELD)
@StaffField('exhibitorQuota', () => Int, QUOTA_FIELD)
@StaffField('moderatesChanges', () => Boolean, {
  nullable: true,
  description:
    "Whether a member's changes of an approved exhibitor wait for acceptance by staff. For the event's staff; null for other callers.",
})
export class EventStaffResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
