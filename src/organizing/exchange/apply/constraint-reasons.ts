/** The column of a constraint, and the reason why a row violates it. */
const CONSTRAINTS: Readonly<Record<string, readonly [column: string, reason?: string]>> = {
  ux_booth_allocation_exclusive: ['booths', 'is taken: another exhibitor has one of the booths alone'],
  ux_booth_allocation_live: ['booths', 'has a booth that the exhibitor has already'],
  ck_booth_allocation_blocked: ['booths', 'has a booth that is blocked'],
  ck_booth_allocation_status: ['booths', 'has booths, but the exhibitor is not approved'],
  ck_booth_blocked: ['blocked', 'cannot be blocked: the booth is assigned or held'],
  ck_booth_area: ['area', 'must be more than 0 and at most 100,000'],
  uq_booth_code: ['code', 'belongs to another booth of the hall'],
  ck_session_times: ['endsAt', 'must be after the start'],
  ck_session_days: ['startsAt', 'must be within the days of the event'],
  ex_session_hall: ['hall', 'has another session at that time'],
  fk_session_hall_venue: ['hall', 'is not in this venue'],
  fk_session_stage: ['stage', 'is not a stage of the hall'],
  ck_session_stage_hall: ['stage', 'needs a hall'],
  uq_session_external_id: ['externalId', 'belongs to another session'],
  uq_session_slug: ['slug', 'belongs to another session'],
  uq_exhibitor_slug: ['slug', 'belongs to another exhibitor'],
  uq_exhibitor_external_id: ['externalId', 'belongs to another exhibitor'],
  ck_exhibitor_published: ['published', 'needs the status APPROVED'],
  ck_exhibitor_quota: ['status'],
  uq_product_slug: ['slug', 'belongs to another product'],
  uq_product_external_id: ['externalId', 'belongs to another product of the exhibitor'],
};

export function constraintColumn(constraint: string, detail: string): string | undefined {
  // The detail of a quota is JSON with the kind of the full object.
  if (constraint === 'ck_exhibitor_quota' && detail.includes('"CATEGORY"')) return 'categories';
  return CONSTRAINTS[constraint]?.[0];
}

/** Undefined if only the message of the database has the reason. */
export function constraintReason({
  constraint = '',
  message,
}: {
  readonly constraint?: string;
  readonly message: string;
}): string | undefined {
  // The database returns the event, category or zone that is full.
  return constraint === 'ck_exhibitor_quota' ? message : CONSTRAINTS[constraint]?.[1];
}
