import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ArrangementInput, ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import type { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { SlugField, TextsField } from '../../../platform/graphql/schema/input-fields.js';
import { VENUE_FIELDS as FIELDS } from '../venue.fields.js';
import { VenueRole } from '../venue.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

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
