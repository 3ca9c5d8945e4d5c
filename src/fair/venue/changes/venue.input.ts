import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ArrangementInput, VersionInput } from '../../../catalog/version.type.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { VenueRole } from '../venue.type.js';

const SLUG =
  'The slug, unique in the event: lower-case letters, digits and single hyphens, at most 120 characters. TAKEN if another venue of the event has it.';
const NAME = "The name, in at least one of the event's languages; at most 200 characters.";
const SHORT_NAME =
  'The short name for places with little room, at most 40 characters. Null for none. A language without a short name uses the name.';
const ROLE = 'The role of the venue. TAKEN for a second MAIN venue.';
const ADDRESS = 'The postal address, at most 500 characters. Null for none.';
const CITY = 'The city, at most 100 characters. Null for none.';
const LATITUDE = 'The latitude in degrees north, -90 to 90, WGS 84. It requires the longitude.';
const LONGITUDE = 'The longitude in degrees east, -180 to 180, WGS 84. It requires the latitude.';

@InputType('CreateVenueInput', { description: 'A new venue of an event.' })
export class CreateVenueInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => String, { description: SLUG })
  slug: string;

  @Field(() => [TextInput], { description: NAME })
  name: TextInput[];

  @Field(() => [TextInput], { nullable: true, description: SHORT_NAME })
  shortName?: TextInput[] | null;

  @Field(() => VenueRole, { description: ROLE })
  role: VenueRole;

  @Field(() => [TextInput], { nullable: true, description: ADDRESS })
  address?: TextInput[] | null;

  @Field(() => [TextInput], { nullable: true, description: CITY })
  city?: TextInput[] | null;

  @Field(() => Float, { nullable: true, description: LATITUDE })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: LONGITUDE })
  longitude?: number | null;
}

@InputType('UpdateVenueInput', { description: 'The changes of a venue. Absent fields stay unchanged.' })
export class UpdateVenueInput extends VersionInput {
  @Field(() => ID, { description: 'The global id of the venue.' })
  venueId: string;

  @Field(() => String, { nullable: true, description: SLUG })
  slug?: string | null;

  @Field(() => [TextInput], { nullable: true, description: NAME })
  name?: TextInput[] | null;

  @Field(() => [TextInput], { nullable: true, description: SHORT_NAME })
  shortName?: TextInput[] | null;

  @Field(() => VenueRole, { nullable: true, description: ROLE })
  role?: VenueRole | null;

  @Field(() => [TextInput], { nullable: true, description: ADDRESS })
  address?: TextInput[] | null;

  @Field(() => [TextInput], { nullable: true, description: CITY })
  city?: TextInput[] | null;

  @Field(() => Float, { nullable: true, description: LATITUDE })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: LONGITUDE })
  longitude?: number | null;
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
