import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports move thousands of booths: their audit entry labels the halls and no longer each booth. */
export class LabelBoothsByHall1767225670000 implements MigrationInterface {
  readonly name = 'LabelBoothsByHall1767225670000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HALL_LABEL);
    await runner.query(BOOTH_LABEL);
    await runner.query(noteChanges(NOTES));
    await runner.query(TAKE_BOOTH_CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(takeChanges(EARLIER_LIVE));
    await runner.query(noteChanges(EARLIER_NOTES));
    await runner.query(EARLIER_BOOTH_LABEL);
    await runner.query('drop function hall_label(uuid)');
  }
}

/** The name of a hall in the labels of its booths: 'N1', or 'venue.N1' if two halls have the code N1. */
const HALL_LABEL = `
  create function hall_label(hall_id uuid) returns text stable language sql as $$
    select case when exists (
        select from hall twin join venue home on home.id = twin.venue_id
        where twin.event_id = hall.event_id and twin.id <> hall.id
          and hall.code in (twin.code, home.slug || '.' || twin.code)
      ) then venue.slug || '.' || hall.code else hall.code end
    from hall join venue on venue.id = hall.venue_id
    where hall.id = hall_label.hall_id
  $$`;

const BOOTH_LABEL = `
  create or replace function booth_label(booth_id uuid) returns text stable language sql as $$
    select hall_label(booth.hall_id) || '-' || booth.code from booth where booth.id = booth_label.booth_id
  $$`;

// The bodies of functions keep the indentation of the migration that created them.
const EARLIER_BOOTH_LABEL = `
    create or replace function booth_label(booth_id uuid) returns text stable language sql as $$
      select case when exists (
          select from hall twin join venue home on home.id = twin.venue_id
          where twin.event_id = hall.event_id and twin.id <> hall.id
            and hall.code in (twin.code, home.slug || '.' || twin.code)
        ) then venue.slug || '.' || hall.code else hall.code end || '-' || booth.code
      from booth join hall on hall.id = booth.hall_id join venue on venue.id = hall.venue_id
      where booth.id = booth_label.booth_id
    $$`;

// Only the state before a change needs its label.
const NOTES = `
        insert into booth_allocation_note (allocation_id, booth_id, exhibitor_id)
        select id, booth_id, exhibitor_id from new_rows where released_at is null;`;

const EARLIER_NOTES = `
        insert into booth_allocation_note (allocation_id, booth_id, booth, exhibitor_id)
        select id, booth_id, booth_label(booth_id), exhibitor_id from new_rows where released_at is null;`;

const noteChanges = (notes: string) => `
    create or replace function booth_allocation_note_changes() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then${notes}
      elsif tg_op = 'UPDATE' then
        insert into booth_allocation_note
          (allocation_id, booth_id, booth, exhibitor_id, kind, shared, held_until)
        select past.id, past.booth_id, booth_label(past.booth_id), past.exhibitor_id, past.kind, past.shared,
          past.held_until
        from old_rows past join new_rows present on present.id = past.id
        where past.released_at is null and (past.kind, past.shared, past.held_until, past.released_at)
          is distinct from (present.kind, present.shared, present.held_until, present.released_at);
      else
        insert into booth_allocation_note
          (allocation_id, booth_id, booth, exhibitor_id, kind, shared, held_until)
        select past.id, past.booth_id, booth_label(past.booth_id), past.exhibitor_id, past.kind, past.shared,
          past.held_until
        from old_rows past join event on event.id = past.event_id where past.released_at is null;
      end if;
      return null;
    end $$`;

const LIVE = `
        ), placed as materialized (
          select stored.*, booth.hall_id, booth.code
          from booth_allocation stored join booth on booth.id = stored.booth_id
          where stored.id in (
              select one.id from booth_allocation one where one.released_at is null
                and one.exhibitor_id in (select noted.exhibitor_id from noted)
              union
              select one.id from booth_allocation one where one.released_at is null
                and one.booth_id in (select noted.booth_id from noted))
            and coalesce(stored.held_until > clock_timestamp(), true)
        ), labelled_hall as materialized (
          select hall_id, hall_label(hall_id) as label from (select distinct hall_id from placed) hall
        ), live as materialized (
          select placed.id, placed.booth_id, labelled_hall.label || '-' || placed.code as booth, placed.exhibitor_id,
            placed.kind, placed.shared, placed.held_until
          from placed join labelled_hall on labelled_hall.hall_id = placed.hall_id`;

const EARLIER_LIVE = `
        ), live as materialized (
          select stored.id, stored.booth_id, booth_label(stored.booth_id) as booth, stored.exhibitor_id, stored.kind,
            stored.shared, stored.held_until
          from booth_allocation stored
          where stored.id in (
              select one.id from booth_allocation one where one.released_at is null
                and one.exhibitor_id in (select noted.exhibitor_id from noted)
              union
              select one.id from booth_allocation one where one.released_at is null
                and one.booth_id in (select noted.booth_id from noted))
            and coalesce(stored.held_until > clock_timestamp(), true)`;

const takeChanges = (live: string) => `
    create or replace function take_booth_changes() returns table (object_id uuid, change jsonb) language plpgsql as $$
    begin
      if not exists (select from booth_allocation_note where transaction = pg_current_xact_id()) then
        return;
      end if;
      -- Visible notes of other transactions were made outside of operations, as by the sample; nobody takes them.
      delete from booth_allocation_note where id in (
        select id from booth_allocation_note where transaction <> pg_current_xact_id()
        order by id limit 1000 for update skip locked);
      return query
        with taken as (
          delete from booth_allocation_note note where note.transaction = pg_current_xact_id() returning note.*
        ), noted as materialized (
          select distinct on (allocation_id) * from taken order by allocation_id, id${live}
        ), side as (
          select 'before' as name, noted.allocation_id as id, noted.booth_id, noted.booth, noted.exhibitor_id, noted.kind,
            noted.shared, noted.held_until
          from noted where noted.kind is not null
          union all
          select 'before', live.* from live left join noted on noted.allocation_id = live.id
            where noted.allocation_id is null
          union all
          select 'after', live.* from live
        ), holding as (
          select 'EXHIBITOR' as kind, side.exhibitor_id as object_id, 'booths' as field, side.name as side,
            booth_holding('booth', side.booth_id, to_jsonb(side.booth), side.kind, side.shared, side.held_until) as value,
            side.booth as place, side.id
          from side where side.exhibitor_id in (select noted.exhibitor_id from noted)
          union all
          select 'BOOTH', side.booth_id, 'allocations', side.name,
            booth_holding('exhibitor', side.exhibitor_id, exhibitor.name, side.kind, side.shared, side.held_until), '', side.id
          from side left join exhibitor on exhibitor.id = side.exhibitor_id
          where side.booth_id in (select noted.booth_id from noted)
        ), object as (
          select 'EXHIBITOR' as kind, exhibitor.id, 'booths' as field from exhibitor
          where exhibitor.id in (select noted.exhibitor_id from noted)
          union all
          select 'BOOTH', booth.id, 'allocations' from booth where booth.id in (select noted.booth_id from noted)
        ), changed as (
          select object.kind, object.id, object.field,
            coalesce(jsonb_agg(holding.value order by holding.place, holding.id) filter (where holding.side = 'before'), '[]')
              as before,
            coalesce(jsonb_agg(holding.value order by holding.place, holding.id) filter (where holding.side = 'after'), '[]')
              as after
          from object left join holding on holding.kind = object.kind and holding.object_id = object.id
          group by object.kind, object.id, object.field
        )
        select changed.id, jsonb_build_object('kind', changed.kind, 'id', changed.id,
          'before', jsonb_build_object(changed.field, changed.before),
          'after', jsonb_build_object(changed.field, changed.after))
        from changed where changed.before <> changed.after order by changed.kind, changed.id;
    end $$`;

/** The function that later migrations replace. */
export const TAKE_BOOTH_CHANGES = takeChanges(LIVE);
