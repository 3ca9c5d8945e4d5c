import { HALL_LABEL } from '../../../catalog/snapshot/hall-label.js';
import type { Sql } from '../../../platform/database/sql.js';
import { ALLOCATION_COLUMNS } from './booth-allocation.type.js';
import type { FreeBoothCount } from './booth-report.type.js';
import type { RowQuery } from '../../../catalog/queries/connection/keyed-list.js';

/** The natural order of booths, by hall and code. */
const BOOTH_KEY = `natural_key(${HALL_LABEL}) || ' ' || natural_key(booth.code)`;

/** The number of free booths by hall and area, in the natural order of the halls' codes. */
export async function freeBooths(sql: Sql, eventId: string): Promise<FreeBoothCount[]> {
  return sql.query<FreeBoothCount>({
    text: `select booth.hall_id as "hallId", booth.area, count(*)::integer as count
      from booth join hall on hall.id = booth.hall_id
      where booth.event_id = $1 and not booth.blocked
        and not exists (select from live_booth_allocation live where live.booth_id = booth.id)
      group by booth.hall_id, hall.code, booth.area
      order by natural_key(hall.code), booth.hall_id, booth.area`,
    values: [eventId],
  });
}

/** Approved exhibitors without an assigned booth, by slug. */
export function unplacedExhibitors(eventId: string): RowQuery {
  return {
    text: `select exhibitor.id, exhibitor.slug as key from exhibitor
      where exhibitor.event_id = $1 and exhibitor.status = 'APPROVED' and not exists (
        select from live_booth_allocation allocation
        where allocation.exhibitor_id = exhibitor.id and allocation.kind = 'ASSIGNED')`,
    values: [eventId],
  };
}

/** Booths without an assignment (free, held or blocked), by hall and code. */
export function unassignedBooths(eventId: string): RowQuery {
  return {
    text: `select booth.id, ${BOOTH_KEY} as key
      from booth join hall on hall.id = booth.hall_id
      where booth.event_id = $1 and not exists (
        select from live_booth_allocation allocation
        where allocation.booth_id = booth.id and allocation.kind = 'ASSIGNED')`,
    values: [eventId],
  };
}

/** Booths with several live allocations, by hall and code. */
export function sharedBooths(eventId: string): RowQuery {
  return {
    text: `select booth.id, ${BOOTH_KEY} as key
      from (select booth_id from live_booth_allocation where event_id = $1
        group by booth_id having count(*) > 1) several
      join booth on booth.id = several.booth_id join hall on hall.id = booth.hall_id`,
    values: [eventId],
  };
}

/**
 * Holds that end before an instant, ordered by their end. Without an instant: before the end of today in the
 * event's time zone.
 */
export function endingHolds(eventId: string, before?: Date | null): RowQuery {
  return {
    text: `select ${ALLOCATION_COLUMNS}, to_char(held_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as key
      from live_booth_allocation
      where event_id = $1 and kind = 'HELD'
        and held_until < coalesce($2::timestamptz, (
          select ((now() at time zone time_zone)::date + 1)::timestamp at time zone time_zone
          from event where event.id = $1))`,
    values: [eventId, before?.toISOString() ?? null],
  };
}
