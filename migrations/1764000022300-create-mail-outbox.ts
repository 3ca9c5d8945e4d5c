import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that a transaction wants sent: written in it, sent after it, tried again where that fails. */
export class CreateMailOutbox1764000022300 implements MigrationInterface {
  name = 'CreateMailOutbox1764000022300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_outbox (
        id uuid not null default new_id() constraint pk_mail_outbox primary key,
        event_id uuid not null constraint fk_mail_outbox_event references event (id) on delete cascade,
        exhibitor_id uuid not null,
        recipient text not null constraint ck_mail_outbox_recipient check (length(recipient) between 3 and 254),
        subject text not null constraint ck_mail_outbox_subject check (length(subject) between 1 and 1000),
        text text not null constraint ck_mail_outbox_text check (length(text) between 1 and 20000),
        created_at timestamptz not null default clock_timestamp(),
        attempts integer not null default 0,
        -- When it is tried next; null once it is sent, or given up.
        due_at timestamptz default clock_timestamp(),
        -- Until when a replica is at it.
        leased_until timestamptz,
        sent_at timestamptz,
        constraint fk_mail_outbox_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
        constraint ck_mail_outbox_sent check (sent_at is null or due_at is null)
      )`);
    await runner.query('create index ix_mail_outbox_due on mail_outbox (due_at) where due_at is not null');
    await runner.query(
      'create index ix_mail_outbox_leased on mail_outbox (leased_until) where leased_until is not null',
    );
    await runner.query('create index ix_mail_outbox_event on mail_outbox (event_id, created_at, id)');
    await runner.query('create index ix_mail_outbox_exhibitor on mail_outbox (exhibitor_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_outbox');
  }
}
