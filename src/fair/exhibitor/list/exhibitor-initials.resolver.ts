import { ArgsType, Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { CatalogLists, type ListInitial } from '../../../catalog/queries/catalog-lists.js';
import { initialsCost } from '../../../catalog/queries/read-costs.js';
import type { ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../event/event.type.js';
import { Cost } from '../../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { LocaleScalar } from '../../../platform/graphql/schema/scalars.js';
import { ExhibitorOrder } from './exhibitor.args.js';
import { ExhibitorFilter } from './exhibitor-filter.type.js';
import { exhibitorsIn } from './exhibitor-lists.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ArgsType()
class ExhibitorInitialsArgs {
  @NullableField(() => LocaleScalar, 'The language of the names. Default: the language of texts.')
  locale?: string | null;

  @NullableField(() => ExhibitorFilter, 'The filter of the exhibitors. Default: all exhibitors.')
  filter?: ExhibitorFilter | null;
}

@ObjectType('ExhibitorInitial', {
  description: 'The exhibitors whose names have the same initial, side by side in the order of names.',
})
class ExhibitorInitialType {
  @Field(() => String, { description: 'A letter from A to Z, or `#` for other characters.' })
  initial: string;

  @Field(() => Boolean, {
    description: 'Whether it is the first letter of the pinyin of Chinese names. Otherwise of Latin names.',
  })
  pinyin: boolean;

  @Field(() => Int, { description: 'The number of exhibitors.' })
  count: number;

  @NullableField(
    () => String,
    'The cursor for `after` of `exhibitors(orderBy: NAME_ASC)` with the same `locale` and `filter`. The page begins with the first of these exhibitors. Null for the start of the list.',
  )
  cursor: string | null;
}

@Resolver(() => EventType)
export class ExhibitorInitialsResolver {
  constructor(private readonly lists: CatalogLists) {}

  @Cost(initialsCost)
  @PlainField(() => [ExhibitorInitialType], {
    args: () => ExhibitorInitialsArgs,
    description:
      'The initials of the names of exhibitors, in the order of `exhibitors(orderBy: NAME_ASC)`. Initials without exhibitors are absent. If a list has Chinese and Latin names, a letter can occur twice: Chinese names precede Latin names.',
  })
  exhibitorInitials(
    { event }: ReferenceSource,
    { locale, filter }: ExhibitorInitialsArgs,
    context: RequestContext,
  ): Promise<ListInitial[]> {
    const args = { locale, filter, orderBy: ExhibitorOrder.NAME_ASC };
    return this.lists.initials(exhibitorsIn(event, [event.id], args, context), context);
  }
}
