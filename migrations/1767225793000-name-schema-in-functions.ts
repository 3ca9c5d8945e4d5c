import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All functions in PL/pgSQL that a migration has created. */
const PROCEDURAL = `
  select pg_proc.oid::regprocedure from pg_proc join pg_language on pg_language.oid = pg_proc.prolang
  where pg_proc.pronamespace = 'public'::regnamespace and pg_language.lanname = 'plpgsql'`;

/**
 * The tools of PostgreSQL restore a dump, build indexes and collect statistics without a search path. So each
 * function finds its tables and functions by itself. Functions in SQL contain the name of the schema, because a
 * setting would prevent their inlining into checks and statements. Functions in PL/pgSQL are never inlined and have
 * the setting. Its value is the path of a connection, so that cached plans stay valid.
 */
export class NameSchemaInFunctions1767225793000 implements MigrationInterface {
  readonly name = 'NameSchemaInFunctions1767225793000';

  async up(runner: QueryRunner): Promise<void> {
    await createFunctions(runner, 'public.');
    await alterProcedural(runner, 'set search_path = public');
  }

  async down(runner: QueryRunner): Promise<void> {
    await alterProcedural(runner, 'reset search_path');
    await createFunctions(runner, '');
  }
}

async function alterProcedural(runner: QueryRunner, change: string): Promise<void> {
  await runner.query(`
    do $$
    declare
      signature regprocedure;
    begin
      for signature in ${PROCEDURAL} loop
        execute format('alter function %s ${change}', signature);
      end loop;
    end $$`);
}

/** Creates the functions in SQL that refer to others, with this text before each name. */
async function createFunctions(runner: QueryRunner, schema: '' | 'public.'): Promise<void> {
  await createPlanChecks(runner, schema);
  await createBoothLabels(runner, schema);
  await createBoothHoldings(runner, schema);
  await createQuotas(runner, schema);
  await runner.query(`
    create or replace function lies_near_days(
      starts_at timestamptz, ends_at timestamptz, first_day date, last_day date, time_zone text
    ) returns boolean language sql stable parallel safe as $$
      select ${schema}lies_within_days(starts_at, coalesce(ends_at, starts_at), first_day - 30, last_day + 30, time_zone)
    $$`);
  await runner.query(`
    create or replace function may_give_role(giver uuid, given text, in_event uuid, for_exhibitor uuid) returns boolean
    stable language sql as $$
      select exists (
        select from ${schema}role_grant held join ${schema}account on account.id = held.account_id
        where held.account_id = giver and account.disabled_at is null and case held.role
          when 'ADMINISTRATOR' then true
          when 'ORGANIZER' then given <> 'ADMINISTRATOR' and held.event_id = in_event
          when 'EXHIBITOR' then given = 'EXHIBITOR' and held.exhibitor_id = for_exhibitor and held.member_role = 'MANAGER'
          else false end)
    $$`);
}

async function createPlanChecks(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`
      create or replace function floor_features_fit(features jsonb, width double precision, depth double precision)
      returns boolean language sql immutable parallel safe as $$
        select case when jsonb_typeof(features) <> 'array' then false
          else jsonb_array_length(features) <= 500 and not exists (
            select from jsonb_array_elements(features) as feature
            where not coalesce(${schema}is_outline(feature -> 'outline'), false)
              or jsonb_typeof(feature -> 'kind') is distinct from 'string'
              or exists (
                select from jsonb_array_elements(feature -> 'outline') as corner
                where (corner ->> 'x')::double precision > width or (corner ->> 'y')::double precision > depth)) end
      $$`);
}

async function createBoothLabels(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`
  create or replace function hall_label(hall_id uuid) returns text stable language sql as $$
    select case when exists (
        select from ${schema}hall twin join ${schema}venue home on home.id = twin.venue_id
        where twin.event_id = hall.event_id and twin.id <> hall.id
          and hall.code in (twin.code, home.slug || '.' || twin.code)
      ) then venue.slug || '.' || hall.code else hall.code end
    from ${schema}hall join ${schema}venue on venue.id = hall.venue_id
    where hall.id = hall_label.hall_id
  $$`);
  await runner.query(`
  create or replace function booth_label(booth_id uuid) returns text stable language sql as $$
    select ${schema}hall_label(booth.hall_id) || '-' || booth.code from ${schema}booth where booth.id = booth_label.booth_id
  $$`);
}

async function createBoothHoldings(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`
    create or replace function booth_holding(
      field text, id uuid, name jsonb, kind text, shared boolean, held_until timestamptz
    ) returns jsonb stable language sql as $$
      select jsonb_build_object(field, jsonb_build_object('id', id, 'name', name), 'kind', kind, 'shared', shared,
        'heldUntil', ${schema}iso_instant(held_until))
    $$`);
  await runner.query(`
    create or replace function exhibitor_booths(exhibitor_id uuid) returns jsonb stable language sql as $$
      select coalesce(jsonb_agg(${schema}booth_holding('booth', booth_id, to_jsonb(${schema}booth_label(booth_id)), kind, shared, held_until)
        order by ${schema}booth_label(booth_id), booth_id), '[]')
      from ${schema}booth_allocation allocation
      where allocation.exhibitor_id = exhibitor_booths.exhibitor_id and released_at is null
        and coalesce(held_until > clock_timestamp(), true)
    $$`);
}

async function createQuotas(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`
    create or replace function quotas_of(exhibitors uuid[])
    returns table (exhibitor_id uuid, kind text, object_id uuid, slug text, quota integer) language sql stable as $$
      with recursive above as (
        select link.exhibitor_id, category.id, category.parent_id, category.slug, category.exhibitor_quota
        from ${schema}exhibitor_category link join ${schema}category on category.id = link.category_id
        where link.exhibitor_id = any(exhibitors)
        union
        select above.exhibitor_id, parent.id, parent.parent_id, parent.slug, parent.exhibitor_quota
        from above join ${schema}category parent on parent.id = above.parent_id
      )
      select exhibitor.id, 'EVENT', event.id, event.slug, event.exhibitor_quota
      from ${schema}exhibitor join ${schema}event on event.id = exhibitor.event_id
      where exhibitor.id = any(exhibitors) and event.exhibitor_quota is not null
      union all
      select above.exhibitor_id, 'CATEGORY', above.id, above.slug, above.exhibitor_quota
      from above where above.exhibitor_quota is not null
      union all
      select exhibitor.id, 'ZONE', zone.id, zone.slug, zone.exhibitor_quota
      from ${schema}exhibitor join ${schema}zone on zone.id = exhibitor.applied_zone_id
      where exhibitor.id = any(exhibitors) and zone.exhibitor_quota is not null
    $$`);
  await runner.query(`
    create or replace function quota_use(kind text, object uuid) returns integer language sql stable as $$
      select case kind
        when 'EVENT' then (
          select count(*) from ${schema}exhibitor where event_id = object and status = 'APPROVED')
        when 'ZONE' then (
          select count(*) from ${schema}exhibitor where applied_zone_id = object and status = 'APPROVED')
        else (
          with recursive below as (
            select object as id
            union
            select category.id from ${schema}category join below on category.parent_id = below.id)
          select count(distinct exhibitor.id)
          from below join ${schema}exhibitor_category link on link.category_id = below.id
          join ${schema}exhibitor on exhibitor.id = link.exhibitor_id and exhibitor.status = 'APPROVED')
        end::integer
    $$`);
}
