import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes about each change of an allocation. The audit entry of the operation takes them. */
export class CreateBoothAllocationNote1767225609000 implements MigrationInterface {
  readonly name = 'CreateBoothAllocationNote1767225609000';

  async up(runner: QueryRunner): Promise<void> {
    await createNote(runner);
    await createLabels(runner);
    await noteChanges(runner);
    await takeNotes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger release_expired_holds on booth');
    await runner.query('drop trigger note_delete on booth_allocation');
    await runner.query('drop trigger note_update on booth_allocation');
    await runner.query('drop trigger note_insert on booth_allocation');
    await runner.query('drop table booth_allocation_note');
    await runner.query('drop function take_booth_changes()');
    await runner.query('drop function booth_release_expired_holds()');
    await runner.query('drop function booth_allocation_note_changes()');
    await runner.query('drop function exhibitor_booths(uuid)');
    await runner.query('drop function booth_holding(text, uuid, jsonb, text, boolean, timestamptz)');
    await runner.query('drop function booth_label(uuid)');
  }
}

async function createNote(runner: QueryRunner): Promise<void> {
  // Unlogged: the transaction that makes a note also deletes it. A crash ends it and empties the table.
  await runner.query(`
    create unlogged table booth_allocation_note (
      id bigint generated always as identity constraint pk_booth_allocation_note primary key,
      transaction xid8 not null default pg_current_xact_id(),
      allocation_id uuid not null,
      booth_id uuid not null,
      booth text,
      exhibitor_id uuid not null,
      -- How the exhibitor had the booth before. Null if it did not have the booth.
      kind text,
      shared boolean,
      held_until timestamptz
    )`);
  await runner.query(`
    create index ix_booth_allocation_note_transaction on booth_allocation_note (transaction)`);
}

async function createLabels(runner: QueryRunner): Promise<void> {
  // The name of a booth in imports and exports: 'N1-A01', or 'venue.N1-A01' if two halls have the code N1.
  await runner.query(`
    create function booth_label(booth_id uuid) returns text stable language sql as $$
      select case when exists (
          select from hall twin join venue home on home.id = twin.venue_id
          where twin.event_id = hall.event_id and twin.id <> hall.id
            and hall.code in (twin.code, home.slug || '.' || twin.code)
        ) then venue.slug || '.' || hall.code else hall.code end || '-' || booth.code
      from booth join hall on hall.id = booth.hall_id join venue on venue.id = hall.venue_id
      where booth.id = booth_label.booth_id
    $$`);
  await runner.query(`
    create function booth_holding(field text, id uuid, name jsonb, kind text, shared boolean, held_until timestamptz)
    returns jsonb stable language sql as $$
      select jsonb_build_object(field, jsonb_build_object('id', id, 'name', name), 'kind', kind, 'shared', shared,
        'heldUntil', iso_instant(held_until))
    $$`);
  await runner.query(`
    create function exhibitor_booths(exhibitor_id uuid) returns jsonb stable language sql as $$
      select coalesce(jsonb_agg(booth_holding('booth', booth_id, to_jsonb(booth_label(booth_id)), kind, shared, held_until)
        order by booth_label(booth_id), booth_id), '[]')
      from booth_allocation allocation
      where allocation.exhibitor_id = exhibitor_booths.exhibitor_id and released_at is null
        and coalesce(held_until > clock_timestamp(), true)
    $$`);
}

async function noteChanges(runner: QueryRunner): Promise<void> {
  // A trigger, because approvals, withdrawals and imports change allocations, too. The deletion of an event
  // deletes all its allocations; its audit entry says so.
  await runner.query(`
    create function booth_allocation_note_changes() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into booth_allocation_note (allocation_id, booth_id, booth, exhibitor_id)
        select id, booth_id, booth_label(booth_id), exhibitor_id from new_rows where released_at is null;
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
    end $$`);
  await runner.query(`
    create trigger note_insert after insert on booth_allocation referencing new table as new_rows
    for each statement execute function booth_allocation_note_changes()`);
  await runner.query(`
    create trigger note_update after update on booth_allocation
    referencing old table as old_rows new table as new_rows
    for each statement execute function booth_allocation_note_changes()`);
  await runner.query(`
    create trigger note_delete after delete on booth_allocation referencing old table as old_rows
    for each statement execute function booth_allocation_note_changes()`);
  // An expired hold ends before the deletion of its booth, while the booth still has a name.
  await runner.query(`
    create function booth_release_expired_holds() returns trigger language plpgsql as $$
    begin
      if exists (select from event where id = old.event_id) then
        update booth_allocation set released_at = held_until
        where booth_id = old.id and released_at is null and held_until <= clock_timestamp();
      end if;
      return old;
    end $$`);
  await runner.query(`
    create trigger release_expired_holds before delete on booth
    for each row execute function booth_release_expired_holds()`);
}

async function takeNotes(runner: QueryRunner): Promise<void> {
  // One change for each exhibitor and each booth that differs: all its allocations before and after.
  await runner.query(`
    create function take_booth_changes() returns table (object_id uuid, change jsonb) language plpgsql as $$
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
          select distinct on (allocation_id) * from taken order by allocation_id, id
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
            and coalesce(stored.held_until > clock_timestamp(), true)
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
    end $$`);
}
