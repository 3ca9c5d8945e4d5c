import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/sql.js';
import type { EntryPart } from '../../catalog/model/entry.js';
import type { CatalogPart } from '../../catalog/projection/renderer.js';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { dependency } from '../../catalog/projection/table-renderer.js';

type PartRow = EntryPart & { objectId: string };

/** Adds to each booth its status and the published exhibitors. */
@Injectable()
export class BoothAllocationPart implements CatalogPart {
  readonly kind = 'BOOTH';
  readonly dependencies = [
    // A booth shows an exhibitor only if the exhibitor is published.
    dependency(
      'EXHIBITOR',
      'select distinct booth_id as id from live_booth_allocation where exhibitor_id = any($1)',
    ),
  ];

  readonly overdue = EXPIRED_HOLDS;

  constructor(registry: RendererRegistry) {
    registry.addPart(this);
  }

  async render(sql: Sql, ids: string[]): Promise<Map<string, EntryPart>> {
    return byId(await sql.query<PartRow>({ name: 'render-booth-allocation', text: BOOTHS, values: [ids] }));
  }
}

/** Adds the booths and the places to each exhibitor. */
@Injectable()
export class ExhibitorAllocationPart implements CatalogPart {
  readonly kind = 'EXHIBITOR';
  readonly dependencies = [
    dependency(
      'BOOTH',
      `select distinct exhibitor_id as id from live_booth_allocation
       where booth_id = any($1) and kind = 'ASSIGNED'`,
    ),
    dependency(
      'VENUE',
      `select distinct allocation.exhibitor_id as id from live_booth_allocation allocation
       join booth on booth.id = allocation.booth_id join hall on hall.id = booth.hall_id
       where hall.venue_id = any($1) and allocation.kind = 'ASSIGNED'`,
    ),
  ];

  constructor(registry: RendererRegistry) {
    registry.addPart(this);
  }

  async render(sql: Sql, ids: string[]): Promise<Map<string, EntryPart>> {
    return byId(
      await sql.query<PartRow>({ name: 'render-exhibitor-allocation', text: EXHIBITORS, values: [ids] }),
    );
  }
}

function byId(rows: PartRow[]): Map<string, EntryPart> {
  return new Map(rows.map(({ objectId, ...part }) => [objectId, part]));
}

const BOOTHS = `
  select booth.id as "objectId", json_build_object(
    'status', case
      when booth.blocked then 'BLOCKED'
      when live.assigned then 'ASSIGNED'
      when live.held then 'HELD'
      else 'AVAILABLE' end,
    'exhibitors', coalesce(live.exhibitors, '[]')
  ) as document
  from booth left join (
    select allocation.booth_id,
      bool_or(allocation.kind = 'ASSIGNED') as assigned,
      bool_or(allocation.kind = 'HELD') as held,
      json_agg(exhibitor.id order by allocation.created_at, exhibitor.id)
        filter (where allocation.kind = 'ASSIGNED' and exhibitor.published) as exhibitors
    from live_booth_allocation allocation join exhibitor on exhibitor.id = allocation.exhibitor_id
    where allocation.booth_id = any($1)
    group by allocation.booth_id
  ) live on live.booth_id = booth.id
  where booth.id = any($1)`;

// Booths that are rendered as held although all of their holds have expired. A booth can have several shared
// holds.
const EXPIRED_HOLDS = `
  select entry.object_id as id
  from booth_allocation allocation join catalog_entry entry on entry.object_id = allocation.booth_id
  where allocation.kind = 'HELD' and allocation.released_at is null and allocation.held_until <= now()
    and entry.document ->> 'status' = 'HELD' and not exists (
      select from live_booth_allocation other
      where other.booth_id = allocation.booth_id and other.kind = 'HELD')`;

/** The order of booths: by venue, hall and code. */
export const PLACE_KEY = `case when venue.role = 'MAIN' then '0' else '1' end || to_char(venue.position, 'FM000000')
  || venue.slug || ' ' || (entry.sorts ->> 'code')`;

// Booths are rendered before exhibitors, because the documents of exhibitors contain those of booths.
const EXHIBITORS = `
  select allocation.exhibitor_id as "objectId",
    json_build_object('booths', json_agg(entry.document order by placed.key, booth.id)) as document,
    array_agg(distinct hall.venue_id) as venues,
    array_agg(distinct booth.hall_id) as halls,
    coalesce(array_agg(distinct booth.zone_id) filter (where booth.zone_id is not null), '{}') as zones,
    array_agg(distinct hall.venue_id) as lists,
    json_build_object('booth', min(placed.key collate "C")) as sorts
  from live_booth_allocation allocation
  join booth on booth.id = allocation.booth_id
  join hall on hall.id = booth.hall_id
  join venue on venue.id = hall.venue_id
  join catalog_entry entry on entry.object_id = booth.id
  cross join lateral (
    select ${PLACE_KEY} as key
  ) placed
  where allocation.exhibitor_id = any($1) and allocation.kind = 'ASSIGNED'
  group by allocation.exhibitor_id`;
