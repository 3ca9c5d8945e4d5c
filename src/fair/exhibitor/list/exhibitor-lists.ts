import {
  countriesCondition,
  objectConditions,
  valuesCondition,
  zonesCondition,
} from '../../../catalog/queries/statement/filter-conditions.js';
import type { Condition, ListRequest, StoredCount } from '../../../catalog/queries/list-request.js';
import { namedOrder } from '../../../catalog/queries/named-order.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import type { ExhibitorsArgs } from './exhibitor.args.js';
import type { ExhibitorFilter } from './exhibitor-filter.type.js';

/** The exhibitors of these lists that match the arguments. */
export function exhibitorsIn(
  event: EventSnapshot,
  lists: readonly string[],
  args: ExhibitorsArgs,
  context: RequestContext,
  storedCount?: StoredCount,
): ListRequest {
  return {
    event,
    kind: 'EXHIBITOR',
    lists,
    conditions: args.filter ? conditionsOf(event, args.filter) : [],
    order: namedOrder(event, args, context),
    storedCount,
    search: args.filter?.search ?? undefined,
  };
}

function conditionsOf(event: EventSnapshot, filter: ExhibitorFilter): Condition[] {
  return [
    ...objectConditions(event, 'EXHIBITOR', filter),
    ...countriesCondition(filter.countries),
    // Visitors can read only published exhibitors, so these filters have no effect for them.
    ...(event.isComplete ? staffConditions(event, filter) : []),
  ];
}

function staffConditions(event: EventSnapshot, filter: ExhibitorFilter): Condition[] {
  const { statuses, published, lacks, hasMember, labels, pending, appliedZones } = filter;
  return [
    ...valuesCondition('status', statuses),
    ...(published == null ? [] : [{ column: 'published' as const, anyOf: [published] }]),
    ...valuesCondition('lacks', lacks),
    ...(hasMember == null ? [] : [{ column: 'hasMember' as const, anyOf: [hasMember] }]),
    ...valuesCondition('labels', labels),
    ...(pending == null ? [] : [{ column: 'pending' as const, anyOf: [pending] }]),
    ...zonesCondition(event, appliedZones, 'appliedZones'),
  ];
}
