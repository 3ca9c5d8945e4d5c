import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** Announcements, and the venues and halls that they are for. */
export class CreateAnnouncement1767225640000 implements MigrationInterface {
  readonly name = 'CreateAnnouncement1767225640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcement (
        id uuid not null default new_id() constraint pk_announcement primary key,
        event_id uuid not null constraint fk_announcement_event references event (id) on delete cascade,
        text jsonb not null constraint ck_announcement_text check (is_localized_text(text)),
        urgency text not null
          constraint ck_announcement_urgency check (urgency in ('INFO', 'WARNING', 'URGENT')),
        starts_at timestamptz not null,
        ends_at timestamptz,
        published boolean not null default true,
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint uq_announcement_event unique (event_id, id),
        constraint ck_announcement_times check (starts_at < ends_at)
      )`);
    await touchOnUpdate(runner, 'announcement');
    await markCatalog(runner, 'announcement', 'ANNOUNCEMENT');
    for (const place of ['venue', 'hall']) await createPlaces(runner, place);
    await keepNearDays(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger event_keep_announcements on event');
    await runner.query('drop table announcement_hall, announcement_venue, announcement');
    await runner.query('drop function event_keep_announcements()');
    await runner.query('drop function announcement_keep_near_event()');
    await runner.query('drop function lies_near_days(timestamptz, timestamptz, date, date, text)');
  }
}

async function createPlaces(runner: QueryRunner, place: string): Promise<void> {
  const table = `announcement_${place}`;
  // No cascade from the place: without its only place an announcement would be for the whole event.
  await runner.query(`
    create table ${table} (
      event_id uuid not null,
      announcement_id uuid not null,
      ${place}_id uuid not null,
      constraint pk_${table} primary key (announcement_id, ${place}_id),
      constraint fk_${table}_announcement
        foreign key (event_id, announcement_id) references announcement (event_id, id) on delete cascade,
      constraint fk_${table}_${place}
        foreign key (event_id, ${place}_id) references ${place} (event_id, id)
    )`);
  await runner.query(`create index ix_${table}_${place} on ${table} (${place}_id)`);
  await markCatalog(runner, table, 'ANNOUNCEMENT', 'announcement_id');
}

async function keepNearDays(runner: QueryRunner): Promise<void> {
  // Exhibitors set up before the first day and dismantle after the last day.
  await runner.query(`
    create function lies_near_days(
      starts_at timestamptz, ends_at timestamptz, first_day date, last_day date, time_zone text
    ) returns boolean language sql stable parallel safe as $$
      select lies_within_days(starts_at, coalesce(ends_at, starts_at), first_day - 30, last_day + 30, time_zone)
    $$`);
  // The days of the event must not change meanwhile.
  await runner.query(`
    create function announcement_keep_near_event() returns trigger language plpgsql as $$
    declare
      edition event;
    begin
      select * into edition from event where id = new.event_id for share;
      if not lies_near_days(new.starts_at, new.ends_at, edition.starts_on, edition.ends_on, edition.time_zone) then
        raise exception 'announcement % is too far from the days of its event', new.id
          using errcode = 'check_violation', constraint = 'ck_announcement_days';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger announcement_keep_near_event
    before insert or update of event_id, starts_at, ends_at on announcement
    for each row execute function announcement_keep_near_event()`);
  // Announcements keep their local times in another time zone.
  await runner.query(`
    create function event_keep_announcements() returns trigger language plpgsql as $$
    begin
      if old.time_zone <> new.time_zone then
        update announcement set
          starts_at = starts_at at time zone old.time_zone at time zone new.time_zone,
          ends_at = ends_at at time zone old.time_zone at time zone new.time_zone
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
  await runner.query(`
    create trigger event_keep_announcements after update of starts_on, ends_on, time_zone on event for each row
    when (old.starts_on <> new.starts_on or old.ends_on <> new.ends_on or old.time_zone <> new.time_zone)
    execute function event_keep_announcements()`);
}
