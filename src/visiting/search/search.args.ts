import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { CountryCodeScalar } from '../../platform/graphql/scalars.js';
import { SearchKind } from './search.type.js';

@InputType('SearchFilter', {
  description:
    'Several values of one field are alternatives; several fields must all hold. An empty list narrows nothing, an unknown slug or code is met by nothing; at most 100 values a field.',
})
export class SearchFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Slugs; a category stands for itself and all below it.',
  })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of venues.' })
  venues?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Hall codes; `main.H1` names the hall H1 of the venue `main`, where several have one. With `venues`, only halls at these.',
  })
  halls?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of zones.' })
  zones?: string[] | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Where exhibitors come from.' })
  countries?: string[] | null;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'What a visitor types: words, parts of words, pinyin, initials, a booth. The first 200 characters and 12 words count; punctuation never matters.',
  })
  query: string;

  @Field(() => [SearchKind], { nullable: true, description: 'Only these kinds; all where absent or empty.' })
  kinds?: SearchKind[] | null;

  @Field(() => SearchFilter, { nullable: true, description: 'Where to search; everywhere where absent.' })
  filter?: SearchFilter | null;

  @Field(() => Int, { nullable: true, description: 'How many hits, 1 to 100; 20 where absent.' })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes after this cursor of the same search.',
  })
  after?: string | null;
}

@ArgsType()
export class SuggestionsArgs {
  @Field(() => String, { description: 'What the visitor has typed so far; the first 200 characters count.' })
  query: string;

  @Field(() => Int, { nullable: true, description: 'How many at most, 1 to 20; 8 where absent.' })
  first?: number | null;
}
