import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** Notes and labels of the organizers' own work. A separate table, so that they change no published data. */
export class CreateExhibitorNote1767225684000 implements MigrationInterface {
  readonly name = 'CreateExhibitorNote1767225684000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table exhibitor_note (
        id uuid not null default new_id() constraint pk_exhibitor_note primary key,
        event_id uuid not null,
        exhibitor_id uuid not null constraint uq_exhibitor_note_exhibitor unique,
        internal_notes text constraint ck_exhibitor_note_internal_notes check (length(internal_notes) between 1 and 10000),
        labels text[] not null default '{}'
          constraint ck_exhibitor_note_labels check (cardinality(labels) <= 20),
        version integer not null default 1,
        updated_at timestamptz not null default now(),
        constraint fk_exhibitor_note_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
      )`);
    await runner.query('create index ix_exhibitor_note_event on exhibitor_note (event_id)');
    await touchOnUpdate(runner, 'exhibitor_note');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table exhibitor_note');
  }
}
