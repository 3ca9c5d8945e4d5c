import { Injectable } from '@nestjs/common';
import { HALL_LABEL } from '../../../catalog/snapshot/hall-label.js';
import { Database } from '../../../platform/database/database.js';
import type { RowQuery } from '../../../catalog/queries/connection/keyed-list.js';
import { endingHolds, unassignedBooths, unplacedExhibitors } from './booth-reports.js';
import { EventService } from '../../../fair/event/event.service.js';

/** Writes the reports on booths as plain text, for a terminal. */
@Injectable()
export class PrintedBoothReport {
  constructor(
    private readonly database: Database,
    private readonly events: EventService,
  ) {}

  /** The lines of the report about an event. NOT_FOUND if no event has the slug. */
  async lines(slug: string): Promise<string[]> {
    const event = await this.events.bySlug(slug);
    return [
      ...(await this.#section('Booths without an exhibitor', unassignedBooths(event.id), BOOTH)),
      ...(await this.#section('Exhibitors without a booth', unplacedExhibitors(event.id), EXHIBITOR)),
      ...(await this.#section('Holds that end today', endingHolds(event.id), HOLD)),
    ];
  }

  async #section(title: string, { text, values }: RowQuery, columns: string): Promise<string[]> {
    const rows = await this.database.query<{ line: string }>({
      text: `with listed as (${text}) select ${columns}
        order by listed.key collate "C", listed.id`,
      values: [...values],
    });
    return [`${title}: ${String(rows.length)}`, ...rows.map(({ line }) => `  ${line}`), ''];
  }
}

// Codes and slugs contain no spaces, so other programs can split the lines into columns.
const BOOTH = `concat_ws('  ', ${HALL_LABEL}, booth.code, booth.area || ' m²', case
    when booth.blocked then 'BLOCKED'
    when exists (select from live_booth_allocation hold where hold.booth_id = booth.id) then 'HELD'
    else 'AVAILABLE' end) as line
  from listed join booth on booth.id = listed.id join hall on hall.id = booth.hall_id`;

const EXHIBITOR = `concat_ws('  ', exhibitor.slug, coalesce(exhibitor.name ->> event.locales[1],
    (select text from jsonb_each_text(exhibitor.name) as name(locale, text) limit 1))) as line
  from listed join exhibitor on exhibitor.id = listed.id join event on event.id = exhibitor.event_id`;

const HOLD = `concat_ws('  ', to_char(listed."heldUntil" at time zone event.time_zone, 'HH24:MI'),
    ${HALL_LABEL}, booth.code, exhibitor.slug) as line
  from listed join booth on booth.id = listed."boothId" join hall on hall.id = booth.hall_id
  join exhibitor on exhibitor.id = listed."exhibitorId" join event on event.id = exhibitor.event_id`;
