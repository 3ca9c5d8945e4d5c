import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import { searchCost } from '../../catalog/queries/read-costs.js';
import { Cost } from '../../platform/graphql/field-cost.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';

export enum SessionOrder {
  RELEVANCE = 'RELEVANCE',
  STARTS_AT_ASC = 'STARTS_AT_ASC',
}

registerEnumType(SessionOrder, {
  name: 'SessionOrder',
  description: 'In which order the programme is listed.',
  valuesMap: {
    RELEVANCE: { description: 'The best match of `filter.search` first; STARTS_AT_ASC where there is none.' },
    STARTS_AT_ASC: { description: 'The earliest first.' },
  },
});

@InputType('SessionFilter', {
  description:
    'Several values of one field are alternatives; several fields must all hold. An empty list narrows nothing, an unknown slug or code is met by nothing; at most 100 values a field.',
})
export class SessionFilter {
  @Field(() => [ID], { nullable: true, description: 'Global ids; any other id is met by nothing.' })
  ids?: string[] | null;

  @Cost(searchCost)
  @Field(() => String, {
    nullable: true,
    description: 'Matches as `Event.search` does; a blank text narrows nothing.',
  })
  search?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "A day in the event's time zone on which it takes place, in whole or in part.",
  })
  on?: Date | string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what has not ended at this instant.',
  })
  from?: Date | string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what has begun before this instant, which must be later than `from`.',
  })
  to?: Date | string | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of venues.' })
  venues?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Hall codes; `main.H1` names the hall H1 of the venue `main`, where several have one. With `venues`, only halls at these.',
  })
  halls?: string[] | null;
}

@ArgsType()
export class SessionsArgs extends PageArgs {
  @Field(() => SessionFilter, { nullable: true, description: 'Which programme items; all where absent.' })
  filter?: SessionFilter | null;

  @Field(() => SessionOrder, {
    nullable: true,
    description: 'Where absent, RELEVANCE with `filter.search` and STARTS_AT_ASC without.',
  })
  orderBy?: SessionOrder | null;
}
