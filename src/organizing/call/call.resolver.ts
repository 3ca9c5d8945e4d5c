import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { READ_COSTS } from '../../catalog/queries/read-costs.js';
import { Cost } from '../../platform/graphql/limits/field-cost.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import type { RowConnection } from '../../catalog/queries/connection/row-list.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { type EventSource, EventType } from '../../fair/event/event.type.js';
import { EventContactType } from '../../fair/event/contact/event-contact.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { CallLoader } from './call.loader.js';
import {
  type CallChoiceSource,
  CallChoiceType,
  CallConnectionType,
  type CallSource,
  CallType,
} from './call.type.js';
import { LocalizedField } from '../../catalog/localized-field.js';

/** Finds calls for exhibitors and resolves their fields. */
@Resolver(() => CallType)
@LocalizedField('name', 'names', { description: 'The name of the event in the requested language.' })
@LocalizedField('introduction', 'introductions', {
  nullable: true,
  description: 'The introduction for applicants in the requested language. Null if there is none.',
})
export class CallResolver {
  constructor(private readonly calls: CallLoader) {}

  @Query(() => CallType, {
    nullable: true,
    description:
      'The call for exhibitors of an event, also while the event is a DRAFT. Null if the event shows no call or is ARCHIVED.',
  })
  call(
    @Args('event', { type: () => String, description: 'The slug of the event.' }) slug: string,
  ): Promise<CallSource | null> {
    return this.calls.findShown(slug);
  }

  @Query(() => CallConnectionType, {
    name: 'calls',
    description: 'The shown calls for exhibitors, the event with the earliest first day first.',
  })
  allCalls(@Args() args: PageArgs): RowConnection<CallSource> {
    return this.calls.list(args);
  }

  @PlainField(() => EventContactType, {
    nullable: true,
    description: "The public contact of the event's organizer. Null if none is set.",
  })
  contact({ contact, event }: CallSource): object | null {
    return contact && { ...contact, event };
  }

  @Cost(READ_COSTS.choicesOfCall)
  @PlainField(() => [CallChoiceType], {
    description: 'The categories of the event, for `categoryIds` of a registration.',
  })
  async categories(source: CallSource, _args: object, context: object): Promise<CallChoiceSource[]> {
    return (await this.calls.choices(context, source)).categories;
  }

  @Cost(READ_COSTS.choicesOfCall)
  @PlainField(() => [CallChoiceType], {
    description: 'The zones of the event, for `appliedZoneId` of a registration.',
  })
  async zones(source: CallSource, _args: object, context: object): Promise<CallChoiceSource[]> {
    return (await this.calls.choices(context, source)).zones;
  }

  @Cost(READ_COSTS.choicesOfCall)
  @PlainField(() => Int, {
    nullable: true,
    description:
      'How many exhibitors can still be approved in the event. Null without a limit, and if the call does not state it.',
  })
  async placesLeft(source: CallSource, _args: object, context: object): Promise<number | null> {
    return (await this.calls.choices(context, source)).placesLeft;
  }
}

/** Resolves the categories and zones that an applicant can choose. */
@Resolver(() => CallChoiceType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
export class CallChoiceResolver {
  @PlainField(() => Int, {
    nullable: true,
    description:
      'How many exhibitors can still be approved here. Null without a limit, and if the call does not state it.',
  })
  placesLeft({ placesLeft }: CallChoiceSource): number | null {
    return placesLeft;
  }
}

/** Adds calls to events, for staff who prepare a call. */
@Resolver(() => EventType)
export class EventCallResolver {
  constructor(
    private readonly calls: CallLoader,
    private readonly loaders: CatalogLoaders,
  ) {}

  @PlainField(() => CallType, {
    nullable: true,
    description:
      "Its call for exhibitors, shown or not. For the event's staff; null for other callers, who read `Query.call`.",
  })
  async call(source: EventSource, _args: object, context: object): Promise<CallSource | null> {
    return this.loaders.of(context).isStaff(source) ? this.calls.load(context, source.objectId) : null;
  }
}
