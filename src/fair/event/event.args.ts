import { ArgsType, Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import { EventStatus } from './event.type.js';

export enum EventOrder {
  STARTS_ON_ASC = 'STARTS_ON_ASC',
  STARTS_ON_DESC = 'STARTS_ON_DESC',
}

registerEnumType(EventOrder, {
  name: 'EventOrder',
  description: 'The order of a list of events.',
  valuesMap: {
    STARTS_ON_ASC: { description: 'The earliest first.' },
    STARTS_ON_DESC: { description: 'The latest first.' },
  },
});

@InputType('EventFilter', {
  description:
    'An event matches a field if it has one of its values. It must match all fields. An empty list is ignored.',
})
export class EventFilter {
  @Field(() => [EventStatus], { nullable: true, description: 'Events in one of these statuses.' })
  status?: EventStatus[] | null;

  @Field(() => Int, { nullable: true, description: 'Events that begin in this calendar year, 2017.' })
  year?: number | null;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilter, {
    nullable: true,
    description: 'Which events; all that the caller may see where absent.',
  })
  filter?: EventFilter | null;

  @Field(() => EventOrder, { nullable: true, description: 'STARTS_ON_DESC where absent.' })
  orderBy?: EventOrder | null;
}
