import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails about decisions list booths, a contact and a note, in texts that organizers write. */
export class WidenMails1764000060100 implements MigrationInterface {
  name = 'WidenMails1764000060100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update mail_outbox set subject = regexp_replace(subject, '[[:cntrl:]]+', ' ', 'g')
        where subject ~ '[[:cntrl:]]'`,
    );
    await runner.query(`
      alter table mail_outbox drop constraint ck_mail_outbox_text,
        add constraint ck_mail_outbox_text check (length(text) between 1 and 60000),
        -- A subject is a header of the mail.
        add constraint ck_mail_outbox_subject_line check (subject !~ '[[:cntrl:]]')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from mail_outbox where length(text) > 20000');
    await runner.query(`
      alter table mail_outbox drop constraint ck_mail_outbox_subject_line, drop constraint ck_mail_outbox_text,
        add constraint ck_mail_outbox_text check (length(text) between 1 and 20000)`);
  }
}
