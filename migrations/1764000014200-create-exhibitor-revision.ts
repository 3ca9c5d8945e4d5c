import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members want to change of an entry that staff have approved already. */
export class CreateExhibitorRevision1764000014200 implements MigrationInterface {
  name = 'CreateExhibitorRevision1764000014200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event add column moderates_changes boolean not null default true`);
    await runner.query(`
      create table exhibitor_revision (
        id uuid not null default new_id() constraint pk_exhibitor_revision primary key,
        event_id uuid not null,
        exhibitor_id uuid not null,
        -- Columns of exhibitor, and categories as a list of ids; what is absent stays as it is.
        proposed jsonb not null
          constraint ck_exhibitor_revision_proposed check (jsonb_typeof(proposed) = 'object' and proposed <> '{}'),
        account_id uuid,
        actor text not null,
        at timestamptz not null default clock_timestamp(),
        decision text constraint ck_exhibitor_revision_decision check (decision in ('ACCEPT', 'REFUSE', 'REPLACE')),
        note text constraint ck_exhibitor_revision_note check (length(note) between 1 and 5000),
        decided_by text,
        decided_at timestamptz,
        constraint fk_exhibitor_revision_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
        constraint ck_exhibitor_revision_decided check ((decision is null) = (decided_at is null))
      )`);
    await runner.query(`
      create unique index ux_exhibitor_revision_pending on exhibitor_revision (exhibitor_id)
      where decided_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table exhibitor_revision');
    await runner.query('alter table event drop column moderates_changes');
  }
}
