import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { NamedPageArgs } from '../../../catalog/catalog.args.js';
import { CatalogFilter, FILTER_RULES } from '../../../catalog/catalog-filter.input.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { ProductKind } from '../product.type.js';

export enum ProductOrder {
  RELEVANCE = 'RELEVANCE',
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}

registerEnumType(ProductOrder, {
  name: 'ProductOrder',
  description: 'The order of a list of products.',
  valuesMap: {
    RELEVANCE: {
      description: 'The best match of `filter.search` first. Without `filter.search`, the same as NAME_ASC.',
    },
    NAME_ASC: {
      description: 'By name in one language. Chinese names are sorted by pinyin, other names by alphabet.',
    },
    NAME_DESC: { description: 'By name, in descending order.' },
    UPDATED_AT_DESC: { description: 'By `updatedAt`, the latest first.' },
  },
});

@InputType('ProductFilter', { description: FILTER_RULES })
export class ProductFilter extends CatalogFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Slugs of categories. A category includes all its descendants.',
  })
  categories?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Slugs of venues. Matches products whose exhibitor has a booth at one of them.',
  })
  venues?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of halls. Matches products whose exhibitor has a booth in one of them. `main.H1` is the hall H1 of the venue `main`, if several venues have a hall H1. With `venues`, only halls of these venues match.',
  })
  halls?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Slugs of zones. Matches products whose exhibitor has a booth in one of them.',
  })
  zones?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the exhibitor of the product has a booth.' })
  hasBooth?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only objects whose `updatedAt` is this instant or later.',
  })
  updatedSince?: Date | string | null;

  @Field(() => [ProductKind], { nullable: true, description: 'Kinds of products.' })
  kinds?: ProductKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the product is shown in public for the first time.',
  })
  premiere?: boolean | null;
}

@ArgsType()
export class ProductsArgs extends NamedPageArgs {
  @Field(() => ProductFilter, {
    nullable: true,
    description: 'The filter of the products. Default: all products.',
  })
  filter?: ProductFilter | null;

  @Field(() => ProductOrder, {
    nullable: true,
    description: 'The order of the products. Default: RELEVANCE with `filter.search`, NAME_ASC without it.',
  })
  orderBy?: ProductOrder | null;
}

@ArgsType()
export class ProductArgs {
  @Field(() => String, {
    description:
      'The slug, unique in the event. A former slug of a published product finds it, too, unless another one has it now.',
  })
  slug: string;
}
