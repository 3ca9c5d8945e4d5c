import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that organizers write to exhibitors, besides those about decisions. */
export class AllowMailsToExhibitors1767225760000 implements MigrationInterface {
  readonly name = 'AllowMailsToExhibitors1767225760000';

  async up(runner: QueryRunner): Promise<void> {
    await setMailKinds(
      runner,
      `'DECISION', 'ORGANIZER', 'INVITATION', 'PASSWORD', 'SIGN_UP'`,
      `when kind in ('DECISION', 'ORGANIZER')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from mail_outbox where kind = 'ORGANIZER'`);
    await setMailKinds(runner, `'DECISION', 'INVITATION', 'PASSWORD', 'SIGN_UP'`, `kind when 'DECISION'`);
  }
}

/** `stored`: the start of the case of the kinds whose text is stored. */
async function setMailKinds(runner: QueryRunner, kinds: string, stored: string): Promise<void> {
  await runner.query(`
    alter table mail_outbox
      drop constraint ck_mail_outbox_kind, drop constraint ck_mail_outbox_content,
      add constraint ck_mail_outbox_kind check (kind in (${kinds})),
      add constraint ck_mail_outbox_content
        check (case ${stored} then event_id is not null and exhibitor_id is not null
            and subject is not null and text is not null and subject_id is null
          else subject is null and text is null and subject_id is not null and expires_at is not null end)`);
}
