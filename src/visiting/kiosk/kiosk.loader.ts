import { Injectable } from '@nestjs/common';
import type { PageArguments } from '../../catalog/queries/connection/page.js';
import { readRows, type RowConnection } from '../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../catalog/queries/connection/keyed-list.js';
import { Database } from '../../platform/database/database.js';
import { HEARTBEAT_SECONDS } from './device/kiosk-configuration.js';
import type { KioskFilter } from './kiosk.input.js';
import { kioskGlobalId } from './kiosk.service.js';
import type { KioskType } from './kiosk.type.js';
import type { KioskState } from './monitoring/kiosk-state.js';

/** The source of the fields of Kiosk. */
export interface KioskSource extends KioskType {
  __typename: 'Kiosk';
  eventId: string;
  hallId: string | null;
}

type KioskRow = KeyedRow & Omit<KioskSource, 'id' | '__typename'>;

/** The number of intervals without a heartbeat after which a kiosk is silent. */
const MISSED_INTERVALS = 3;

const STATUS = `case when kiosk.revoked_at is not null then 'REVOKED' when kiosk.paired_at is null then 'WAITING'
      else 'PAIRED' end`;
const SILENT = `coalesce(kiosk.revoked_at is null and greatest(kiosk.paired_at, report.reported_at)
      < now() - interval '${HEARTBEAT_SECONDS * MISSED_INTERVALS} seconds', false)`;
const LAGGING = `kiosk.revoked_at is null and kiosk.paired_at is not null
      and coalesce(report.epoch <> catalog.epoch::text or report.revision < catalog.revision, true)`;
const TABLES = `kiosk
    left join kiosk_report report on report.kiosk_id = kiosk.id
    left join catalog_revision catalog on catalog.event_id = kiosk.event_id`;

/** The columns of a kiosk, with values that depend on the present time and revision. */
const KIOSKS = `
  select kiosk.id, natural_key(kiosk.name) as key, kiosk.event_id as "eventId", kiosk.hall_id as "hallId",
    kiosk.name, kiosk.heading, kiosk.panel_width as "panelWidth", kiosk.locale, kiosk.version,
    kiosk.persisted_queries_only as "persistedQueriesOnly",
    case when kiosk.hall_id is not null and kiosk.x is not null
      then json_build_object('x', kiosk.x, 'y', kiosk.y) end as position,
    ${STATUS} as status,
    iso_instant(kiosk.created_at) as "createdAt", iso_instant(kiosk.paired_at) as "pairedAt",
    iso_instant(kiosk.revoked_at) as "revokedAt",
    ${SILENT} as silent, ${LAGGING} as lagging,
    case when report.epoch = catalog.epoch::text then greatest(catalog.revision - report.revision, 0) end as behind,
    case when report.kiosk_id is not null then report.device::jsonb || jsonb_build_object(
      'at', iso_instant(report.reported_at), 'appVersion', report.app_version, 'epoch', report.epoch,
      'revision', report.revision, 'errors', report.errors) end as report,
    (select coalesce(json_agg(json_build_object('id', command.id, 'kind', command.kind, 'message', command.message,
        'createdAt', iso_instant(command.created_at), 'deliveredAt', iso_instant(command.delivered_at))
        order by command.id), '[]')
      from kiosk_command command where command.kiosk_id = kiosk.id and command.acknowledged_at is null) as commands
  from ${TABLES}`;

const STATES = `
  select kiosk.id, kiosk.paired_at::text as "pairedAt", kiosk.version, ${STATUS} as status, ${SILENT} as silent,
    ${LAGGING} as lagging
  from ${TABLES} where kiosk.event_id = $1`;

const LIST = `
  select * from (${KIOSKS} where kiosk.event_id = $1) kiosks
  where ($2::text[] is null or status = any($2)) and ($3::uuid is null or "hallId" = $3)
    and ($4::boolean is null or silent = $4) and ($5::boolean is null or lagging = $5)`;

/** Reads kiosks for their staff. */
@Injectable()
export class KioskLoader {
  constructor(private readonly database: Database) {}

  /** The kiosk with this id; null if it does not exist. */
  async byId(id: string): Promise<KioskSource | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  /** The existing kiosks with these ids. */
  async byIds(ids: readonly string[]): Promise<Map<string, KioskSource>> {
    const rows = await this.database.query<KioskRow>({
      text: `${KIOSKS} where kiosk.id = any($1)`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, sourceOf(row)]));
  }

  /** The monitored states of all kiosks of an event. */
  states(eventId: string): Promise<KioskState[]> {
    return this.database.query<KioskState>({ name: 'kiosk-states', text: STATES, values: [eventId] });
  }

  /** Whether the event exists. */
  async isEvent(eventId: string): Promise<boolean> {
    const rows = await this.database.query({ text: 'select from event where id = $1', values: [eventId] });
    return rows.length > 0;
  }

  /**
   * A page of the kiosks of an event, by name; numbers in names are ordered by value. `hallId` is an id of
   * the database.
   */
  ofEvent(
    eventId: string,
    { statuses, hallId, silent, lagging }: KioskFilter,
    args: PageArguments,
  ): RowConnection<KioskSource> {
    const values = [eventId, statuses ?? null, hallId ?? null, silent ?? null, lagging ?? null];
    return readRows(this.database, { name: 'kiosks', text: LIST, values }, args, sourceOf);
  }
}

function sourceOf(row: KioskRow): KioskSource {
  return { ...row, id: kioskGlobalId(row.id), __typename: 'Kiosk' };
}
