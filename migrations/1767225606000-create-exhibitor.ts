import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** Exhibitors, their categories, and the quotas of approved exhibitors. */
export class CreateExhibitor1767225606000 implements MigrationInterface {
  readonly name = 'CreateExhibitor1767225606000';

  async up(runner: QueryRunner): Promise<void> {
    await createExhibitor(runner);
    await createCategories(runner);
    await readQuotas(runner);
    await enforceQuotas(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger mark_exhibitor_by_media on media');
    await runner.query('drop table exhibitor_category, exhibitor');
    await runner.query('drop function exhibitor_category_keep_quotas()');
    await runner.query('drop function exhibitor_update_keep_quotas()');
    await runner.query('drop function exhibitor_insert_keep_quotas()');
    await runner.query('drop function keep_quotas(uuid[], text[])');
    await runner.query('drop function lock_quotas(uuid[])');
    await runner.query('drop function quota_use(text, uuid)');
    await runner.query('drop function quotas_of(uuid[])');
    await runner.query('drop function exhibitor_media_changed()');
  }
}

async function createExhibitor(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table exhibitor (
      id uuid not null default new_id() constraint pk_exhibitor primary key,
      event_id uuid not null constraint fk_exhibitor_event references event (id) on delete cascade,
      slug text not null constraint ck_exhibitor_slug check (is_slug(slug)),
      kind text not null default 'COMPANY'
        constraint ck_exhibitor_kind
          check (kind in ('COMPANY', 'UNIVERSITY', 'INSTITUTE', 'GOVERNMENT', 'TEAM')),
      name jsonb not null constraint ck_exhibitor_name check (is_localized_text(name)),
      description jsonb constraint ck_exhibitor_description check (is_localized_text(description)),
      country text constraint ck_exhibitor_country check (country ~ '^[A-Z]{2}$'),
      city jsonb constraint ck_exhibitor_city check (is_localized_text(city)),
      website text constraint ck_exhibitor_website check (website ~* '^https?://[^[:space:]]+$'),
      contact_email text
        constraint ck_exhibitor_contact_email check (contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
      -- In E.164, as are the phone numbers of representatives. Never public.
      contact_phone text constraint ck_exhibitor_contact_phone check (contact_phone ~ '^\\+[1-9][0-9]{1,14}$'),
      credit_code text constraint ck_exhibitor_credit_code check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
      external_id text constraint ck_exhibitor_external_id check (length(external_id) between 1 and 200),
      -- The zone that the exhibitor applies for. Its booths determine where it stands.
      applied_zone_id uuid,
      -- The same exhibitor in an earlier edition.
      carried_from uuid constraint fk_exhibitor_carried_from references exhibitor (id) on delete set null,
      status text not null default 'DRAFT'
        constraint ck_exhibitor_status
          check (status in
            ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
      -- The status that members see until a decision is released. Null if no decision waits for its release.
      announced_status text
        constraint ck_exhibitor_announced_status
          check (announced_status in
            ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
      published boolean not null default false,
      logo_id uuid,
      -- Belongs to the use of the picture: several exhibitors can use one picture with different texts.
      logo_alt jsonb constraint ck_exhibitor_logo_alt check (is_localized_text(logo_alt)),
      representatives jsonb not null default '[]'
        constraint ck_exhibitor_representative_phones
          check (not jsonb_path_exists(
            representatives, '$[*].phone ? (!(@ like_regex "^\\\\+[1-9][0-9]{1,14}$"))'))
        constraint ck_exhibitor_representatives check (jsonb_typeof(representatives) = 'array'),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint uq_exhibitor_event unique (event_id, id),
      constraint uq_exhibitor_external_id unique (event_id, external_id),
      constraint uq_exhibitor_slug unique (event_id, slug),
      constraint fk_exhibitor_applied_zone
        foreign key (event_id, applied_zone_id) references zone (event_id, id) deferrable,
      constraint fk_exhibitor_logo foreign key (event_id, logo_id) references media (event_id, id),
      constraint ck_exhibitor_published check (not published or status = 'APPROVED')
    )`);
  await runner.query('create index ix_exhibitor_logo on exhibitor (logo_id)');
  // The search for exhibitors of earlier editions uses it.
  await runner.query(`
    create index ix_exhibitor_credit_code on exhibitor (credit_code) where credit_code is not null`);
  await runner.query(`
    create unique index ux_exhibitor_carried_from on exhibitor (carried_from, event_id)
    where carried_from is not null`);
  await runner.query(`
    create index ix_exhibitor_applied_zone on exhibitor (applied_zone_id) where applied_zone_id is not null`);
  await touchOnUpdate(runner, 'exhibitor');
  await markCatalog(runner, 'exhibitor', 'EXHIBITOR');
  // A change of a picture changes the documents of the exhibitors that use it.
  await runner.query(`
    create function exhibitor_media_changed() returns trigger language plpgsql as $$
    begin
      insert into catalog_dirty (kind, object_id)
      select 'EXHIBITOR', owner.id from (select id from exhibitor where logo_id = new.id) as owner(id);
      return null;
    end $$`);
  await runner.query(`
    create trigger mark_exhibitor_by_media after update on media
    for each row execute function exhibitor_media_changed()`);
}

async function createCategories(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table exhibitor_category (
      event_id uuid not null,
      exhibitor_id uuid not null,
      category_id uuid not null,
      constraint pk_exhibitor_category primary key (exhibitor_id, category_id),
      constraint fk_exhibitor_category_category
        foreign key (event_id, category_id) references category (event_id, id) deferrable,
      constraint fk_exhibitor_category_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
    )`);
  await runner.query('create index ix_exhibitor_category_category on exhibitor_category (category_id)');
  await markCatalog(runner, 'exhibitor_category', 'EXHIBITOR', 'exhibitor_id');
}

async function readQuotas(runner: QueryRunner): Promise<void> {
  // The quotas that exhibitors count towards. A category counts the exhibitors of its subcategories, too.
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
  // An approval locks the rows of all its quotas, always in this order, so that the second of two approvals
  // counts the first. These locks follow those of the exhibitors; the lock of the event precedes them.
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

async function enforceQuotas(runner: QueryRunner): Promise<void> {
  // Refuses each statement that exceeds a quota, whoever sends it.
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
  await runner.query(`
    create trigger keep_quotas_insert after insert on exhibitor referencing new table as new_rows
    for each statement execute function exhibitor_insert_keep_quotas()`);
  // An approved exhibitor that moves to another zone does not count a second time towards the event.
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
    create trigger keep_quotas_update after update on exhibitor
    referencing old table as old_rows new table as new_rows
    for each statement execute function exhibitor_update_keep_quotas()`);
  await runner.query(`
    create function exhibitor_category_keep_quotas() returns trigger language plpgsql as $$
    begin
      perform keep_quotas(
        (select array_agg(distinct exhibitor.id) from new_rows join exhibitor on exhibitor.id = new_rows.exhibitor_id
          where exhibitor.status = 'APPROVED'), '{CATEGORY}');
      return null;
    end $$`);
  await runner.query(`
    create trigger keep_quotas after insert on exhibitor_category referencing new table as new_rows
    for each statement execute function exhibitor_category_keep_quotas()`);
}
