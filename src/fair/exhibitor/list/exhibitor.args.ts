import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { NamedPageArgs } from '../../../catalog/catalog.args.js';
import { ExhibitorFilter } from './exhibitor-filter.type.js';

export enum ExhibitorOrder {
  RELEVANCE = 'RELEVANCE',
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  BOOTH_ASC = 'BOOTH_ASC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}

registerEnumType(ExhibitorOrder, {
  name: 'ExhibitorOrder',
  description: 'The order of a list of exhibitors.',
  valuesMap: {
    RELEVANCE: {
      description: 'The best match of `filter.search` first. Without `filter.search`, the same as NAME_ASC.',
    },
    NAME_ASC: {
      description: 'By name in one language. Chinese names are sorted by pinyin, other names by alphabet.',
    },
    NAME_DESC: { description: 'By name, in descending order.' },
    BOOTH_ASC: {
      description: 'By venue, hall and booth code, A2 before A10. Exhibitors without a booth come last.',
    },
    UPDATED_AT_DESC: { description: 'By `updatedAt`, the latest first.' },
  },
});

@ArgsType()
export class ExhibitorsArgs extends NamedPageArgs {
  @Field(() => ExhibitorFilter, {
    nullable: true,
    description: 'The filter of the exhibitors. Default: all exhibitors.',
  })
  filter?: ExhibitorFilter | null;

  @Field(() => ExhibitorOrder, {
    nullable: true,
    description: 'The order of the exhibitors. Default: RELEVANCE with `filter.search`, NAME_ASC without it.',
  })
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
