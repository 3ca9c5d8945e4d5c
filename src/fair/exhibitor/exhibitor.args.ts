import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { NamedPageArgs } from '../../catalog/catalog.args.js';
import { searchCost } from '../../catalog/queries/read-costs.js';
import { Cost } from '../../platform/graphql/field-cost.js';
import { CountryCodeScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { ExhibitorKind, RegistrationStatus } from './exhibitor.type.js';

export enum ExhibitorOrder {
  RELEVANCE = 'RELEVANCE',
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  BOOTH_ASC = 'BOOTH_ASC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}

registerEnumType(ExhibitorOrder, {
  name: 'ExhibitorOrder',
  description: 'In which order exhibitors are listed.',
  valuesMap: {
    RELEVANCE: { description: 'The best match of `filter.search` first; NAME_ASC where there is none.' },
    NAME_ASC: { description: 'By name in one language, Chinese by pinyin and others by alphabet.' },
    NAME_DESC: { description: 'By name, the last first.' },
    BOOTH_ASC: {
      description: 'By venue, hall and booth code, A2 before A10; those without a booth come last.',
    },
    UPDATED_AT_DESC: { description: 'The latest change first.' },
  },
});

@InputType('ExhibitorFilter', {
  description:
    'Several values of one field are alternatives; several fields must all hold. An empty list narrows nothing, an unknown slug or code is met by nothing; at most 100 values a field.',
})
export class ExhibitorFilter {
  @Field(() => [ID], { nullable: true, description: 'Global ids; any other id is met by nothing.' })
  ids?: string[] | null;

  @Cost(searchCost)
  @Field(() => String, {
    nullable: true,
    description: 'Matches as `Event.search` does; a blank text narrows nothing.',
  })
  search?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Slugs; a category stands for itself and all below it.',
  })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of venues at which it has a booth.' })
  venues?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Hall codes; `main.H1` names the hall H1 of the venue `main`, where several have one. With `venues`, only halls at these.',
  })
  halls?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of zones in which it has a booth.' })
  zones?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has a booth.' })
  hasBooth?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only those whose `updatedAt` is this instant or later.',
  })
  updatedSince?: Date | string | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Where it comes from.' })
  countries?: string[] | null;

  @Field(() => [ExhibitorKind], { nullable: true, description: 'What it is.' })
  kinds?: ExhibitorKind[] | null;

  @Field(() => [RegistrationStatus], {
    nullable: true,
    description: 'Staff only; visitors see published exhibitors whatever they ask for.',
  })
  statuses?: RegistrationStatus[] | null;
}

@ArgsType()
export class ExhibitorsArgs extends NamedPageArgs {
  @Field(() => ExhibitorFilter, { nullable: true, description: 'Which exhibitors; all where absent.' })
  filter?: ExhibitorFilter | null;

  @Field(() => ExhibitorOrder, {
    nullable: true,
    description: 'Where absent, RELEVANCE with `filter.search` and NAME_ASC without.',
  })
  orderBy?: ExhibitorOrder | null;
}

@ArgsType()
export class ExhibitorArgs {
  @Field(() => String, { description: 'Unique in the event, `onespace`.' })
  slug: string;
}
