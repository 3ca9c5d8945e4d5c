import type { Statement } from '../../../platform/database/sql.js';
import type { BoothStatus } from '../booth-status.js';
import type { AllocationKind } from '../allocation-kind.js';
import type { PointType } from '../../../fair/venue/plan/point.type.js';

/** The document of a booth, as far as plans use it. */
export interface PlannedDocument {
  id: string;
  code: string;
  zone: string | null;
  area: number | null;
  outline: PointType[] | null;
  status: BoothStatus;
}

/** An allocation: the id of the exhibitor, the kind and the end of a hold. */
export type PlannedAllocation = [string, AllocationKind, string | null];

/** A booth in the result: the id of its hall, its id, its document and its allocations. */
export type PlannedRow = [string, string, PlannedDocument, PlannedAllocation[]];

/** The result of the statement: one row. */
export interface HallPlanRow {
  revision: number;
  booths: PlannedRow[] | null;
  /** The documents of the occupants by id, each once. */
  exhibitors: Record<string, object> | null;
}

/** The booths of halls of one event with their occupants: those of visitors, or all of them for staff. */
export function hallPlanStatement(eventId: string, hallIds: readonly string[], isStaff: boolean): Statement {
  return {
    name: isStaff ? 'hall-plan-for-staff' : 'hall-plan',
    text: isStaff ? FOR_STAFF : FOR_VISITORS,
    values: [eventId, hallIds],
  };
}

// The published exhibitors of a booth stand in its document. Holds and unpublished exhibitors stand in no entry.
const PUBLISHED = `
  select json_agg(json_build_array(id, 'ASSIGNED', null) order by place)
  from json_array_elements_text(entry.document -> 'exhibitors') with ordinality as shown(id, place)`;

const LIVE = `
  select json_agg(json_build_array(exhibitor_id, kind, iso_instant(held_until)) order by created_at, exhibitor_id)
  from live_booth_allocation allocation where allocation.booth_id = entry.object_id`;

const planOf = (allocations: string, condition: string): string => `
  with booth as materialized (
    select listing.list_id, listing.key, entry.object_id, entry.document, coalesce((${allocations}), '[]') as allocations
    from catalog_listing listing join catalog_entry entry on entry.object_id = listing.object_id
    where listing.list_id = any($2::uuid[]) and listing.kind = 'BOOTH' and listing.sort = 'code'
      and listing.collator = 'code' and listing.published)
  select (select revision from catalog_revision where event_id = $1) as revision,
    (select json_agg(json_build_array(list_id, object_id, document, allocations)
      order by key collate "C", object_id) from booth) as booths,
    (select json_object_agg(entry.object_id, entry.document) from catalog_entry entry
      where entry.object_id in (
        select (allocation ->> 0)::uuid from booth, json_array_elements(booth.allocations) as allocation)
      and ${condition}) as exhibitors`;

const FOR_VISITORS = planOf(PUBLISHED, 'entry.published');
const FOR_STAFF = planOf(LIVE, 'true');
