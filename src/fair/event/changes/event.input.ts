import { Bounded, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { EVENT_FIELDS as FIELDS } from '../event.fields.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import {
  CountryCodeScalar,
  DateScalar,
  DateTimeScalar,
  LocaleScalar,
  TimeZoneScalar,
} from '../../../platform/graphql/schema/scalars.js';
import { EventContactInput } from '../contact/event-contact.type.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { SLUG_LENGTH } from '../../../platform/text/slug.js';

@InputType('EventIdInput', {
  description: 'The identification of an event and the version that the caller has read.',
})
export class EventIdInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}

@InputType('DeleteEventInput', { description: 'The draft to delete.' })
export class DeleteEventInput extends EventIdInput {
  @Field(() => String, { description: 'The slug of the event, as a confirmation. INVALID if it differs.' })
  slug: string;
}

/** The fields of an event for its creation and its changes. */
@InputType({ isAbstract: true })
class EventFieldsInput {
  @TextsField(FIELDS.name, 'The name of the event')
  name: TextInput[];

  @TextsField(FIELDS.theme, 'The motto of the event')
  theme?: TextInput[] | null;

  @TextsField(FIELDS.description, 'The description of the event')
  description?: TextInput[] | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'The last day, not before the first.' })
  endsOn: string;

  @NullableField(() => DateTimeScalar, 'The instant from which applicants can register. Null: at once.')
  registrationOpensAt?: Date | null;

  @NullableField(
    () => DateTimeScalar,
    'The instant until which applicants can register. Null: registration does not end.',
  )
  registrationClosesAt?: Date | null;

  @NullableField(() => Int, 'The maximum number of approved exhibitors. Null: no limit.')
  exhibitorQuota?: number | null;

  @NullableField(
    () => Boolean,
    "Whether a member's changes of an approved exhibitor wait for acceptance by staff. Default for a new event: true.",
  )
  moderatesChanges?: boolean | null;

  @NullableField(() => CountryCodeScalar, 'The country in which the event takes place. Null if unknown.')
  country?: string | null;

  @NullableField(() => EventContactInput, "The public contact of the event's organizer. Null for none.")
  contact?: EventContactInput | null;
}

@InputType('CreateEventInput', { description: 'A new event, a draft.' })
export class CreateEventInput extends EventFieldsInput {
  @Bounded({ maximum: SLUG_LENGTH })
  @Field(() => String, {
    description:
      'The slug, unique among all events: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another event has it.',
  })
  slug: string;

  @NullableField(() => Int, 'The number of the edition in its series, 1 to 9999.')
  edition?: number | null;

  @Field(() => TimeZoneScalar, { description: 'The time zone of the days and the programme.' })
  timeZone: string;

  @Field(() => [LocaleScalar], {
    description: 'The languages of the event, 1 to 20. The first is the default and the fallback.',
  })
  locales: string[];
}

@InputType('UpdateEventInput', { description: 'The changes of an event. Absent fields stay unchanged.' })
export class UpdateEventInput extends ChangesOf(EventIdInput, EventFieldsInput) {
  @NullableField(
    () => Boolean,
    'Whether sessions, announcements and the times of registration that the input does not contain move with the first day: by as many days, at the same local times. Otherwise a session outside of the new days is IN_USE. Default: false.',
  )
  movesProgramme?: boolean | null;

  @NullableField(
    () => TimeZoneScalar,
    'The time zone. Only a draft can change it, else WRONG_STATUS. Sessions keep their local times. The times of registration stay the same instants.',
  )
  timeZone?: string | null;

  @NullableField(
    () => [LocaleScalar],
    'All languages of the event, 1 to 20. The first is the default and the fallback. A draft can lose a language without texts, else IN_USE. After publication, languages can only be appended, else WRONG_STATUS.',
  )
  locales?: string[] | null;

  @NullableField(
    () => Boolean,
    'Whether all callers can read the call for exhibitors. A draft takes registrations while it shows its call.',
  )
  showsCall?: boolean | null;

  @TextsField(FIELDS.callIntroduction, 'The introduction of the call for exhibitors')
  callIntroduction?: TextInput[] | null;

  @NullableField(() => Boolean, 'Whether the call states how many places of the quotas are left.')
  showsPlacesLeft?: boolean | null;

  @NullableField(
    () => Boolean,
    'Whether all callers can read the postal addresses of exhibitors. Default for a new event: false.',
  )
  showsAddresses?: boolean | null;
}
