import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Booths are assigned to those who take part only, and a blocked booth to nobody; until then they may be held. */
export class BindAllocations1764000022100 implements MigrationInterface {
  name = 'BindAllocations1764000022100';

  async up(runner: QueryRunner): Promise<void> {
    // Several who shall share a booth may wait for their approval together.
    await runner.query('alter table booth_allocation drop constraint ck_booth_allocation_shared');
    await holdForUnapproved(runner);
    await forbidUnfitting(runner);
    await forbidBlocked(runner);
    await followStatus(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger release_booths_of_unapproved on exhibitor');
    await runner.query(`
      create trigger release_booths_of_unapproved after update on exhibitor
      for each row when (old.status = 'APPROVED' and new.status <> 'APPROVED')
      execute function exhibitor_release_booths()`);
    await runner.query('drop trigger assign_held_booths on exhibitor');
    await runner.query('drop function exhibitor_assign_held_booths()');
    await runner.query('drop trigger keep_unblocked_in_use on booth');
    await runner.query('drop function booth_keep_unblocked_in_use()');
    await runner.query('drop trigger booth_allocation_forbid_blocked on booth_allocation');
    await runner.query('drop function booth_allocation_forbid_blocked()');
    await runner.query('drop trigger keep_fitting_insert on booth_allocation');
    await runner.query('drop trigger keep_fitting_update on booth_allocation');
    await runner.query('drop function booth_allocation_keep_fitting()');
    // Holds were not shared before.
    await runner.query(`update booth_allocation set released_at = clock_timestamp()
      where shared and kind = 'HELD' and released_at is null`);
    await runner.query(`update booth_allocation set shared = false where shared and kind = 'HELD'`);
    await runner.query(`
      alter table booth_allocation add constraint ck_booth_allocation_shared check (not shared or kind = 'ASSIGNED')`);
  }
}

/** What was assigned before anybody had decided is held until the event is over, or for 30 days. */
async function holdForUnapproved(runner: QueryRunner): Promise<void> {
  await runner.query(`
    update booth_allocation stored set released_at = clock_timestamp()
    from exhibitor where exhibitor.id = stored.exhibitor_id and stored.released_at is null
      and exhibitor.status in ('REJECTED', 'WITHDRAWN')`);
  await runner.query(`
    update booth_allocation stored set kind = 'HELD', held_until =
      greatest((event.ends_on + 1)::timestamp at time zone event.time_zone, now() + interval '30 days')
    from exhibitor join event on event.id = exhibitor.event_id
    where exhibitor.id = stored.exhibitor_id and stored.released_at is null and stored.kind = 'ASSIGNED'
      and exhibitor.status <> 'APPROVED'`);
}

/** The exhibitor's row is locked, so that its status stays as it is until the allocation is there for all. */
async function forbidUnfitting(runner: QueryRunner): Promise<void> {
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
  for (const event of ['insert', 'update']) {
    await runner.query(`
      create trigger keep_fitting_${event} after ${event} on booth_allocation referencing new table as new_rows
      for each statement execute function booth_allocation_keep_fitting()`);
  }
}

/** The booth's row lock orders who blocks it and who gives it away. */
async function forbidBlocked(runner: QueryRunner): Promise<void> {
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

/** What is held for an applicant becomes its own with the approval, and free where it does not take part. */
async function followStatus(runner: QueryRunner): Promise<void> {
  // Two entries, so that the history tells how long it was held and since when it is assigned.
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
  await runner.query('drop trigger release_booths_of_unapproved on exhibitor');
  await runner.query(`
    create trigger release_booths_of_unapproved after update on exhibitor
    for each row when (old.status <> new.status
      and (old.status = 'APPROVED' or new.status in ('REJECTED', 'WITHDRAWN')))
    execute function exhibitor_release_booths()`);
}
