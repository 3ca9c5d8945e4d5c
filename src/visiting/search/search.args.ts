import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { CountryCodeScalar } from '../../platform/graphql/schema/scalars.js';
import { SearchKind } from './search.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@InputType('SearchFilter', {
  description:
    'Several values of one field are alternatives; all fields must match. An empty list restricts nothing, and an unknown slug or code matches nothing; at most 100 values per field.',
})
export class SearchFilter {
  @NullableField(() => [String], 'Slugs of categories; a category includes all categories below it.')
  categories?: string[] | null;

  @NullableField(() => [String], 'Slugs of venues.')
  venues?: string[] | null;

  @NullableField(
    () => [String],
    'Hall codes; `main.H1` is the hall H1 of the venue `main`, for codes that several venues have. With `venues`, only halls of these venues.',
  )
  halls?: string[] | null;

  @NullableField(() => [String], 'Slugs of zones.')
  zones?: string[] | null;

  @NullableField(() => [CountryCodeScalar], 'The countries of exhibitors.')
  countries?: string[] | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'The text of the visitor: words, parts of words, pinyin, initials or a booth. Only the first 200 characters and 12 words count; punctuation is ignored.',
  })
  query: string;

  @NullableField(() => [SearchKind], 'Only these kinds; all kinds if absent or empty.')
  kinds?: SearchKind[] | null;

  @NullableField(() => SearchFilter, 'Conditions for the hits; none if absent.')
  filter?: SearchFilter | null;

  @NullableField(() => Int, 'The number of hits, 1 to 100; default 20.')
  first?: number | null;

  @NullableField(() => String, 'Only hits after this cursor of the same search.')
  after?: string | null;
}

@ArgsType()
export class SuggestionsArgs {
  @Field(() => String, {
    description: 'The text that the visitor has typed so far; only the first 200 characters count.',
  })
  query: string;

  @NullableField(() => Int, 'The maximum number of completions, 1 to 20; default 8.')
  first?: number | null;
}
