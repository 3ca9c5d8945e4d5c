import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ArrangementInput, ChangesOf, VersionInput } from '../../../platform/graphql/schema/version.input.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { charactersOf } from '../../../platform/text/field-rule.js';
import { VENUE_FIELDS as FIELDS } from '../venue.fields.js';
import { VenueRole } from '../venue.type.js';

/** The fields of a venue for its creation and its changes. */
@InputType({ isAbstract: true })
class VenueFieldsInput {
  @Field(() => String, {
    description:
      'The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another venue of the event has it.',
  })
  slug: string;

  @Field(() => [TextInput], {
    description: `The name, in at least one of the event's languages; ${charactersOf(FIELDS.name)}.`,
  })
  name: TextInput[];

  @Field(() => [TextInput], {
    nullable: true,
    description: `The short name for places with little room, ${charactersOf(FIELDS.shortName)}. Null for none. A language without a short name uses the name.`,
  })
  shortName?: TextInput[] | null;

  @Field(() => VenueRole, { description: 'The role of the venue. TAKEN for a second MAIN venue.' })
  role: VenueRole;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The postal address, ${charactersOf(FIELDS.address)}. Null for none.`,
  })
  address?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The city, ${charactersOf(FIELDS.city)}. Null for none.`,
  })
  city?: TextInput[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The latitude in degrees north, -90 to 90, WGS 84. It requires the longitude.',
  })
  latitude?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The longitude in degrees east, -180 to 180, WGS 84. It requires the latitude.',
  })
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
