import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ArrangementInput, ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { BoundedField, SlugField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { DateScalar } from '../../../platform/graphql/schema/scalars.js';
import { HOURS_NOTE, VENUE_HOURS, VENUE_FIELDS as FIELDS } from '../venue.fields.js';
import { VenueRole } from '../venue.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('OpeningHoursInput', {
  description: 'A time in which a venue is open, on each day from the first to the last.',
})
export class OpeningHoursInput {
  @Field(() => DateScalar, { description: 'The first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'The last day, not before the first.' })
  endsOn: string;

  @NullableField(
    () => String,
    "The time of the opening in the event's time zone, such as `09:00`. Null, as the closing, if only the days are known.",
  )
  opensAt?: string | null;

  @NullableField(
    () => String,
    'The time of the closing, such as `17:00`, or `24:00`. At or before the opening it is on the next day.',
  )
  closesAt?: string | null;

  @TextsField(HOURS_NOTE, 'A note such as `trade visitors only`')
  note?: TextInput[] | null;
}

/** The fields of a venue for its creation and its changes. */
@InputType({ isAbstract: true })
class VenueFieldsInput {
  @SlugField('venue')
  slug: string;

  @TextsField(FIELDS.name, 'The name')
  name: TextInput[];

  @TextsField(
    FIELDS.shortName,
    'The short name for places with little room',
    'A language without a short name uses the name.',
  )
  shortName?: TextInput[] | null;

  @Field(() => VenueRole, { description: 'The role of the venue. TAKEN for a second MAIN venue.' })
  role: VenueRole;

  @TextsField(FIELDS.description, 'What visitors should know about the venue')
  description?: TextInput[] | null;

  @BoundedField(
    () => [OpeningHoursInput],
    VENUE_HOURS,
    'When the venue is open',
    'The hours replace the stored ones. They move with the days of the event.',
  )
  hours?: OpeningHoursInput[] | null;

  @TextsField(FIELDS.address, 'The postal address')
  address?: TextInput[] | null;

  @TextsField(FIELDS.city, 'The city')
  city?: TextInput[] | null;

  @NullableField(() => Float, 'The latitude in degrees north, -90 to 90, WGS 84. It requires the longitude.')
  latitude?: number | null;

  @NullableField(() => Float, 'The longitude in degrees east, -180 to 180, WGS 84. It requires the latitude.')
  longitude?: number | null;
}

@InputType('CreateVenueInput', { description: 'A new venue of an event.' })
export class CreateVenueInput extends VenueFieldsInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;
}

@InputType('UpdateVenueInput', { description: 'The changes of a venue. Absent fields stay unchanged.' })
export class UpdateVenueInput extends ChangesOf(VersionInput, VenueFieldsInput) {
  @Field(() => ID, { description: 'The global id of the venue.' })
  venueId: string;
}

@InputType('VenueIdInput', { description: 'The identification of a venue.' })
export class VenueIdInput {
  @Field(() => ID, { description: 'The global id of the venue.' })
  venueId: string;
}

@InputType('OrderVenuesInput', { description: 'The order of the venues of an event.' })
export class OrderVenuesInput extends ArrangementInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => [ID], {
    description:
      'Global ids of venues of the event, the first one first, each once, at most 1,000. The other objects follow in their present order. The main venue is always the first one.',
  })
  venueIds: string[];
}
