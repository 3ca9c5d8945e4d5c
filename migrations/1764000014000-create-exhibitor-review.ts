import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff have decided about registrations, and what they said with it. */
export class CreateExhibitorReview1764000014000 implements MigrationInterface {
  name = 'CreateExhibitorReview1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exhibitor_review (
        id uuid not null default new_id() constraint pk_exhibitor_review primary key,
        event_id uuid not null,
        exhibitor_id uuid not null,
        decision text not null constraint ck_exhibitor_review_decision
          check (decision in ('APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES')),
        note text constraint ck_exhibitor_review_note check (length(note) between 1 and 5000),
        -- For staff alone.
        internal_note text constraint ck_exhibitor_review_internal_note check (length(internal_note) between 1 and 5000),
        -- Without a foreign key: who decided has decided, also when the account is gone.
        account_id uuid,
        actor text not null,
        at timestamptz not null default clock_timestamp(),
        -- Null until the applicant has been told.
        told_at timestamptz,
        constraint fk_exhibitor_review_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
      )`);
    await runner.query('create index ix_exhibitor_review_exhibitor on exhibitor_review (exhibitor_id, at)');
    // Returning exhibitors are recognised by it.
    await runner.query(`
      create index ix_exhibitor_credit_code on exhibitor (credit_code) where credit_code is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_exhibitor_credit_code');
    await runner.query('drop table exhibitor_review');
  }
}
