import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CategoryCountType } from '../../category/category.type.js';
import { CountryCodeScalar } from '../../../platform/graphql/schema/scalars.js';
import { HallCountType, VenueCountType, ZoneCountType } from '../../venue/venue.type.js';
import { SponsorLevelCountType } from '../../sponsor-level/sponsor-level.type.js';
import { RegistrationStatus } from '../status/registration-status.type.js';
import { LackCountType } from './exhibitor-lack.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('CountryCount', { description: 'The number of objects from a country.' })
export class CountryCountType {
  @Field(() => CountryCodeScalar, { description: 'The country.' })
  country: string;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}

@ObjectType('KindCount', { description: 'The number of objects of a kind.' })
export class KindCountType {
  @Field(() => String, {
    description:
      'A value of `ExhibitorKind` for exhibitors, of `ProductKind` for products, and of `SearchKind` for `Event.search`.',
  })
  kind: string;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
}

@ObjectType('StatusCount', { description: 'The number of exhibitors with a status of the registration.' })
export class StatusCountType {
  @Field(() => RegistrationStatus, { description: 'The status.' })
  status: RegistrationStatus;

  @Field(() => Int, { description: 'The number of exhibitors.' })
  count: number;
}

@ObjectType('PublishedCount', { description: 'The numbers of published and unpublished objects.' })
export class PublishedCountType {
  @Field(() => Int, { description: 'The number of objects that visitors can read.' })
  published: number;

  @Field(() => Int, { description: 'The number of objects that visitors cannot read.' })
  unpublished: number;
}

@ObjectType('CatalogFacets', {
  description:
    'The number of results for each further choice of a filter. A facet ignores the filter on its own field. Choices without results are absent.',
})
export class CatalogFacetsType {
  @Field(() => [CategoryCountType], {
    description: "The counts by category, each with its descendants, in the organizer's order.",
  })
  categories: CategoryCountType[];

  @Field(() => [VenueCountType], { description: 'The counts by venue, the main venue first.' })
  venues: VenueCountType[];

  @Field(() => [HallCountType], { description: 'The counts by hall, in the natural order of codes.' })
  halls: HallCountType[];

  @Field(() => [CountryCountType], { description: 'The counts by country, the most frequent first.' })
  countries: CountryCountType[];

  @Field(() => [ZoneCountType], { description: "The counts by zone, in the organizer's order." })
  zones: ZoneCountType[];

  @Field(() => [SponsorLevelCountType], {
    description: "The counts of exhibitors by sponsor level, in the organizer's order. Empty for products.",
  })
  sponsorLevels: SponsorLevelCountType[];

  @Field(() => [KindCountType], { description: 'The counts by kind, the most frequent first.' })
  kinds: KindCountType[];

  @NullableField(
    () => [StatusCountType],
    "The counts by status of the registration, the most frequent first. For the event's staff; null for other callers.",
  )
  statuses: StatusCountType[] | null;

  @NullableField(
    () => [LackCountType],
    "The counts by missing data, the most frequent first. An exhibitor counts once for each. For the event's staff; null for other callers.",
  )
  lacks: LackCountType[] | null;

  @NullableField(
    () => PublishedCountType,
    "The numbers of published and unpublished objects. For the event's staff; null for other callers.",
  )
  published: PublishedCountType | null;
}
