import { Field, ID, InputType } from '@nestjs/graphql';
import { Cost } from '../platform/graphql/limits/field-cost.js';
import { searchCost } from './queries/read-costs.js';

/** The description of filters. */
export const FILTER_RULES =
  'An object matches a field if it has one of its values. It must match all fields. An empty list is ignored. An unknown slug or code matches nothing. At most 100 values per field.';

/** The fields of the filters of all searchable kinds. */
@InputType({ isAbstract: true })
export abstract class CatalogFilter {
  @Field(() => [ID], { nullable: true, description: 'Global ids. Any other id matches nothing.' })
  ids?: string[] | null;

  @Cost(searchCost)
  @Field(() => String, {
    nullable: true,
    description: 'A search text, matched in the same way as in `Event.search`. Blank text is ignored.',
  })
  search?: string | null;
}
