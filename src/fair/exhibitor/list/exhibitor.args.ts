import { ArgsType, Field } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { NAMED_ORDERS, NamedPageArgs } from '../../../catalog/catalog.args.js';
import { ExhibitorFilter } from './exhibitor-filter.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const ExhibitorOrder = apiEnum('ExhibitorOrder', 'The order of a list of exhibitors.', {
  ...NAMED_ORDERS,
  BOOTH_ASC: 'By venue, hall and booth code, A2 before A10. Exhibitors without a booth come last.',
});
export type ExhibitorOrder = keyof typeof ExhibitorOrder;

@ArgsType()
export class ExhibitorsArgs extends NamedPageArgs {
  @NullableField(() => ExhibitorFilter, 'The filter of the exhibitors. Default: all exhibitors.')
  filter?: ExhibitorFilter | null;

  @NullableField(
    () => ExhibitorOrder,
    'The order of the exhibitors. Default: RELEVANCE with `filter.search`, NAME_ASC without it.',
  )
  orderBy?: ExhibitorOrder | null;
}

@ArgsType()
export class ExhibitorArgs {
  @Field(() => String, {
    description:
      'The slug, unique in the event, such as `onespace`. A former slug of a published exhibitor finds it, too, unless another one has it now.',
  })
  slug: string;
}
