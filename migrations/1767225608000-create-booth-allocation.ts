import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog } from './triggers.js';

/** Holds and assignments of booths. */
export class CreateBoothAllocation1767225608000 implements MigrationInterface {
  readonly name = 'CreateBoothAllocation1767225608000';

  async up(runner: QueryRunner): Promise<void> {
    await createAllocation(runner);
    await restrictAllocations(runner);
    await followStatus(runner);
    await keepPlacesInUse(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger keep_booth_in_use on booth');
    await runner.query('drop trigger keep_hall_in_use on hall');
    await runner.query('drop trigger keep_venue_in_use on venue');
    await runner.query('drop trigger release_booths_of_unapproved on exhibitor');
    await runner.query('drop trigger assign_held_booths on exhibitor');
    await runner.query('drop trigger keep_unblocked_in_use on booth');
    await runner.query('drop table booth_allocation');
    await runner.query('drop function refuse_delete_in_use()');
    await runner.query('drop function exhibitor_release_booths()');
    await runner.query('drop function exhibitor_assign_held_booths()');
    await runner.query('drop function booth_keep_unblocked_in_use()');
    await runner.query('drop function booth_allocation_forbid_blocked()');
    await runner.query('drop function booth_allocation_keep_fitting()');
    await runner.query('drop function booth_allocation_forbid_mixing()');
  }
}

async function createAllocation(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table booth_allocation (
      id uuid not null default new_id() constraint pk_booth_allocation primary key,
      event_id uuid not null,
      booth_id uuid not null,
      exhibitor_id uuid not null,
      kind text not null constraint ck_booth_allocation_kind check (kind in ('HELD', 'ASSIGNED')),
      shared boolean not null default false,
      held_until timestamptz,
      -- now() would be the start of the transaction, which can be long before the allocation.
      created_at timestamptz not null default clock_timestamp(),
      released_at timestamptz,
      constraint fk_booth_allocation_booth
        foreign key (event_id, booth_id) references booth (event_id, id) on delete cascade,
      constraint fk_booth_allocation_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
      constraint ck_booth_allocation_hold check ((kind = 'HELD') = (held_until is not null))
    )`);
  // No double bookings: a booth has one live allocation unless it is shared,
  await runner.query(`
    create unique index ux_booth_allocation_exclusive on booth_allocation (booth_id)
    where released_at is null and not shared`);
  // and an exhibitor has at most one live allocation of a booth.
  await runner.query(`
    create unique index ux_booth_allocation_live on booth_allocation (booth_id, exhibitor_id)
    where released_at is null`);
  await runner.query(`
    create index ix_booth_allocation_exhibitor on booth_allocation (exhibitor_id) where released_at is null`);
  // The server looks for expired holds several times a second.
  await runner.query(`
    create index ix_booth_allocation_hold on booth_allocation (held_until)
    where released_at is null and kind = 'HELD'`);
  // For the history of a booth.
  await runner.query('create index ix_booth_allocation_booth on booth_allocation (booth_id, created_at, id)');
  // For the deletion of an exhibitor, which also deletes its past allocations.
  await runner.query('create index ix_booth_allocation_owner on booth_allocation (event_id, exhibitor_id)');
  await markCatalog(runner, 'booth_allocation', 'BOOTH', 'booth_id');
  await markCatalog(runner, 'booth_allocation', 'EXHIBITOR', 'exhibitor_id');
}

async function restrictAllocations(runner: QueryRunner): Promise<void> {
  // A booth has either shared or unshared live allocations. The lock of the booth orders two writers.
  await runner.query(`
    create function booth_allocation_forbid_mixing() returns trigger language plpgsql as $$
    begin
      perform from booth where id = new.booth_id for no key update;
      if exists (
        select from booth_allocation other
        where other.booth_id = new.booth_id and other.released_at is null
          and other.id <> new.id and other.shared <> new.shared
      ) then
        raise exception 'booth % is not shared by all who have it', new.booth_id
          using errcode = 'unique_violation', constraint = 'ux_booth_allocation_exclusive';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger booth_allocation_forbid_mixing before insert or update on booth_allocation
    for each row when (new.released_at is null) execute function booth_allocation_forbid_mixing()`);
  // Booths are assigned to approved exhibitors only. The lock of the exhibitor keeps its status.
  await runner.query(`
    create function booth_allocation_keep_fitting() returns trigger language plpgsql as $$
    declare
      unfitting record;
    begin
      perform from exhibitor where id in (
        select exhibitor_id from new_rows where kind = 'ASSIGNED' and released_at is null) order by id for share;
      select exhibitor.slug, exhibitor.status into unfitting
      from new_rows join exhibitor on exhibitor.id = new_rows.exhibitor_id
      where new_rows.kind = 'ASSIGNED' and new_rows.released_at is null and exhibitor.status <> 'APPROVED' limit 1;
      if found then
        raise exception 'the exhibitor % is % and cannot have a booth', unfitting.slug, unfitting.status
          using errcode = 'check_violation', constraint = 'ck_booth_allocation_status', detail = unfitting.status;
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger keep_fitting_insert after insert on booth_allocation referencing new table as new_rows
    for each statement execute function booth_allocation_keep_fitting()`);
  await runner.query(`
    create trigger keep_fitting_update after update on booth_allocation referencing new table as new_rows
    for each statement execute function booth_allocation_keep_fitting()`);
  // The lock of the booth orders a writer that blocks it and a writer that allocates it.
  await runner.query(`
    create function booth_allocation_forbid_blocked() returns trigger language plpgsql as $$
    begin
      perform from booth where id = new.booth_id for no key update;
      if exists (select from booth where id = new.booth_id and blocked) then
        raise exception 'booth % is blocked', new.booth_id
          using errcode = 'check_violation', constraint = 'ck_booth_allocation_blocked';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger booth_allocation_forbid_blocked before insert or update on booth_allocation
    for each row when (new.released_at is null) execute function booth_allocation_forbid_blocked()`);
  await runner.query(`
    create function booth_keep_unblocked_in_use() returns trigger language plpgsql as $$
    begin
      if exists (
        select from booth_allocation where booth_id = new.id and released_at is null
          and coalesce(held_until > clock_timestamp(), true)
      ) then
        raise exception 'booth % is held or assigned', new.code
          using errcode = 'check_violation', constraint = 'ck_booth_blocked';
      end if;
      return new;
    end $$`);
  await runner.query(`
    create trigger keep_unblocked_in_use before update on booth
    for each row when (new.blocked and not old.blocked) execute function booth_keep_unblocked_in_use()`);
}

async function followStatus(runner: QueryRunner): Promise<void> {
  // An approval turns holds into assignments. Two rows, so that the history has the time of each.
  await runner.query(`
    create function exhibitor_assign_held_booths() returns trigger language plpgsql as $$
    begin
      with held as (
        update booth_allocation set released_at = clock_timestamp()
        where exhibitor_id = new.id and released_at is null and kind = 'HELD' and held_until > clock_timestamp()
        returning event_id, booth_id, exhibitor_id, shared)
      insert into booth_allocation (event_id, booth_id, exhibitor_id, kind, shared)
      select event_id, booth_id, exhibitor_id, 'ASSIGNED', shared from held order by booth_id;
      return null;
    end $$`);
  await runner.query(`
    create trigger assign_held_booths after update on exhibitor
    for each row when (old.status <> 'APPROVED' and new.status = 'APPROVED')
    execute function exhibitor_assign_held_booths()`);
  // A trigger, so that it also applies to manual SQL and imports. An assignment holds the row of the exhibitor
  // `for share`: the allocation is either visible here or refused there. Rows are locked in order of their ids.
  await runner.query(`
    create function exhibitor_release_booths() returns trigger language plpgsql as $$
    begin
      update booth_allocation set released_at = clock_timestamp() where id in (
        select id from booth_allocation where exhibitor_id = new.id and released_at is null
        order by id for no key update);
      return null;
    end $$`);
  await runner.query(`
    create trigger release_booths_of_unapproved after update on exhibitor
    for each row when (old.status <> new.status
      and (old.status = 'APPROVED' or new.status in ('REJECTED', 'WITHDRAWN')))
    execute function exhibitor_release_booths()`);
}

async function keepPlacesInUse(runner: QueryRunner): Promise<void> {
  // The foreign keys cascade, so that an event is deleted with its places. A place in use is not deleted alone.
  // The row is already locked against new references. If its event is deleted, the event is no longer visible.
  await runner.query(`
    create function refuse_delete_in_use() returns trigger language plpgsql as $$
    declare
      used boolean;
    begin
      if not exists (select from event where id = old.event_id) then
        return old;
      end if;
      execute format('select exists (select from %I as other where other.%I = $1 and %s)',
        tg_argv[0], tg_argv[1], tg_argv[2]) into used using old.id;
      if used then
        raise exception '% % is in use', tg_table_name, old.id
          using errcode = 'foreign_key_violation', constraint = tg_argv[3], detail = old.id;
      end if;
      return old;
    end $$`);
  await runner.query(`
    create trigger keep_venue_in_use before delete on venue for each row
    execute function refuse_delete_in_use('hall', 'venue_id', 'true', 'fk_hall_venue')`);
  await runner.query(`
    create trigger keep_hall_in_use before delete on hall for each row
    execute function refuse_delete_in_use('booth', 'hall_id', 'true', 'fk_booth_hall')`);
  await runner.query(`
    create trigger keep_booth_in_use before delete on booth for each row
    execute function refuse_delete_in_use('booth_allocation', 'booth_id',
      'other.released_at is null and coalesce(other.held_until > now(), true)', 'fk_booth_allocation_booth')`);
}
