import { Injectable } from '@nestjs/common';
import { AttemptLimitService } from '../../../identity/account/sign-in/attempt-limit.service.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { Database } from '../../../platform/database/database.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { KioskCaller } from '../device/kiosk-caller.js';
import type { UsageBatch } from './usage-batch.js';
import { queryOne } from '../../../platform/database/sql.js';

/** The rate limit of batches. A device sends one each minute or two, or many after a day offline. */
const RATE = { burst: 200, seconds: 30 };
/** The maximum age of counts; older ones are discarded. */
const MAX_AGE = '30 days';
/** How long ids of batches are stored: longer than the maximum age of a count. */
const BATCH_LIFETIME = '40 days';

/**
 * Counts the use of kiosks per event, without data about persons or single kiosks. Merged exhibitors have one
 * count.
 */
@Injectable()
export class UsageService {
  constructor(
    private readonly database: Database,
    private readonly limits: AttemptLimitService,
    private readonly transactions: Transactions,
    parts: MergePartsService,
  ) {
    parts.add({ move: (pair) => this.#move(pair) });
  }

  /**
   * Counts a batch; false if it was counted before. Silently omits days out of range, and objects that
   * visitors do not see in the event's catalog.
   */
  async count({ kioskId, eventId }: KioskCaller, { id, entries }: UsageBatch): Promise<boolean> {
    await this.limits.consume(`kiosk usage ${kioskId}`, RATE);
    await this.database.query({ name: 'delete-kiosk-usage-batches', text: DELETE_EXPIRED });
    const { counted } = await queryOne<{ counted: boolean }>(this.database, {
      name: 'count-kiosk-usage',
      text: COUNT,
      values: [kioskId, id, eventId, JSON.stringify(entries)],
    });
    return counted;
  }

  async #move({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const { sql } = this.transactions;
    await sql.query({
      text: `insert into kiosk_usage as usage (event_id, kind, day, object_id, count)
        select event_id, kind, day, $2, count from kiosk_usage where event_id = $1 and object_id = $3
        order by kind, day
        on conflict on constraint uq_kiosk_usage do update set count = usage.count + excluded.count`,
      values: [eventId, keepId, mergeId],
    });
    await sql.query({
      text: 'delete from kiosk_usage where event_id = $1 and object_id = $2',
      values: [eventId, mergeId],
    });
    return {};
  }
}

// One statement, so that a batch is stored if and only if it is counted. Ordered by key, so that two devices
// with the same objects do not deadlock.
const COUNT = `
  with batch as (
    insert into kiosk_usage_batch (kiosk_id, batch_id) values ($1, $2) on conflict do nothing returning batch_id),
  entry as (
    select entry.kind, entry.day, entry.object_id, sum(entry.count) as count
    from json_to_recordset($4::json) as entry (kind text, day date, object_id uuid, count integer)
      join event on event.id = $3::uuid
      left join catalog_entry shown
        on shown.object_id = entry.object_id and shown.event_id = $3::uuid and shown.published
    where (entry.object_id is null or shown.object_id is not null)
      and entry.day between (now() at time zone event.time_zone)::date - interval '${MAX_AGE}'
        and (now() at time zone event.time_zone)::date + 1
    group by entry.kind, entry.day, entry.object_id),
  counted as (
    insert into kiosk_usage as usage (event_id, kind, day, object_id, count)
    select $3::uuid, kind, day, object_id, count from entry where exists (select from batch)
    order by kind, day, object_id
    on conflict on constraint uq_kiosk_usage do update set count = usage.count + excluded.count)
  select exists (select from batch) as counted`;

const DELETE_EXPIRED = `
  delete from kiosk_usage_batch where (kiosk_id, batch_id) in (
    select kiosk_id, batch_id from kiosk_usage_batch where received_at < now() - interval '${BATCH_LIFETIME}'
    order by received_at limit 20 for update skip locked)`;
