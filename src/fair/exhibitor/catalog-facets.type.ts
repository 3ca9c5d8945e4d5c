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
    'How many objects each further choice would leave; a facet ignores the filter on its own field. Choices that leave none are absent.',
})
export class CatalogFacetsType {
  @Field(() => [CategoryCountType], {
    description: "By category, each with all below it, in the organizer's order.",
  })
  categories: CategoryCountType[];

  @Field(() => [VenueCountType], { description: 'By venue, the main one first.' })
  venues: VenueCountType[];

  @Field(() => [HallCountType], { description: 'By hall, in the natural order of codes.' })
  halls: HallCountType[];

  @Field(() => [CountryCountType], { description: 'By country, the most frequent first.' })
  countries: CountryCountType[];
}
