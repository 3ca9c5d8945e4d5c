import {
  hallsCondition,
  idsCondition,
  venuesCondition,
} from '../../catalog/queries/statement/filter-conditions.js';
import type { Condition, FilterColumn } from '../../catalog/queries/list-request.js';
import type { EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
import type { AnnouncementFilter } from './announcement.args.js';

/** The conditions of a filter. `now`: the present time for `active`. */
export function announcementConditions(
  event: EventSnapshot,
  filter: AnnouncementFilter,
  now: Date,
): Condition[] {
  const { active, at, ids, urgencies, venues, halls } = filter;
  return [
    // `requestedValues` omits the present time, so that cursors stay valid as time passes.
    ...(active == null
      ? []
      : [
          {
            column: active ? 'activeAt' : 'inactiveAt',
            anyOf: [now.toISOString()],
            requestedValues: ['now'],
          } as const,
        ]),
    ...(at == null ? [] : [{ column: 'activeAt', anyOf: [new Date(at).toISOString()] } as const]),
    ...(urgencies && urgencies.length > 0 ? [{ column: 'type', anyOf: urgencies } as const] : []),
    ...idsCondition('ANNOUNCEMENT', ids),
    ...venuesCondition(event, venues).map((condition) => forPlaces(condition, 'forVenues', [])),
    ...hallsCondition(event, halls, venues).map((condition) =>
      forPlaces(condition, 'forHalls', venuesOf(event, condition.anyOf)),
    ),
  ];
}

/** Announcements for these places or for the whole event. Unknown places match nothing. */
function forPlaces(
  { anyOf, requestedValues }: Condition,
  column: FilterColumn,
  parentIds: readonly string[],
): Condition {
  const places = requestedValues ?? (anyOf as readonly string[]);
  if (anyOf.length === 0) return { column: 'object_id', anyOf: [], requestedValues: [column, ...places] };
  return { column, anyOf: [...anyOf, ...parentIds], requestedValues: places };
}

function venuesOf(event: EventSnapshot, halls: Condition['anyOf']): string[] {
  return (halls as readonly string[]).flatMap((id) => event.get(id)?.parentId ?? []);
}
