import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../catalog/connection.type.js';
import {
  DateScalar,
  DateTimeScalar,
  LocaleScalar,
  TimeZoneScalar,
} from '../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';
import type { EventContactSource } from '../../fair/event/contact/event-contact.type.js';

@ObjectType('Call', { description: 'The call for exhibitors of an event.' })
export class CallType {
  @Field(() => ID, { description: 'The global id of the event, for `registerExhibitor`.' })
  eventId: string;

  @Field(() => String, { description: 'The slug of the event.' })
  slug: string;

  @Field(() => DateScalar, { description: "The first day of the event, in the event's time zone." })
  startsOn: string;

  @Field(() => DateScalar, { description: "The last day of the event, in the event's time zone." })
  endsOn: string;

  @Field(() => TimeZoneScalar, { description: 'The time zone of the days.' })
  timeZone: string;

  @Field(() => [LocaleScalar], {
    description: 'The languages of the event. The first is the default and the fallback.',
  })
  locales: string[];

  @NullableField(() => DateTimeScalar, 'The instant from which applicants can register. Null: at once.')
  opensAt: string | null;

  @NullableField(
    () => DateTimeScalar,
    'The instant until which applicants can register. Null: registration does not end.',
  )
  closesAt: string | null;

  @Field(() => Boolean, { description: 'Whether applicants can register now.' })
  isOpen: boolean;

  @Field(() => Boolean, {
    description: 'Whether all callers can read the call. Otherwise only staff of the event can read it.',
  })
  isShown: boolean;

  @Field(() => Boolean, { description: 'Whether the call states how many places are left.' })
  showsPlacesLeft: boolean;
}

@ObjectType('CallChoice', { description: 'A category or zone that an applicant can choose.' })
export class CallChoiceType {
  @Field(() => ID, { description: 'The global id of the category or zone.' })
  id: string;

  @NullableField(() => ID, 'The global id of the category above it. Null for others.')
  parentId: string | null;
}

export const CallConnectionType = connectionType('Call', 'calls', () => CallType);

/** The event of a call, for the choice of a language. */
interface CallEvent {
  id: string;
  locales: string[];
}

/** The source of the fields of Call. */
export interface CallSource extends CallType {
  event: CallEvent;
  name: LocalizedText;
  introduction: LocalizedText | null;
  contact: Omit<EventContactSource, 'event'> | null;
}

/** The source of the fields of CallChoice. */
export interface CallChoiceSource extends CallChoiceType {
  event: CallEvent;
  name: LocalizedText;
  placesLeft: number | null;
}
