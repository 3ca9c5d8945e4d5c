import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the latest change that members of an exhibitor proposed. */
export class IndexLatestPendingChange1767225770000 implements MigrationInterface {
  readonly name = 'IndexLatestPendingChange1767225770000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index ix_exhibitor_pending_change_latest on exhibitor_pending_change (exhibitor_id, at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_exhibitor_pending_change_latest');
  }
}
