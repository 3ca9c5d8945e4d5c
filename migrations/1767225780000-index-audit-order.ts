import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sorts the entries of an event as the audit lists them, so that a page reads as many rows as it shows. */
export class IndexAuditOrder1767225780000 implements MigrationInterface {
  readonly name = 'IndexAuditOrder1767225780000';

  async up(runner: QueryRunner): Promise<void> {
    await this.#index(runner, 'event_id, at, id');
    await runner.query('create index ix_audit_entry_action on audit_entry (event_id, action, at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_audit_entry_action');
    await this.#index(runner, 'event_id, at');
  }

  async #index(runner: QueryRunner, columns: string): Promise<void> {
    await runner.query('drop index ix_audit_entry_event');
    await runner.query(`create index ix_audit_entry_event on audit_entry (${columns})`);
  }
}
