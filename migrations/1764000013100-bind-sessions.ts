import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions take place on days of their event, in a hall of their venue, and a hall has one at a time. */
export class BindSessions1764000013100 implements MigrationInterface {
  name = 'BindSessions1764000013100';

  async up(runner: QueryRunner): Promise<void> {
    await keepWithinDays(runner);
    await runner.query('alter table hall add constraint uq_hall_venue unique (venue_id, id)');
    // Not compared where no venue is given: the hall's is meant. A hall that moves takes its sessions along.
    await runner.query(`
      alter table session add constraint fk_session_hall_venue
      foreign key (venue_id, hall_id) references hall (venue_id, id) on update cascade`);
    // A range of one id can be excluded beside a range of time without any extension of the server.
    await runner.query('create type uuid_range as range (subtype = uuid)');
    await runner.query(`
      alter table session add constraint ex_session_hall exclude using gist (
        uuid_range(hall_id, hall_id, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&
      ) where (hall_id is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session drop constraint ex_session_hall');
    await runner.query('drop type uuid_range');
    await runner.query('alter table session drop constraint fk_session_hall_venue');
    await runner.query('alter table hall drop constraint uq_hall_venue');
    await runner.query('drop trigger event_keep_sessions on event');
    await runner.query('drop trigger session_keep_within_event on session');
    await runner.query('drop function event_keep_sessions()');
    await runner.query('drop function session_keep_within_event()');
    await runner.query('drop function lies_within_days(timestamptz, timestamptz, date, date, text)');
  }
}

async function keepWithinDays(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function lies_within_days(
      starts_at timestamptz, ends_at timestamptz, first_day date, last_day date, time_zone text
    ) returns boolean language sql stable parallel safe as $$
      select starts_at >= first_day::timestamp at time zone time_zone
        and ends_at <= (last_day + 1)::timestamp at time zone time_zone
    $$`);
  // The event's days must not move meanwhile. Of two sessions in a hall the second waits for the first here:
  // at the exclusion constraint each could wait for the other.
  await runner.query(`
    create function session_keep_within_event() returns trigger language plpgsql as $$
    declare
      edition event;
    begin
      select * into edition from event where id = new.event_id for share;
      perform from hall where id = new.hall_id for no key update;
      if not lies_within_days(new.starts_at, new.ends_at, edition.starts_on, edition.ends_on, edition.time_zone) then
        raise exception 'session % lies outside of the days of its event', new.slug
          using errcode = 'check_violation', constraint = 'ck_session_days';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger session_keep_within_event
    before insert or update of event_id, starts_at, ends_at, hall_id on session
    for each row execute function session_keep_within_event()`);
  await runner.query(`
    create function event_keep_sessions() returns trigger language plpgsql as $$
    begin
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
    create trigger event_keep_sessions after update of starts_on, ends_on, time_zone on event for each row
    when (old.starts_on <> new.starts_on or old.ends_on <> new.ends_on or old.time_zone <> new.time_zone)
    execute function event_keep_sessions()`);
}
