import {
  countriesCondition,
  exhibitorsCondition,
  objectConditions,
} from '../../../catalog/queries/statement/filter-conditions.js';
import type { Condition, ListRequest, StoredCount } from '../../../catalog/queries/list-request.js';
import { namedOrder } from '../../../catalog/queries/named-order.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import type { ProductFilter, ProductsArgs } from './product.args.js';

/** The products of these lists that match the arguments. */
export function productsIn(
  event: EventSnapshot,
  lists: readonly string[],
  args: ProductsArgs,
  context: RequestContext,
  storedCount?: StoredCount,
): ListRequest {
  return {
    event,
    kind: 'PRODUCT',
    lists,
    conditions: args.filter ? conditionsOf(event, args.filter) : [],
    order: namedOrder(event, args, context),
    storedCount,
    search: args.filter?.search ?? undefined,
  };
}

function conditionsOf(event: EventSnapshot, filter: ProductFilter): Condition[] {
  return [
    ...objectConditions(event, 'PRODUCT', filter),
    ...countriesCondition(filter.countries),
    ...exhibitorsCondition(event, filter.exhibitors),
    ...(filter.premiere == null ? [] : [{ column: 'premiere' as const, anyOf: [filter.premiere] }]),
  ];
}
