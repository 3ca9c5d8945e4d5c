import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever no longer takes part has no booth; and the times of allocations tell who had a booth before whom. */
export class ReleaseBoothsOfUnapproved1764000015000 implements MigrationInterface {
  name = 'ReleaseBoothsOfUnapproved1764000015000';

  async up(runner: QueryRunner): Promise<void> {
    // A trigger and no hook of the application: SQL by hand and imports cannot forget it either. Whoever gives
    // a booth holds the exhibitor's row `for share`, so that an allocation is seen here or refused there. The
    // rows are locked in the order of their ids, as everybody does who locks several.
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
      for each row when (old.status = 'APPROVED' and new.status <> 'APPROVED')
      execute function exhibitor_release_booths()`);
    // A transaction may have begun long before it got the booth; now() would tell that it had it since then.
    await runner.query('alter table booth_allocation alter column created_at set default clock_timestamp()');
    // The history of a booth.
    await runner.query(
      'create index ix_booth_allocation_booth on booth_allocation (booth_id, created_at, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_booth_allocation_booth');
    await runner.query('alter table booth_allocation alter column created_at set default now()');
    await runner.query('drop trigger release_booths_of_unapproved on exhibitor');
    await runner.query('drop function exhibitor_release_booths()');
  }
}
