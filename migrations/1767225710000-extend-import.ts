import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'exhibitors', 'products', 'booths', 'sessions'`;

/** Remembers the columns that organizers assign to fields, and identifies lists of the same form. */
export class ExtendImport1767225710000 implements MigrationInterface {
  name = 'ExtendImport1767225710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_job
        add column shape text constraint ck_import_job_shape check (length(shape) = 64),
        drop constraint ck_import_job_kind,
        add constraint ck_import_job_kind check (kind in (${KINDS}, 'venues', 'halls'))`);
    await runner.query(`
      create table import_mapping (
        event_id uuid not null constraint fk_import_mapping_event references event on delete cascade,
        kind text not null,
        shape text not null constraint ck_import_mapping_shape check (length(shape) = 64),
        fields jsonb not null constraint ck_import_mapping_fields check (jsonb_typeof(fields) = 'object'),
        constraint pk_import_mapping primary key (event_id, kind, shape))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_mapping');
    await runner.query(`
      alter table import_job
        drop column shape,
        drop constraint ck_import_job_kind,
        add constraint ck_import_job_kind check (kind in (${KINDS}))`);
  }
}
