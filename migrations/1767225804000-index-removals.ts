import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the site distinguish the code of a removed object from one that never existed. */
export class IndexRemovals1767225804000 implements MigrationInterface {
  readonly name = 'IndexRemovals1767225804000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index ix_catalog_change_removed on catalog_change (object_id) where kind = 'REMOVED'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_catalog_change_removed');
  }
}
