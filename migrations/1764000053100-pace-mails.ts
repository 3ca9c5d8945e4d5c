import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails of accounts in the outbox, and mails that wait for an organizer. */
export class PaceMails1764000053100 implements MigrationInterface {
  name = 'PaceMails1764000053100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_outbox
        alter column event_id drop not null,
        alter column exhibitor_id drop not null,
        alter column subject drop not null,
        alter column text drop not null,
        add column kind text not null default 'DECISION'
          constraint ck_mail_outbox_kind check (kind in ('DECISION', 'INVITATION', 'PASSWORD')),
        -- The invitation or the account. The text of such a mail contains a secret: it is made when the mail is
        -- sent, and is stored nowhere.
        add column subject_id uuid,
        add column attempted_at timestamptz,
        -- When an organizer let an old mail go, or decided that it is not sent.
        add column released_at timestamptz,
        add column discarded_at timestamptz,
        -- When it is no longer worth sending.
        add column expires_at timestamptz,
        add constraint ck_mail_outbox_content check (case kind
          when 'DECISION' then event_id is not null and exhibitor_id is not null and subject is not null
            and text is not null and subject_id is null
          else subject is null and text is null and subject_id is not null and expires_at is not null end),
        add constraint ck_mail_outbox_discarded check (discarded_at is null or (sent_at is null and due_at is null))`);
    await runner.query('create index ix_mail_outbox_attempted on mail_outbox (attempted_at)');
    await runner.query('create index ix_mail_outbox_subject on mail_outbox (subject_id)');
    await runner.query(`
      alter table invitation
        add column name text constraint ck_invitation_name check (length(btrim(name)) between 1 and 200),
        add column locale text`);
    await runner.query('alter table account add column locale text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop column locale');
    await runner.query('alter table invitation drop column name, drop column locale');
    await runner.query(`delete from mail_outbox where kind <> 'DECISION'`);
    await runner.query(`
      alter table mail_outbox
        drop constraint ck_mail_outbox_content,
        drop constraint ck_mail_outbox_discarded,
        drop column kind,
        drop column subject_id,
        drop column attempted_at,
        drop column released_at,
        drop column discarded_at,
        drop column expires_at,
        alter column event_id set not null,
        alter column exhibitor_id set not null,
        alter column subject set not null,
        alter column text set not null`);
  }
}
