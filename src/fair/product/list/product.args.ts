import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { NAMED_ORDERS, NamedPageArgs } from '../../../catalog/catalog.args.js';
import { FILTER_RULES, PlaceFilterOf } from '../../../catalog/catalog-filter.input.js';
import { CountryCodeScalar } from '../../../platform/graphql/schema/scalars.js';
import { ProductKind } from '../product.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const ProductOrder = apiEnum('ProductOrder', 'The order of a list of products.', NAMED_ORDERS);
export type ProductOrder = keyof typeof ProductOrder;

@InputType('ProductFilter', { description: FILTER_RULES })
export class ProductFilter extends PlaceFilterOf('products whose exhibitor has a booth') {
  @NullableField(() => Boolean, 'Whether the exhibitor of the product has a booth.')
  hasBooth?: boolean | null;

  @NullableField(() => [ProductKind], 'Kinds of products.')
  kinds?: ProductKind[] | null;

  @NullableField(() => [CountryCodeScalar], 'Countries of the exhibitors of products.')
  countries?: string[] | null;

  @NullableField(() => [String], 'Slugs of exhibitors. Matches their products.')
  exhibitors?: string[] | null;

  @NullableField(() => Boolean, 'Whether the product is shown in public for the first time.')
  premiere?: boolean | null;
}

@ArgsType()
export class ProductsArgs extends NamedPageArgs {
  @NullableField(() => ProductFilter, 'The filter of the products. Default: all products.')
  filter?: ProductFilter | null;

  @NullableField(
    () => ProductOrder,
    'The order of the products. Default: RELEVANCE with `filter.search`, NAME_ASC without it.',
  )
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
