import {
  boothCondition,
  idsCondition,
  standConditions,
  updatedCondition,
  valuesCondition,
} from '../../../catalog/queries/statement/filter-conditions.js';
import {
  type Condition,
  type StoredCount,
  type ListOrder,
  type ListRequest,
  RELEVANCE,
} from '../../../catalog/queries/list-request.js';
import { localeFor } from '../../../catalog/queries/locale.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { type ProductFilter, ProductOrder, type ProductsArgs } from './product.args.js';

/** The products of these lists that match the arguments. */
export function productsIn(
  event: EventSnapshot,
  lists: readonly string[],
  args: ProductsArgs,
  context: RequestContext,
  kept?: StoredCount,
): ListRequest {
  const order = orderOf(event, args, context);
  const search = args.filter?.search ?? undefined;
  return { event, kind: 'PRODUCT', lists, conditions: conditionsOf(event, args.filter), order, kept, search };
}

function conditionsOf(event: EventSnapshot, filter: ProductFilter | null | undefined): Condition[] {
  if (!filter) return [];
  return [
    ...standConditions(event, filter),
    ...valuesCondition('type', filter.kinds),
    ...idsCondition('PRODUCT', filter.ids),
    ...boothCondition(filter.hasBooth),
    ...updatedCondition(event, 'PRODUCT', filter.updatedSince),
    ...(filter.premiere == null ? [] : [{ column: 'premiere' as const, anyOf: [filter.premiere] }]),
  ];
}

function orderOf(
  event: EventSnapshot,
  { orderBy, locale, filter }: ProductsArgs,
  context: RequestContext,
): ListOrder {
  const name = `name:${localeFor(event, locale, context)}`;
  const searched = Boolean(filter?.search?.trim());
  switch (orderBy ?? (searched ? ProductOrder.RELEVANCE : ProductOrder.NAME_ASC)) {
    case ProductOrder.RELEVANCE:
      return searched ? { sort: RELEVANCE, descending: true } : { sort: name, descending: false };
    case ProductOrder.NAME_ASC:
      return { sort: name, descending: false };
    case ProductOrder.NAME_DESC:
      return { sort: name, descending: true };
    case ProductOrder.UPDATED_AT_DESC:
      return { sort: 'updated', descending: true };
  }
}
