import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever deletes an exhibitor looks for all its allocations, those of the past, too; else each looks through the table. */
export class IndexAllocationsOfExhibitors1764000041100 implements MigrationInterface {
  name = 'IndexAllocationsOfExhibitors1764000041100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_booth_allocation_owner on booth_allocation (event_id, exhibitor_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_booth_allocation_owner');
  }
}
