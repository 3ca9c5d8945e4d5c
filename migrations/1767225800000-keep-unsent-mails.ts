import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks the mails that were written while no mail server was configured. They wait until staff send or discard them. */
export class KeepUnsentMails1767225800000 implements MigrationInterface {
  readonly name = 'KeepUnsentMails1767225800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_outbox
        add column without_server boolean not null default false,
        add constraint ck_mail_outbox_without_server
          check (not without_server or released_at is not null or due_at is null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update mail_outbox set due_at = created_at
      where without_server and released_at is null and sent_at is null and discarded_at is null`);
    await runner.query('alter table mail_outbox drop column without_server');
  }
}
