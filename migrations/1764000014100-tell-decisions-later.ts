import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions that applicants learn of together, when all are made. */
export class TellDecisionsLater1764000014100 implements MigrationInterface {
  name = 'TellDecisionsLater1764000014100';

  async up(runner: QueryRunner): Promise<void> {
    // What its members take for its status, while they are not told of a decision; null where they know it.
    await runner.query(`
      alter table exhibitor add column told_status text constraint ck_exhibitor_told_status check (told_status in
        ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'))`);
    await runner.query(`
      create index ix_exhibitor_review_untold on exhibitor_review (event_id) where told_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_exhibitor_review_untold');
    await runner.query('alter table exhibitor drop column told_status');
  }
}
