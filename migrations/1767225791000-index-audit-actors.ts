import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the audit find the actors of an event without its entries. */
export class IndexAuditActors1767225791000 implements MigrationInterface {
  readonly name = 'IndexAuditActors1767225791000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_audit_entry_actor on audit_entry (event_id, actor)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_audit_entry_actor');
  }
}
