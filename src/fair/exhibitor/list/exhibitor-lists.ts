import {
  countriesCondition,
  objectConditions,
  sponsorLevelsCondition,
  valuesCondition,
  zonesCondition,
} from '../../../catalog/queries/statement/filter-conditions.js';
import type { Condition, ListRequest, StoredCount } from '../../../catalog/queries/list-request.js';
import { namedOrder } from '../../../catalog/queries/named-order.js';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { forbidden } from '../../../identity/account/permissions.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import type { ExhibitorsArgs } from './exhibitor.args.js';
import type { ExhibitorFilter } from './exhibitor-filter.type.js';

/** The fields of filters on data that visitors cannot read. */
const STAFF_FILTERS = [
  'statuses',
  'published',
  'lacks',
  'hasMember',
  'labels',
  'pending',
  'appliedZones',
] as const;

/** The exhibitors of these lists that match the arguments. FORBIDDEN for filters of staff, from other callers. */
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
  if (!event.isComplete) assertNoStaffFilter(filter);
  return [
    ...objectConditions(event, 'EXHIBITOR', filter),
    ...countriesCondition(filter.countries),
    ...sponsorLevelsCondition(event, filter.sponsorLevels),
    ...staffConditions(event, filter),
  ];
}

/** Throws FORBIDDEN for a filter on data that only staff may read, before its values are judged. */
function assertNoStaffFilter(filter: ExhibitorFilter): void {
  const names = STAFF_FILTERS.filter((name) => {
    const value = filter[name];
    return value != null && !(Array.isArray(value) && value.length === 0);
  });
  if (names.length === 0) return;
  const fields = names.map((name) => `\`filter.${name}\``).join(', ');
  throw forbidden(`Only staff of the event may use ${fields}.`);
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
