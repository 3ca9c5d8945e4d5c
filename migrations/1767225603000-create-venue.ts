import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** Venues, their halls with plans, zones across halls, and booths. */
export class CreateVenue1767225603000 implements MigrationInterface {
  readonly name = 'CreateVenue1767225603000';

  async up(runner: QueryRunner): Promise<void> {
    await createVenue(runner);
    await createHall(runner);
    await createZone(runner);
    await createBooth(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table booth, zone, hall, venue');
    await runner.query('drop function hall_keep_booths_inside()');
    await runner.query('drop function is_outline(jsonb)');
  }
}

async function createVenue(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table venue (
      id uuid not null default new_id() constraint pk_venue primary key,
      event_id uuid not null constraint fk_venue_event references event (id) on delete cascade,
      slug text not null constraint ck_venue_slug check (is_slug(slug)),
      name jsonb not null constraint ck_venue_name check (is_localized_text(name)),
      role text not null
        constraint ck_venue_role check (role in ('MAIN', 'BRANCH', 'SIDE', 'ONLINE', 'OVERSEAS')),
      address jsonb constraint ck_venue_address check (is_localized_text(address)),
      city jsonb constraint ck_venue_city check (is_localized_text(city)),
      latitude double precision constraint ck_venue_latitude check (latitude between -90 and 90),
      longitude double precision constraint ck_venue_longitude check (longitude between -180 and 180),
      position integer not null default 0,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      constraint uq_venue_event unique (event_id, id),
      constraint uq_venue_slug unique (event_id, slug),
      constraint ck_venue_coordinates check ((latitude is null) = (longitude is null))
    )`);
  await runner.query(`create unique index ux_venue_main on venue (event_id) where role = 'MAIN'`);
  await touchOnUpdate(runner, 'venue');
  await markCatalog(runner, 'venue', 'VENUE');
}

async function createHall(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table hall (
      id uuid not null default new_id() constraint pk_hall primary key,
      event_id uuid not null,
      venue_id uuid not null,
      code text not null constraint ck_hall_code check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
      name jsonb not null constraint ck_hall_name check (is_localized_text(name)),
      width double precision constraint ck_hall_width check (width > 0 and width <= 10000),
      depth double precision constraint ck_hall_depth check (depth > 0 and depth <= 10000),
      -- Stages are parts of a hall, so that several sessions run in one hall at a time.
      stages jsonb not null default '[]'
        constraint ck_hall_stages
          check (jsonb_typeof(stages) = 'array' and jsonb_array_length(stages) <= 50),
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      constraint uq_hall_code unique (venue_id, code),
      constraint uq_hall_event unique (event_id, id),
      constraint uq_hall_venue unique (venue_id, id),
      constraint fk_hall_venue
        foreign key (event_id, venue_id) references venue (event_id, id) on delete cascade,
      constraint ck_hall_plan check ((width is null) = (depth is null))
    )`);
  await touchOnUpdate(runner, 'hall');
  await markCatalog(runner, 'hall', 'HALL');
}

async function createZone(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table zone (
      id uuid not null default new_id() constraint pk_zone primary key,
      event_id uuid not null constraint fk_zone_event references event (id) on delete cascade,
      slug text not null constraint ck_zone_slug check (is_slug(slug)),
      name jsonb not null constraint ck_zone_name check (is_localized_text(name)),
      position integer not null default 0,
      exhibitor_quota integer constraint ck_zone_exhibitor_quota check (exhibitor_quota >= 0),
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      constraint uq_zone_event unique (event_id, id),
      constraint uq_zone_slug unique (event_id, slug)
    )`);
  await touchOnUpdate(runner, 'zone');
  await markCatalog(runner, 'zone', 'ZONE');
}

async function createBooth(runner: QueryRunner): Promise<void> {
  // At least three corners, each {x, y} in metres.
  await runner.query(`
    create function is_outline(value jsonb) returns boolean language sql immutable parallel safe as $$
      select case when jsonb_typeof(value) <> 'array' then false
        else jsonb_array_length(value) between 3 and 100 and not exists (
          select from jsonb_array_elements(value) as point
          where jsonb_typeof(point -> 'x') is distinct from 'number'
             or jsonb_typeof(point -> 'y') is distinct from 'number'
             or (point ->> 'x')::numeric < 0 or (point ->> 'y')::numeric < 0) end
    $$`);
  await runner.query(`
    create table booth (
      id uuid not null default new_id() constraint pk_booth primary key,
      event_id uuid not null,
      hall_id uuid not null,
      zone_id uuid,
      code text not null constraint ck_booth_code check (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]{0,19}$'),
      area double precision constraint ck_booth_area check (area > 0 and area <= 100000),
      outline jsonb constraint ck_booth_outline check (is_outline(outline)),
      blocked boolean not null default false,
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      constraint uq_booth_code unique (hall_id, code),
      constraint uq_booth_event unique (event_id, id),
      constraint fk_booth_hall
        foreign key (event_id, hall_id) references hall (event_id, id) on delete cascade,
      constraint fk_booth_zone foreign key (event_id, zone_id) references zone (event_id, id) deferrable
    )`);
  await runner.query('create index ix_booth_zone on booth (zone_id)');
  await touchOnUpdate(runner, 'booth');
  await markCatalog(runner, 'booth', 'BOOTH');
  // A plan that becomes smaller still contains its booths. Writers of outlines hold the lock of the hall.
  await runner.query(`
    create function hall_keep_booths_inside() returns trigger language plpgsql as $$
    begin
      if exists (
        select from booth, jsonb_array_elements(booth.outline) as corner
        where booth.hall_id = new.id
          and ((corner ->> 'x')::double precision > new.width or (corner ->> 'y')::double precision > new.depth)
      ) then
        raise exception 'hall % has booths outside of its plan', new.id
          using errcode = 'check_violation', constraint = 'ck_hall_booths';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger hall_keep_booths_inside after update of width, depth on hall for each row
    when (new.width < coalesce(old.width, 'infinity') or new.depth < coalesce(old.depth, 'infinity'))
    execute function hall_keep_booths_inside()`);
}
