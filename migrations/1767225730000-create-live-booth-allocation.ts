import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The allocations that count now: neither released nor expired. A hold can expire before its row is released. */
export class CreateLiveBoothAllocation1767225730000 implements MigrationInterface {
  readonly name = 'CreateLiveBoothAllocation1767225730000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view live_booth_allocation as
      select id, event_id, booth_id, exhibitor_id, kind, shared, held_until, created_at, released_at
      from booth_allocation
      where released_at is null and (held_until is null or held_until > now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view live_booth_allocation');
  }
}
