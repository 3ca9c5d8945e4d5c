import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions and announcements move with the days of their event if the setting `vitrine.moved_days` of the transaction
 * contains a number of days. They keep their local times.
 */
export class MoveEvents1767225799000 implements MigrationInterface {
  readonly name = 'MoveEvents1767225799000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function move_sessions_to_zone(uuid, text, text)');
    await runner.query(`
      create function moved_instant(instant timestamptz, days integer, old_zone text, new_zone text)
      returns timestamptz language sql stable parallel safe as $$
        select (instant at time zone old_zone + make_interval(days => days)) at time zone new_zone
      $$`);
    await runner.query(`
      create function moved_days() returns integer language sql stable as $$
        select coalesce(nullif(current_setting('vitrine.moved_days', true), ''), '0')::integer
      $$`);
    await createMove(runner, {
      signature: 'move_sessions(event_id uuid, days integer, old_zone text, new_zone text)',
      start: 'moved_instant(starts_at, days, old_zone, new_zone)',
      end: 'moved_instant(ends_at, days, old_zone, new_zone)',
      own: 'move_sessions',
    });
    await createKeepers(runner, {
      condition: 'old.time_zone <> new.time_zone or moved_days() <> 0',
      move: 'move_sessions(new.id, moved_days(), old.time_zone, new.time_zone)',
      start: 'moved_instant(starts_at, moved_days(), old.time_zone, new.time_zone)',
      end: 'moved_instant(ends_at, moved_days(), old.time_zone, new.time_zone)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function move_sessions(uuid, integer, text, text)');
    await createMove(runner, {
      signature: 'move_sessions_to_zone(event_id uuid, old_zone text, new_zone text)',
      start: 'starts_at at time zone old_zone at time zone new_zone',
      end: 'ends_at at time zone old_zone at time zone new_zone',
      own: 'move_sessions_to_zone',
    });
    await createKeepers(runner, {
      condition: 'old.time_zone <> new.time_zone',
      move: 'move_sessions_to_zone(new.id, old.time_zone, new.time_zone)',
      start: 'starts_at at time zone old.time_zone at time zone new.time_zone',
      end: 'ends_at at time zone old.time_zone at time zone new.time_zone',
    });
    await runner.query('drop function moved_days()');
    await runner.query('drop function moved_instant(timestamptz, integer, text, text)');
  }
}

/** Sessions move one by one, in the order that never puts two into one hall at a time. */
async function createMove(
  runner: QueryRunner,
  { signature, start, end, own }: { signature: string; start: string; end: string; own: string },
): Promise<void> {
  await runner.query(`
    create function ${signature}
    returns void language plpgsql set search_path = public as $$
    declare
      one record;
    begin
      for one in
        select id, moved_start, moved_end
        from session, lateral (
          select ${start} as moved_start,
            ${end} as moved_end
        ) moved
        where session.event_id = ${own}.event_id
        order by sign(extract(epoch from moved_start - starts_at)) * extract(epoch from starts_at) desc
      loop
        update session set starts_at = one.moved_start, ends_at = one.moved_end where id = one.id;
      end loop;
    end $$`);
}

async function createKeepers(
  runner: QueryRunner,
  { condition, move, start, end }: { condition: string; move: string; start: string; end: string },
): Promise<void> {
  await runner.query(`
    create or replace function event_keep_sessions() returns trigger language plpgsql set search_path = public as $$
    begin
      if ${condition} then
        perform ${move};
      end if;
      if exists (
        select from session where event_id = new.id
          and not lies_within_days(starts_at, ends_at, new.starts_on, new.ends_on, new.time_zone)
      ) then
        raise exception 'event % has sessions on other days', new.slug
          using errcode = 'check_violation', constraint = 'ck_event_sessions';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create or replace function event_keep_announcements() returns trigger language plpgsql
    set search_path = public as $$
    begin
      if ${condition} then
        update announcement set
          starts_at = ${start},
          ends_at = ${end}
        where event_id = new.id;
      end if;
      if exists (
        select from announcement where event_id = new.id
          and not lies_near_days(starts_at, ends_at, new.starts_on, new.ends_on, new.time_zone)
      ) then
        raise exception 'event % has announcements too far from its days', new.slug
          using errcode = 'check_violation', constraint = 'ck_event_announcements';
      end if;
      return null;
    end $$`);
}
