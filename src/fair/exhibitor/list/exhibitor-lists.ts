import {
  boothCondition,
  countriesCondition,
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
import { ExhibitorOrder, type ExhibitorsArgs } from './exhibitor.args.js';
import type { ExhibitorFilter } from './exhibitor-filter.type.js';

/** The exhibitors of these lists that match the arguments. */
export function exhibitorsIn(
  event: EventSnapshot,
  lists: readonly string[],
  args: ExhibitorsArgs,
  context: RequestContext,
  kept?: StoredCount,
): ListRequest {
  const order = orderOf(event, args, context);
  const search = args.filter?.search ?? undefined;
  return {
    event,
    kind: 'EXHIBITOR',
    lists,
    conditions: conditionsOf(event, args.filter),
    order,
    kept,
    search,
  };
}

function conditionsOf(event: EventSnapshot, filter: ExhibitorFilter | null | undefined): Condition[] {
  if (!filter) return [];
  return [
    ...standConditions(event, filter),
    ...countriesCondition(filter.countries),
    ...valuesCondition('type', filter.kinds),
    ...idsCondition('EXHIBITOR', filter.ids),
    ...boothCondition(filter.hasBooth),
    ...updatedCondition(event, 'EXHIBITOR', filter.updatedSince),
    // Visitors can read only published exhibitors, so these filters have no effect for them.
    ...(event.complete ? staffConditions(filter) : []),
  ];
}

function staffConditions({ statuses, published, lacks, labels, pending }: ExhibitorFilter): Condition[] {
  return [
    ...valuesCondition('status', statuses),
    ...(published == null ? [] : [{ column: 'published' as const, anyOf: [published] }]),
    ...valuesCondition('lacks', lacks),
    ...valuesCondition('labels', labels),
    ...(pending == null ? [] : [{ column: 'pending' as const, anyOf: [pending] }]),
  ];
}

function orderOf(
  event: EventSnapshot,
  { orderBy, locale, filter }: ExhibitorsArgs,
  context: RequestContext,
): ListOrder {
  const name = `name:${localeFor(event, locale, context)}`;
  const searched = Boolean(filter?.search?.trim());
  switch (orderBy ?? (searched ? ExhibitorOrder.RELEVANCE : ExhibitorOrder.NAME_ASC)) {
    case ExhibitorOrder.RELEVANCE:
      return searched ? { sort: RELEVANCE, descending: true } : { sort: name, descending: false };
    case ExhibitorOrder.NAME_ASC:
      return { sort: name, descending: false };
    case ExhibitorOrder.NAME_DESC:
      return { sort: name, descending: true };
    case ExhibitorOrder.BOOTH_ASC:
      return { sort: 'booth', descending: false };
    case ExhibitorOrder.UPDATED_AT_DESC:
      return { sort: 'updated', descending: true };
  }
}
