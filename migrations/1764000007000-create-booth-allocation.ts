import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog } from './triggers.js';

/** Who holds or has which booth. */
export class CreateBoothAllocation1764000007000 implements MigrationInterface {
  name = 'CreateBoothAllocation1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table booth_allocation (
        id uuid not null default new_id() constraint pk_booth_allocation primary key,
        event_id uuid not null,
        booth_id uuid not null,
        exhibitor_id uuid not null,
        kind text not null constraint ck_booth_allocation_kind check (kind in ('HELD', 'ASSIGNED')),
        shared boolean not null default false,
        held_until timestamptz,
        created_at timestamptz not null default now(),
        released_at timestamptz,
        constraint fk_booth_allocation_booth
          foreign key (event_id, booth_id) references booth (event_id, id) on delete cascade,
        constraint fk_booth_allocation_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
        constraint ck_booth_allocation_hold check ((kind = 'HELD') = (held_until is not null)),
        constraint ck_booth_allocation_shared check (not shared or kind = 'ASSIGNED')
      )`);
    // The truth about double bookings: one live allocation a booth unless it is shared,
    await runner.query(`
      create unique index ux_booth_allocation_exclusive on booth_allocation (booth_id)
      where released_at is null and not shared`);
    // and nobody has one booth twice.
    await runner.query(`
      create unique index ux_booth_allocation_live on booth_allocation (booth_id, exhibitor_id)
      where released_at is null`);
    await runner.query(`
      create index ix_booth_allocation_exhibitor on booth_allocation (exhibitor_id) where released_at is null`);
    // Holds that have run out are looked for several times a second.
    await runner.query(`
      create index ix_booth_allocation_hold on booth_allocation (held_until)
      where released_at is null and kind = 'HELD'`);
    await forbidMixing(runner);
    await markCatalog(runner, 'booth_allocation', 'BOOTH', 'booth_id');
    await markCatalog(runner, 'booth_allocation', 'EXHIBITOR', 'exhibitor_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table booth_allocation');
    await runner.query('drop function booth_allocation_forbid_mixing()');
  }
}

/** A shared and an unshared allocation cannot live on one booth; the booth's row lock orders two writers. */
async function forbidMixing(runner: QueryRunner): Promise<void> {
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
}
