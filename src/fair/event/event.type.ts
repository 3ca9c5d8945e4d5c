import { Field, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import type { EventContactSource } from './contact/event-contact.type.js';
import {
  CountryCodeScalar,
  DateScalar,
  DateTimeScalar,
  LocaleScalar,
  TimeZoneScalar,
} from '../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const EventStatus = apiEnum('EventStatus', 'The status of an event.', {
  DRAFT: {
    zh: '草稿',
    en: 'Draft',
    description:
      'The event is in preparation. Visitors cannot read it. Members of its exhibitors can read its name, dates, categories and zones, and their own exhibitor.',
  },
  PUBLISHED: { zh: '已发布', en: 'Published', description: 'Visitors can read the event.' },
  ARCHIVED: {
    zh: '已归档',
    en: 'Archived',
    description: 'The event is over. Visitors can still read its catalog.',
  },
});
export type EventStatus = keyof typeof EventStatus;

@ObjectType('Event', {
  implements: () => NodeType,
  description:
    'One edition of an exhibition, such as the Third National Mass Entrepreneurship and Innovation Week.',
})
export class EventType extends NodeType {
  @Field(() => String, { description: 'The slug, unique among all events, such as `innovation-week-2017`.' })
  slug: string;

  @NullableField(() => Int, 'The number of the edition in its series, such as 3. Null if unknown.')
  edition: number | null;

  @Field(() => DateScalar, { description: "The first day, in the event's time zone." })
  startsOn: string;

  @Field(() => DateScalar, { description: "The last day, in the event's time zone." })
  endsOn: string;

  @Field(() => TimeZoneScalar, { description: 'The time zone of the days and the programme.' })
  timeZone: string;

  @NullableField(() => CountryCodeScalar, 'The country in which the event takes place. Null if unknown.')
  country: string | null;

  @Field(() => Boolean, {
    description: 'Whether all callers can read the postal addresses of its exhibitors.',
  })
  showsAddresses: boolean;

  @Field(() => Boolean, {
    description:
      'Whether all callers can read its call for exhibitors, `Query.call`, also after registration has ended.',
  })
  showsCall: boolean;

  @Field(() => [LocaleScalar], {
    description: 'The languages of the catalog; the first is the default and the fallback.',
  })
  locales: string[];

  @NullableField(
    () => DateTimeScalar,
    'The instant from which applicants can register. Null if they can register at once.',
  )
  registrationOpensAt: string | null;

  @NullableField(
    () => DateTimeScalar,
    'The instant until which applicants can register. Null if registration does not end.',
  )
  registrationClosesAt: string | null;

  @Field(() => EventStatus, { description: 'The status of the event. Visitors cannot read drafts.' })
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
  endsOn: string;
  timeZone: string;
  status: EventStatus;
}
