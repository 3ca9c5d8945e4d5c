import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CategoryCountType } from '../category/category.type.js';
import { CountryCodeScalar } from '../../platform/graphql/scalars.js';
import { HallCountType, VenueCountType } from '../venue/venue.type.js';

@ObjectType('CountryCount', { description: 'The number of objects from a country.' })
export class CountryCountType {
  @Field(() => CountryCodeScalar, { description: 'The country.' })
  country: string;

  @Field(() => Int, { description: 'The number of objects.' })
  count: number;
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
}
