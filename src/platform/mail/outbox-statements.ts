import type { Statement } from '../database/sql.js';

/** The condition for mails to exhibitors, whose texts are stored. */
export const ABOUT_EXHIBITORS = `kind in ('DECISION', 'ORGANIZER')`;

/**
 * Longer than a batch with a server that does not respond. After this time another replica takes over the
 * batch of a dead one.
 */
export const LEASE = '10 minutes';

/**
 * The ids of the mails to send now. The rate applies to all replicas together: `perMinute` per minute, and a
 * sixtieth of that per second. Mails to exhibitors older than `maxAgeHours` wait until an organizer releases
 * them. Times that only a clock set back can leave, such as a future attempt, count neither as pace nor as lease.
 */
export function dueStatement(batch: number, perMinute: number, maxAgeHours: number): Statement {
  return {
    text: `
      with pace as materialized (
        select least($1, $2 - count(*) filter (where attempted_at > clock_timestamp() - interval '1 second'),
          $3 - count(*)) as room
        from mail_outbox where attempted_at > clock_timestamp() - interval '1 minute'
          and attempted_at <= clock_timestamp())
      select id from mail_outbox where due_at is not null and (due_at <= clock_timestamp() or attempts = 0)
        and not exists (select from mail_outbox
          where leased_until > clock_timestamp() and leased_until <= clock_timestamp() + interval '${LEASE}')
        and (not (${ABOUT_EXHIBITORS}) or released_at is not null
          or created_at > clock_timestamp() - make_interval(hours => $4))
      order by ${ABOUT_EXHIBITORS}, due_at, id limit (select greatest(0, room) from pace)`,
    values: [batch, Math.ceil(perMinute / 60), perMinute, maxAgeHours],
  };
}

/** The state of a mail of `mail_outbox` to an exhibitor. `$3`: the age in hours from which a mail waits. */
export const MAIL_STATE = `case when sent_at is not null then 'SENT' when discarded_at is not null then 'DISCARDED'
  when without_server and released_at is null then 'NOT_SENT'
  when due_at is null and leased_until is null then 'FAILED'
  when due_at is not null and released_at is null
    and created_at <= clock_timestamp() - make_interval(hours => $3) then 'WAITING'
  else 'QUEUED' end`;

/** The ids of mails of an event in the states `$5`, locked: those with these ids, or all. */
export const IN_STATES = `
  select id from mail_outbox where ${ABOUT_EXHIBITORS} and event_id = $1 and ($2::uuid[] is null or id = any($2))
    and ${MAIL_STATE} = any($5) order by id limit $4 for update`;
