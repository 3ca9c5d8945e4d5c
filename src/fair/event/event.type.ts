import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import type { EventContactSource } from './event-contact.type.js';
import { DateScalar, DateTimeScalar, LocaleScalar, TimeZoneScalar } from '../../platform/graphql/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';

export enum EventStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  ARCHIVED = 'ARCHIVED',
}

registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'Where an event stands in its life.',
  valuesMap: {
    DRAFT: {
      description:
        'Being prepared; visitors do not see it. Members of its exhibitors see its name, dates, categories and zones, and their own exhibitor.',
    },
    PUBLISHED: { description: 'Open to visitors.' },
    ARCHIVED: { description: 'Over; visitors may still look at its catalog.' },
  },
});

@ObjectType('Event', {
  implements: () => NodeType,
  description:
    'One edition of an exhibition, such as the Third National Mass Entrepreneurship and Innovation Week.',
})
export class EventType extends NodeType {
  @Field(() => String, { description: 'The slug, unique among all events, such as `innovation-week-2017`.' })
  slug: string;

  @Field(() => Int, { nullable: true, description: 'The how-many-eth of its series, 3 for the third.' })
  edition: number | null;

  @Field(() => DateScalar, { description: "The first day, in the event's time zone." })
  startsOn: string;

  @Field(() => DateScalar, { description: "The last day, in the event's time zone." })
  endsOn: string;

  @Field(() => TimeZoneScalar, { description: 'The time zone that its days and programme are meant in.' })
  timeZone: string;

  @Field(() => [LocaleScalar], {
    description: 'The languages of the catalog; the first is the default and the fallback.',
  })
  locales: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when on applicants may register; null where at once.',
  })
  registrationOpensAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when applicants may register; null where without an end.',
  })
  registrationClosesAt: string | null;

  @Field(() => EventStatus, { description: 'Whether it is on or over; visitors never see a draft.' })
  status: EventStatus;
}

export const EventConnectionType = connectionType('Event', 'events', () => EventType);

/** The source of the fields of Event. */
export interface EventSource extends ReferenceSource {
  slug: string;
  theme: LocalizedText | null;
  description: LocalizedText | null;
  contact: Omit<EventContactSource, 'event'> | null;
  startsOn: string;
  status: EventStatus;
}
