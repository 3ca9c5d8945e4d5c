import { ArgsType, InputType, Int } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { EventStatus } from './event.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

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
  @NullableField(() => [EventStatus], 'Events in one of these statuses.')
  status?: EventStatus[] | null;

  @NullableField(() => Int, 'Events that begin in this calendar year, such as 2017.')
  year?: number | null;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @NullableField(() => EventFilter, 'The filter of the events. Default: all events that the caller can read.')
  filter?: EventFilter | null;

  @NullableField(() => EventOrder, 'The order of the events. Default: STARTS_ON_DESC.')
  orderBy?: EventOrder | null;
}
