import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** The programme: sessions and the exhibitors that take part in them. */
export class CreateSession1767225611000 implements MigrationInterface {
  readonly name = 'CreateSession1767225611000';

  async up(runner: QueryRunner): Promise<void> {
    await createSession(runner);
    await createExhibitors(runner);
    await keepWithinDays(runner);
    await keepStages(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger hall_keep_stages on hall');
    await runner.query('drop trigger event_keep_sessions on event');
    await runner.query('drop table session_exhibitor, session');
    await runner.query('drop function hall_keep_stages()');
    await runner.query('drop function session_keep_stage()');
    await runner.query('drop function event_keep_sessions()');
    await runner.query('drop function move_sessions_to_zone(uuid, text, text)');
    await runner.query('drop function session_keep_within_event()');
    await runner.query('drop function lies_within_days(timestamptz, timestamptz, date, date, text)');
    await runner.query('drop type text_range');
    await runner.query('drop type uuid_range');
  }
}

async function createSession(runner: QueryRunner): Promise<void> {
  // An exclusion constraint can combine a range of one id with a range of time without an extension.
  await runner.query('create type uuid_range as range (subtype = uuid)');
  await runner.query('create type text_range as range (subtype = text, collation = "C")');
  await runner.query(`
    create table session (
      id uuid not null default new_id() constraint pk_session primary key,
      event_id uuid not null constraint fk_session_event references event (id) on delete cascade,
      slug text not null constraint ck_session_slug check (is_slug(slug)),
      title jsonb not null constraint ck_session_title check (is_localized_text(title)),
      description jsonb constraint ck_session_description check (is_localized_text(description)),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      venue_id uuid,
      hall_id uuid,
      stage text,
      speakers jsonb not null default '[]'
        constraint ck_session_speakers check (jsonb_typeof(speakers) = 'array'),
      published boolean not null default true,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      constraint uq_session_event unique (event_id, id),
      constraint uq_session_slug unique (event_id, slug),
      constraint fk_session_hall foreign key (event_id, hall_id) references hall (event_id, id),
      -- Not checked without a venue: the venue of the hall applies. Sessions follow a hall to another venue.
      constraint fk_session_hall_venue
        foreign key (venue_id, hall_id) references hall (venue_id, id) on update cascade,
      constraint fk_session_venue foreign key (event_id, venue_id) references venue (event_id, id),
      constraint ck_session_stage_hall check (stage is null or hall_id is not null),
      constraint ck_session_times check (starts_at < ends_at),
      -- Only published sessions exclude each other. Without a stage the range is unbounded: the whole hall.
      constraint ex_session_hall exclude using gist (
        uuid_range(hall_id, hall_id, '[]') with &&,
        text_range(stage, stage, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&
      ) where (hall_id is not null and published)
    )`);
  await runner.query('create index ix_session_venue on session (venue_id)');
  await runner.query('create index ix_session_hall on session (hall_id)');
  await touchOnUpdate(runner, 'session');
  await markCatalog(runner, 'session', 'SESSION');
}

async function createExhibitors(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table session_exhibitor (
      event_id uuid not null,
      session_id uuid not null,
      exhibitor_id uuid not null,
      constraint pk_session_exhibitor primary key (session_id, exhibitor_id),
      constraint fk_session_exhibitor_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
      constraint fk_session_exhibitor_session
        foreign key (event_id, session_id) references session (event_id, id) on delete cascade
    )`);
  await runner.query('create index ix_session_exhibitor_exhibitor on session_exhibitor (exhibitor_id)');
  await markCatalog(runner, 'session_exhibitor', 'SESSION', 'session_id');
}

async function keepWithinDays(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function lies_within_days(
      starts_at timestamptz, ends_at timestamptz, first_day date, last_day date, time_zone text
    ) returns boolean language sql stable parallel safe as $$
      select starts_at >= first_day::timestamp at time zone time_zone
        and ends_at <= (last_day + 1)::timestamp at time zone time_zone
    $$`);
  // The days of the event must not change meanwhile. Of two sessions in a hall the second waits for this lock:
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
  // Sessions keep their local times in another time zone. They move one by one, in the order that never
  // puts two into one hall at a time.
  await runner.query(`
    create function move_sessions_to_zone(event_id uuid, old_zone text, new_zone text)
    returns void language plpgsql as $$
    declare
      one record;
    begin
      for one in
        select id, moved_start, moved_end
        from session, lateral (
          select starts_at at time zone old_zone at time zone new_zone as moved_start,
            ends_at at time zone old_zone at time zone new_zone as moved_end
        ) moved
        where session.event_id = move_sessions_to_zone.event_id
        order by sign(extract(epoch from moved_start - starts_at)) * extract(epoch from starts_at) desc
      loop
        update session set starts_at = one.moved_start, ends_at = one.moved_end where id = one.id;
      end loop;
    end $$`);
  await runner.query(`
    create function event_keep_sessions() returns trigger language plpgsql as $$
    begin
      if old.time_zone <> new.time_zone then
        perform move_sessions_to_zone(new.id, old.time_zone, new.time_zone);
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
    create trigger event_keep_sessions after update of starts_on, ends_on, time_zone on event for each row
    when (old.starts_on <> new.starts_on or old.ends_on <> new.ends_on or old.time_zone <> new.time_zone)
    execute function event_keep_sessions()`);
}

async function keepStages(runner: QueryRunner): Promise<void> {
  // A stage is a part of the row of its hall. Both writers lock that row. The trigger runs after
  // session_keep_within_event by name, which locks the event first.
  await runner.query(`
    create function session_keep_stage() returns trigger language plpgsql as $$
    declare
      known jsonb;
    begin
      select stages into known from hall where id = new.hall_id for no key update;
      if new.stage is not null and new.hall_id is not null
        and not exists (select from jsonb_array_elements(known) as each where each ->> 'code' = new.stage) then
        raise exception 'session % is on a stage that its hall does not have', new.slug
          using errcode = 'foreign_key_violation', constraint = 'fk_session_stage',
            detail = coalesce((select string_agg(each ->> 'code', ', ')
              from jsonb_array_elements(known) as each), '');
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger session_keep_within_stage
    before insert or update of hall_id, stage, published on session
    for each row execute function session_keep_stage()`);
  await runner.query(`
    create function hall_keep_stages() returns trigger language plpgsql as $$
    begin
      if exists (
        select from session where hall_id = new.id and stage is not null
          and not exists (select from jsonb_array_elements(new.stages) as each where each ->> 'code' = stage)
      ) then
        raise exception 'hall % lacks a stage that has sessions', new.code
          using errcode = 'foreign_key_violation', constraint = 'fk_hall_stages';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger hall_keep_stages after update of stages on hall for each row
    when (old.stages <> new.stages) execute function hall_keep_stages()`);
}
