import type { Statement } from '../database/sql.js';

/**
 * Longer than a batch with a server that does not respond; after this time the batch of a dead replica is
 * taken over.
 */
const LEASE = '10 minutes';
/** The last attempt is about 20 hours after the first one; later an operator must act. */
const ATTEMPTS = 12;

/**
 * Leases the mails to send now. The rate applies to all replicas together: `perMinute` per minute, and a
 * sixtieth of that per second. Decisions older than `maxAgeHours` wait until an organizer releases them.
 */
export function leaseStatement(batch: number, perMinute: number, maxAgeHours: number): Statement {
  return {
    text: `
      with pace as materialized (
        select least($1, $2 - count(*) filter (where attempted_at > clock_timestamp() - interval '1 second'),
          $3 - count(*)) as room
        from mail_outbox where attempted_at > clock_timestamp() - interval '1 minute'),
      due as materialized (
        select id from mail_outbox where due_at <= clock_timestamp()
          and not exists (select from mail_outbox where leased_until > clock_timestamp())
          and (kind <> 'DECISION' or released_at is not null
            or created_at > clock_timestamp() - make_interval(hours => $4))
        order by kind = 'DECISION', due_at, id limit (select greatest(0, room) from pace)),
      leased as (
        update mail_outbox stored set leased_until = clock_timestamp() + interval '${LEASE}',
          attempts = attempts + 1, attempted_at = clock_timestamp()
        from due where stored.id = due.id
        returning stored.id, kind, subject_id, recipient, subject, text)
      select * from leased order by id`,
    values: [batch, Math.ceil(perMinute / 60), perMinute, maxAgeHours],
  };
}

export const SENT =
  'update mail_outbox set sent_at = clock_timestamp(), due_at = null, leased_until = null where id = $1';

/** The subject of the mail no longer exists. */
export const UNWANTED =
  'update mail_outbox set discarded_at = clock_timestamp(), due_at = null, leased_until = null where id = $1';

/** Repeats after one minute, two, four and so on, at most six hours, while the mail is still useful. */
export const NOT_SENT = `
  update mail_outbox set leased_until = null, due_at = case
    when attempts < ${String(ATTEMPTS)} and coalesce(expires_at > clock_timestamp(), true) then
      clock_timestamp() + least(interval '1 minute' * power(2, attempts - 1), interval '6 hours') end
  where id = $1`;

/** Whether a mail of `mail_outbox` waits for an organizer; `$3` is the minimum age in hours. */
export const IS_WAITING = `(due_at is not null and released_at is null
  and created_at <= clock_timestamp() - make_interval(hours => $3))`;

const WAITING = `
  select id from mail_outbox where kind = 'DECISION' and event_id = $1 and ($2::uuid[] is null or id = any($2))
    and ${IS_WAITING} order by id limit $4 for update`;

export const RELEASE = `
  with waiting as materialized (${WAITING})
  update mail_outbox stored set released_at = clock_timestamp(), due_at = clock_timestamp()
  from waiting where stored.id = waiting.id returning stored.id`;

export const DISCARD = `
  with waiting as materialized (${WAITING})
  update mail_outbox stored set discarded_at = clock_timestamp(), due_at = null
  from waiting where stored.id = waiting.id returning stored.id`;
