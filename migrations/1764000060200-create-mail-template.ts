import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** Texts that organizers write in place of the default texts of mails about decisions. */
export class CreateMailTemplate1764000060200 implements MigrationInterface {
  name = 'CreateMailTemplate1764000060200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_template (
        id uuid not null default new_id() constraint pk_mail_template primary key,
        event_id uuid not null constraint fk_mail_template_event references event (id) on delete cascade,
        decision text not null constraint ck_mail_template_decision
          check (decision in ('APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES')),
        locale text not null constraint ck_mail_template_locale check (length(locale) between 2 and 100),
        -- Both null after a reset: the row stays, so that no version comes twice.
        subject text constraint ck_mail_template_subject
          check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
        body text constraint ck_mail_template_body check (length(body) between 1 and 5000),
        version integer not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_mail_template unique (event_id, decision, locale),
        constraint ck_mail_template_whole check ((subject is null) = (body is null))
      )`);
    await touchOnUpdate(runner, 'mail_template');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_template');
  }
}
