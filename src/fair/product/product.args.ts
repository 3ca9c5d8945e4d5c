import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { NamedPageArgs } from '../../catalog/catalog.args.js';
import { searchCost } from '../../catalog/queries/read-costs.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Cost } from '../../platform/graphql/field-cost.js';
import { ProductKind } from './product.type.js';

export enum ProductOrder {
  RELEVANCE = 'RELEVANCE',
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}

registerEnumType(ProductOrder, {
  name: 'ProductOrder',
  description: 'In which order products are listed.',
  valuesMap: {
    RELEVANCE: { description: 'The best match of `filter.search` first; NAME_ASC where there is none.' },
    NAME_ASC: { description: 'By name in one language, Chinese by pinyin and others by alphabet.' },
    NAME_DESC: { description: 'By name, the last first.' },
    UPDATED_AT_DESC: { description: 'The latest change first.' },
  },
});

@InputType('ProductFilter', {
  description:
    'Several values of one field are alternatives; several fields must all hold. An empty list narrows nothing, an unknown slug or code is met by nothing; at most 100 values a field.',
})
export class ProductFilter {
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

  @Field(() => [String], {
    nullable: true,
    description: 'Slugs of venues at which its exhibitor has a booth.',
  })
  venues?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of halls in which its exhibitor has a booth; `main.H1` names the hall H1 of the venue `main`, where several have one. With `venues`, only halls at these.',
  })
  halls?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Slugs of zones in which its exhibitor has a booth.',
  })
  zones?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its exhibitor has a booth.' })
  hasBooth?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only those whose `updatedAt` is this instant or later.',
  })
  updatedSince?: Date | string | null;

  @Field(() => [ProductKind], { nullable: true, description: 'What it is.' })
  kinds?: ProductKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is shown in public for the first time.' })
  premiere?: boolean | null;
}

@ArgsType()
export class ProductsArgs extends NamedPageArgs {
  @Field(() => ProductFilter, { nullable: true, description: 'Which products; all where absent.' })
  filter?: ProductFilter | null;

  @Field(() => ProductOrder, {
    nullable: true,
    description: 'Where absent, RELEVANCE with `filter.search` and NAME_ASC without.',
  })
  orderBy?: ProductOrder | null;
}

@ArgsType()
export class ProductArgs {
  @Field(() => String, { description: 'Unique in the event.' })
  slug: string;
}
