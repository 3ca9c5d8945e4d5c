import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steps of each import, so that it can be reverted. */
export class CreateImport1767225614000 implements MigrationInterface {
  readonly name = 'CreateImport1767225614000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_job (
        id uuid not null default new_id() constraint pk_import_job primary key,
        event_id uuid not null constraint fk_import_job_event references event (id) on delete cascade,
        kind text not null
          constraint ck_import_job_kind check (kind in ('exhibitors', 'products', 'booths', 'sessions')),
        file text constraint ck_import_job_file check (length(file) between 1 and 255),
        actor text not null constraint ck_import_job_actor check (length(actor) between 1 and 254),
        created integer not null constraint ck_import_job_created check (created >= 0),
        changed integer not null constraint ck_import_job_changed check (changed >= 0),
        -- Ids of the categories, halls and booths that the import created for its rows.
        made jsonb not null default '{}' constraint ck_import_job_made check (jsonb_typeof(made) = 'object'),
        imported_at timestamptz not null default now(),
        reverted_at timestamptz,
        reverted_by text constraint ck_import_job_reverted_by check (length(reverted_by) between 1 and 254)
      )`);
    await runner.query('create index ix_import_job_event on import_job (event_id, imported_at)');
    await runner.query(`
      create table import_step (
        job_id uuid not null constraint fk_import_step_job references import_job (id) on delete cascade,
        -- As a spreadsheet counts.
        row integer not null constraint ck_import_step_row check (row > 0),
        action text not null constraint ck_import_step_action check (action in ('CREATE', 'CHANGE', 'NONE')),
        name text not null,
        object_id uuid not null,
        -- The version in the plan, and the version after the import.
        compared integer,
        version integer not null,
        -- The written columns by their names in files. json, not jsonb: it is read as a whole, and jsonb takes
        -- seconds in a large import.
        before json constraint ck_import_step_before check (json_typeof(before) = 'object'),
        after json not null constraint ck_import_step_after check (json_typeof(after) = 'object'),
        constraint pk_import_step primary key (job_id, row)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_step, import_job');
  }
}
