import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { CountryCodeScalar } from '../../platform/graphql/schema/scalars.js';
import { SearchKind } from './search.type.js';

@InputType('SearchFilter', {
  description:
    'Several values of one field are alternatives; all fields must match. An empty list ' +
    'restricts nothing, and an unknown slug or code matches nothing; at most 100 values per ' +
    'field.',
})
export class SearchFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Slugs of categories; a category includes all categories below it.',
  })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of venues.' })
  venues?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Hall codes; `main.H1` is the hall H1 of the venue `main`, for codes that several venues ' +
      'have. With `venues`, only halls of these venues.',
  })
  halls?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of zones.' })
  zones?: string[] | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'The countries of exhibitors.' })
  countries?: string[] | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'The text of the visitor: words, parts of words, pinyin, initials or a booth. Only the first ' +
      '200 characters and 12 words count; punctuation is ignored.',
  })
  query: string;

  @Field(() => [SearchKind], {
    nullable: true,
    description: 'Only these kinds; all kinds if absent or empty.',
  })
  kinds?: SearchKind[] | null;

  @Field(() => SearchFilter, { nullable: true, description: 'Conditions for the hits; none if absent.' })
  filter?: SearchFilter | null;

  @Field(() => Int, { nullable: true, description: 'The number of hits, 1 to 100; default 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only hits after this cursor of the same search.' })
  after?: string | null;
}

@ArgsType()
export class SuggestionsArgs {
  @Field(() => String, {
    description: 'The text that the visitor has typed so far; only the first 200 characters count.',
  })
  query: string;

  @Field(() => Int, { nullable: true, description: 'The maximum number of completions, 1 to 20; default 8.' })
  first?: number | null;
}
