import { ID, InputType } from '@nestjs/graphql';
import { DateTimeScalar } from '../platform/graphql/schema/scalars.js';
import { Cost } from '../platform/graphql/limits/field-cost.js';
import { searchCost } from './queries/read-costs.js';
import { NullableField } from '../platform/graphql/schema/nullable-field.js';

/** The description of filters. */
export const FILTER_RULES =
  'An object matches a field if it has one of its values. It must match all fields. An empty list is ignored. An unknown slug or code matches nothing. At most 100 values per field.';

/** The fields of the filters of all searchable kinds. */
@InputType({ isAbstract: true })
export abstract class CatalogFilter {
  @NullableField(() => [ID], 'Global ids. Any other id matches nothing.')
  ids?: string[] | null;

  @Cost(searchCost)
  @NullableField(
    () => String,
    'A search text, matched in the same way as in `Event.search`. Blank text is ignored.',
  )
  search?: string | null;
}

/** The rule of hall codes in filters. */
export const HALL_CODES =
  '`main.H1` is the hall H1 of the venue `main`, if several venues have a hall H1. With `venues`, only halls of these venues match.';

/** The base of a filter by categories, places and changes. `objects`: such as `exhibitors with a booth`. */
export function PlaceFilterOf(objects: string) {
  @InputType({ isAbstract: true })
  class PlaceFilter extends CatalogFilter {
    @NullableField(() => [String], 'Slugs of categories. A category includes all its descendants.')
    categories?: string[] | null;

    @NullableField(() => [String], `Slugs of venues. Matches ${objects} at one of them.`)
    venues?: string[] | null;

    @NullableField(() => [String], `Codes of halls. Matches ${objects} in one of them. ${HALL_CODES}`)
    halls?: string[] | null;

    @NullableField(() => [String], `Slugs of zones. Matches ${objects} in one of them.`)
    zones?: string[] | null;

    @NullableField(() => DateTimeScalar, 'Only objects whose `updatedAt` is this instant or later.')
    updatedSince?: Date | string | null;
  }
  return PlaceFilter;
}
