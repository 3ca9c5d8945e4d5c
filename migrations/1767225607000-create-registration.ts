import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** Decisions about registrations, pending changes of exhibitors, and the mails about both. */
export class CreateRegistration1767225607000 implements MigrationInterface {
  readonly name = 'CreateRegistration1767225607000';

  async up(runner: QueryRunner): Promise<void> {
    await createReview(runner);
    await createPendingChange(runner);
    await createOutbox(runner);
    await createTemplate(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_template, mail_outbox, exhibitor_pending_change, exhibitor_review');
  }
}

async function createReview(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table exhibitor_review (
      id uuid not null default new_id() constraint pk_exhibitor_review primary key,
      event_id uuid not null,
      exhibitor_id uuid not null,
      decision text not null
        constraint ck_exhibitor_review_decision
          check (decision in ('APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES')),
      note text constraint ck_exhibitor_review_note check (length(note) between 1 and 5000),
      -- For staff only.
      internal_note text
        constraint ck_exhibitor_review_internal_note check (length(internal_note) between 1 and 5000),
      -- Without a foreign key: the decision stays valid when the account is deleted.
      account_id uuid,
      actor text not null,
      at timestamptz not null default clock_timestamp(),
      -- Null until the applicant is notified.
      notified_at timestamptz,
      constraint fk_exhibitor_review_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
    )`);
  await runner.query('create index ix_exhibitor_review_exhibitor on exhibitor_review (exhibitor_id, at)');
  await runner.query(`
    create index ix_exhibitor_review_unnotified on exhibitor_review (event_id) where notified_at is null`);
}

async function createPendingChange(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table exhibitor_pending_change (
      id uuid not null default new_id() constraint pk_exhibitor_pending_change primary key,
      event_id uuid not null,
      exhibitor_id uuid not null,
      -- Values by the names of fields, and categories as a list of ids. A field that is absent stays as it is.
      proposed jsonb not null
        constraint ck_exhibitor_pending_change_proposed
          check (jsonb_typeof(proposed) = 'object' and proposed <> '{}'),
      -- A key protects the pictures of pending changes from deletion.
      logo_id uuid generated always as
        (case when decided_at is null then (proposed ->> 'logoId')::uuid end) stored,
      account_id uuid,
      actor text not null,
      at timestamptz not null default clock_timestamp(),
      decision text
        constraint ck_exhibitor_pending_change_decision check (decision in ('ACCEPT', 'REJECT', 'REPLACE')),
      note text constraint ck_exhibitor_pending_change_note check (length(note) between 1 and 5000),
      decided_by text,
      decided_at timestamptz,
      constraint fk_exhibitor_pending_change_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
      constraint fk_exhibitor_pending_change_logo
        foreign key (event_id, logo_id) references media (event_id, id) deferrable,
      constraint ck_exhibitor_pending_change_decided check ((decision is null) = (decided_at is null))
    )`);
  await runner.query(`
    create unique index ux_exhibitor_pending_change_pending on exhibitor_pending_change (exhibitor_id)
    where decided_at is null`);
  await runner.query('create index ix_exhibitor_pending_change_logo on exhibitor_pending_change (logo_id)');
}

async function createOutbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table mail_outbox (
      id uuid not null default new_id() constraint pk_mail_outbox primary key,
      kind text not null default 'DECISION'
        constraint ck_mail_outbox_kind check (kind in ('DECISION', 'INVITATION', 'PASSWORD')),
      event_id uuid constraint fk_mail_outbox_event references event (id) on delete cascade,
      exhibitor_id uuid,
      -- The invitation or the account. The text of such a mail contains a secret: the server creates it when
      -- it sends the mail, and does not store it.
      subject_id uuid,
      recipient text not null constraint ck_mail_outbox_recipient check (length(recipient) between 3 and 254),
      subject text
        constraint ck_mail_outbox_subject check (length(subject) between 1 and 1000)
        -- A subject is a header of the mail.
        constraint ck_mail_outbox_subject_line check (subject !~ '[[:cntrl:]]'),
      text text constraint ck_mail_outbox_text check (length(text) between 1 and 60000),
      created_at timestamptz not null default clock_timestamp(),
      attempts integer not null default 0,
      attempted_at timestamptz,
      -- The time of the next attempt. Null after the mail is sent or given up.
      due_at timestamptz default clock_timestamp(),
      -- Until then a replica may be sending the mail.
      leased_until timestamptz,
      sent_at timestamptz,
      -- When an organizer released an old mail, or decided that it is not sent.
      released_at timestamptz,
      discarded_at timestamptz,
      -- After this time the mail has no use.
      expires_at timestamptz,
      constraint fk_mail_outbox_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
      constraint ck_mail_outbox_content
        check (case kind
          when 'DECISION' then event_id is not null and exhibitor_id is not null and subject is not null
            and text is not null and subject_id is null
          else subject is null and text is null and subject_id is not null and expires_at is not null end),
      constraint ck_mail_outbox_discarded
        check (discarded_at is null or (sent_at is null and due_at is null)),
      constraint ck_mail_outbox_sent check (sent_at is null or due_at is null)
    )`);
  await runner.query('create index ix_mail_outbox_due on mail_outbox (due_at) where due_at is not null');
  await runner.query(`
    create index ix_mail_outbox_leased on mail_outbox (leased_until) where leased_until is not null`);
  await runner.query('create index ix_mail_outbox_event on mail_outbox (event_id, created_at, id)');
  await runner.query('create index ix_mail_outbox_exhibitor on mail_outbox (exhibitor_id)');
  await runner.query('create index ix_mail_outbox_attempted on mail_outbox (attempted_at)');
  await runner.query('create index ix_mail_outbox_subject on mail_outbox (subject_id)');
}

async function createTemplate(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table mail_template (
      id uuid not null default new_id() constraint pk_mail_template primary key,
      event_id uuid not null constraint fk_mail_template_event references event (id) on delete cascade,
      decision text not null
        constraint ck_mail_template_decision
          check (decision in ('APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES')),
      locale text not null constraint ck_mail_template_locale check (length(locale) between 2 and 100),
      -- Both are null after a reset. The row stays, so that no version number occurs twice.
      subject text
        constraint ck_mail_template_subject
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
