import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many exhibitors a category or a theme area has room for, beside the event itself; kept by the database. */
export class CreateQuotas1764000022000 implements MigrationInterface {
  name = 'CreateQuotas1764000022000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['category', 'zone']) {
      await runner.query(`
        alter table ${table} add column exhibitor_quota integer
          constraint ck_${table}_exhibitor_quota check (exhibitor_quota >= 0)`);
    }
    // The theme area that it wants to be in. Where it comes to stand, its booths say.
    await runner.query(`
      alter table exhibitor add column applied_zone_id uuid,
        add constraint fk_exhibitor_applied_zone
          foreign key (event_id, applied_zone_id) references zone (event_id, id) deferrable`);
    await runner.query(`
      create index ix_exhibitor_applied_zone on exhibitor (applied_zone_id) where applied_zone_id is not null`);
    // Staff read them, and the versions of objects, in the catalog.
    for (const table of ['venue', 'hall', 'zone', 'booth', 'category', 'session', 'exhibitor']) {
      await runner.query(
        `insert into catalog_dirty (kind, object_id) select '${table.toUpperCase()}', id from ${table}`,
      );
    }
    await tellQuotas(runner);
    await keepQuotas(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger keep_quotas on exhibitor_category');
    await runner.query('drop trigger keep_quotas_update on exhibitor');
    await runner.query('drop trigger keep_quotas_insert on exhibitor');
    await runner.query('drop function exhibitor_category_keep_quotas()');
    await runner.query('drop function exhibitor_update_keep_quotas()');
    await runner.query('drop function exhibitor_insert_keep_quotas()');
    await runner.query('drop function keep_quotas(uuid[], text[])');
    await runner.query('drop function lock_quotas(uuid[])');
    await runner.query('drop function quota_use(text, uuid)');
    await runner.query('drop function quotas_of(uuid[])');
    await runner.query('alter table exhibitor drop column applied_zone_id');
    await runner.query('alter table zone drop column exhibitor_quota');
    await runner.query('alter table category drop column exhibitor_quota');
  }
}

/** Which quotas exhibitors count for, and how much of one is used. A category counts all that is below it, too. */
async function tellQuotas(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function quotas_of(exhibitors uuid[])
    returns table (exhibitor_id uuid, kind text, object_id uuid, slug text, quota integer)
    language sql stable as $$
      with recursive above as (
        select link.exhibitor_id, category.id, category.parent_id, category.slug, category.exhibitor_quota
        from exhibitor_category link join category on category.id = link.category_id
        where link.exhibitor_id = any(exhibitors)
        union
        select above.exhibitor_id, parent.id, parent.parent_id, parent.slug, parent.exhibitor_quota
        from above join category parent on parent.id = above.parent_id
      )
      select exhibitor.id, 'EVENT', event.id, event.slug, event.exhibitor_quota
      from exhibitor join event on event.id = exhibitor.event_id
      where exhibitor.id = any(exhibitors) and event.exhibitor_quota is not null
      union all
      select above.exhibitor_id, 'CATEGORY', above.id, above.slug, above.exhibitor_quota
      from above where above.exhibitor_quota is not null
      union all
      select exhibitor.id, 'ZONE', zone.id, zone.slug, zone.exhibitor_quota
      from exhibitor join zone on zone.id = exhibitor.applied_zone_id
      where exhibitor.id = any(exhibitors) and zone.exhibitor_quota is not null
    $$`);
  await runner.query(`
    create function quota_use(kind text, object uuid) returns integer language sql stable as $$
      select case kind
        when 'EVENT' then (
          select count(*) from exhibitor where event_id = object and status = 'APPROVED')
        when 'ZONE' then (
          select count(*) from exhibitor where applied_zone_id = object and status = 'APPROVED')
        else (
          with recursive below as (
            select object as id
            union
            select category.id from category join below on category.parent_id = below.id)
          select count(distinct exhibitor.id)
          from below join exhibitor_category link on link.category_id = below.id
          join exhibitor on exhibitor.id = link.exhibitor_id and exhibitor.status = 'APPROVED')
        end::integer
    $$`);
  // Whoever approves holds the rows of all quotas concerned, always in this order, so that of two who take the
  // last place the second counts the first. It is behind the exhibitors' own rows; the event's is taken before them.
  await runner.query(`
    create function lock_quotas(exhibitors uuid[]) returns void language plpgsql as $$
    begin
      perform from event where id in (select object_id from quotas_of(exhibitors) where kind = 'EVENT')
        order by id for no key update;
      perform from category where id in (select object_id from quotas_of(exhibitors) where kind = 'CATEGORY')
        order by id for no key update;
      perform from zone where id in (select object_id from quotas_of(exhibitors) where kind = 'ZONE')
        order by id for no key update;
    end $$`);
}

/** Refuses the statement by which more are approved than there is room for, whoever sends it. */
async function keepQuotas(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function keep_quotas(exhibitors uuid[], kinds text[]) returns void language plpgsql as $$
    declare
      spent record;
    begin
      if exhibitors is null then return; end if;
      perform lock_quotas(exhibitors);
      select * into spent from (
        select distinct kind, object_id, slug, quota from quotas_of(exhibitors) where kind = any(kinds)) as asked
      where quota_use(kind, object_id) > quota order by kind, slug limit 1;
      if found then
        raise exception 'the % % has room for % approved exhibitors', lower(spent.kind), spent.slug, spent.quota
          using errcode = 'check_violation', constraint = 'ck_exhibitor_quota',
            detail = json_build_object('kind', spent.kind, 'slug', spent.slug, 'quota', spent.quota);
      end if;
    end $$`);
  await runner.query(`
    create function exhibitor_insert_keep_quotas() returns trigger language plpgsql as $$
    begin
      perform keep_quotas(
        (select array_agg(id) from new_rows where status = 'APPROVED'), '{EVENT,CATEGORY,ZONE}');
      return null;
    end $$`);
  // Who is approved already takes no second place of the event by moving to another theme area.
  await runner.query(`
    create function exhibitor_update_keep_quotas() returns trigger language plpgsql as $$
    begin
      perform keep_quotas(
        (select array_agg(id) from new_rows join old_rows using (id)
          where new_rows.status = 'APPROVED' and old_rows.status <> 'APPROVED'), '{EVENT,CATEGORY,ZONE}');
      perform keep_quotas(
        (select array_agg(id) from new_rows join old_rows using (id)
          where new_rows.status = 'APPROVED' and old_rows.status = 'APPROVED'
            and new_rows.applied_zone_id is distinct from old_rows.applied_zone_id), '{ZONE}');
      return null;
    end $$`);
  await runner.query(`
    create function exhibitor_category_keep_quotas() returns trigger language plpgsql as $$
    begin
      perform keep_quotas(
        (select array_agg(distinct exhibitor.id) from new_rows join exhibitor on exhibitor.id = new_rows.exhibitor_id
          where exhibitor.status = 'APPROVED'), '{CATEGORY}');
      return null;
    end $$`);
  await runner.query(`
    create trigger keep_quotas_insert after insert on exhibitor referencing new table as new_rows
    for each statement execute function exhibitor_insert_keep_quotas()`);
  await runner.query(`
    create trigger keep_quotas_update after update on exhibitor
    referencing old table as old_rows new table as new_rows
    for each statement execute function exhibitor_update_keep_quotas()`);
  await runner.query(`
    create trigger keep_quotas after insert on exhibitor_category referencing new table as new_rows
    for each statement execute function exhibitor_category_keep_quotas()`);
}
