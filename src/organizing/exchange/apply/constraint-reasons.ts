import type { ExhaustedQuota } from '../../../fair/exhibitor/statistics/exhausted-quota.type.js';
import { type Message, message, term } from '../../../platform/text/message.js';
/** The column of a constraint, and the reason why a row violates it. */
const CONSTRAINTS: Readonly<Record<string, readonly [column: string, reason?: Message]>> = {
  ux_booth_allocation_exclusive: ['booths', message`is taken: another exhibitor has one of the booths alone`],
  ux_booth_allocation_live: ['booths', message`has a booth that the exhibitor has already`],
  ck_booth_allocation_blocked: ['booths', message`has a booth that is blocked`],
  ck_booth_allocation_status: ['booths', message`has booths, but the exhibitor is not approved`],
  ck_booth_blocked: ['blocked', message`cannot be blocked: the booth is assigned or held`],
  ck_booth_area: ['area', message`must be more than 0 and at most 100,000`],
  uq_hall_code: ['code', message`belongs to another hall of the venue`],
  ck_hall_plan: ['depth', message`needs a width, and a width needs a depth`],
  uq_venue_slug: ['slug', message`belongs to another venue`],
  ux_venue_main: ['role', message`belongs to another venue: an event has one main venue`],
  ck_venue_coordinates: ['longitude', message`needs a latitude, and a latitude needs a longitude`],
  uq_booth_code: ['code', message`belongs to another booth of the hall`],
  ck_session_times: ['endsAt', message`must be after the start`],
  ck_session_days: ['startsAt', message`must be within the days of the event`],
  ex_session_hall: ['hall', message`has another session at that time`],
  fk_session_hall_venue: ['hall', message`is not in this venue`],
  fk_session_stage: ['stage', message`is not a stage of the hall`],
  ck_session_stage_hall: ['stage', message`needs a hall`],
  uq_session_external_id: ['externalId', message`belongs to another session`],
  uq_session_slug: ['slug', message`belongs to another session`],
  uq_exhibitor_slug: ['slug', message`belongs to another exhibitor`],
  uq_exhibitor_external_id: ['externalId', message`belongs to another exhibitor`],
  ck_exhibitor_published: ['published', message`needs an approved registration`],
  ck_exhibitor_quota: ['status'],
  uq_product_slug: ['slug', message`belongs to another product`],
  uq_product_external_id: ['externalId', message`belongs to another product of the exhibitor`],
};

export function constraintColumn(constraint: string, detail: string): string | undefined {
  // The detail of a quota is JSON with the kind of the full object.
  if (constraint === 'ck_exhibitor_quota' && detail.includes('"CATEGORY"')) return 'categories';
  return CONSTRAINTS[constraint]?.[0];
}

/** Undefined if only the message of the database has the reason. */
export function constraintReason({
  constraint = '',
  detail = '',
}: {
  readonly constraint?: string;
  readonly detail?: string;
}): Message | undefined {
  if (constraint !== 'ck_exhibitor_quota') return CONSTRAINTS[constraint]?.[1];
  const { kind, slug, quota } = JSON.parse(detail) as ExhaustedQuota;
  return message`the ${term(kind.toLowerCase())} ${slug} has room for ${quota} approved exhibitors`;
}
