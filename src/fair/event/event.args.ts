import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { EventStatus } from './event.type.js';

export const EventOrder = apiEnum('EventOrder', 'The order of a list of events.', {
  STARTS_ON_ASC: 'By first day, the earliest first.',
  STARTS_ON_DESC: 'By first day, the latest first.',
});
export type EventOrder = keyof typeof EventOrder;

@InputType('EventFilter', {
  description:
    'An event matches a field if it has one of its values. It must match all fields. An empty list is ignored.',
})
export class EventFilter {
  @Field(() => [EventStatus], { nullable: true, description: 'Events in one of these statuses.' })
  status?: EventStatus[] | null;

  @Field(() => Int, { nullable: true, description: 'Events that begin in this calendar year, such as 2017.' })
  year?: number | null;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilter, {
    nullable: true,
    description: 'The filter of the events. Default: all events that the caller can read.',
  })
  filter?: EventFilter | null;

  @Field(() => EventOrder, {
    nullable: true,
    description: 'The order of the events. Default: STARTS_ON_DESC.',
  })
  orderBy?: EventOrder | null;
}
