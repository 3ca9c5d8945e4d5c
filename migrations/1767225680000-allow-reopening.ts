import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions that lead a registration back to review. */
export class AllowReopening1767225680000 implements MigrationInterface {
  readonly name = 'AllowReopening1767225680000';

  async up(runner: QueryRunner): Promise<void> {
    await setDecisions(runner, `'APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES', 'REOPEN'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await setDecisions(runner, `'APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES'`);
  }
}

async function setDecisions(runner: QueryRunner, decisions: string): Promise<void> {
  for (const table of ['exhibitor_review', 'mail_template']) {
    await runner.query(`
      alter table ${table} drop constraint ck_${table}_decision,
        add constraint ck_${table}_decision check (decision in (${decisions}))`);
  }
}
