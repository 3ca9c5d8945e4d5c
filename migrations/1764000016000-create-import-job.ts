import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What imports did, so that each can be undone. */
export class CreateImportJob1764000016000 implements MigrationInterface {
  name = 'CreateImportJob1764000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_job (
        id uuid not null default new_id() constraint pk_import_job primary key,
        event_id uuid not null constraint fk_import_job_event references event (id) on delete cascade,
        kind text not null
          constraint ck_import_job_kind check (kind in ('exhibitors', 'products', 'booths', 'sessions')),
        actor text not null constraint ck_import_job_actor check (length(actor) between 1 and 254),
        created integer not null constraint ck_import_job_created check (created >= 0),
        changed integer not null constraint ck_import_job_changed check (changed >= 0),
        -- Each row that was written: its action, id, version since, and fields before and after.
        steps jsonb not null constraint ck_import_job_steps check (jsonb_typeof(steps) = 'array'),
        -- Ids of the categories, halls and booths that were made beside the rows.
        made jsonb not null default '{}' constraint ck_import_job_made check (jsonb_typeof(made) = 'object'),
        imported_at timestamptz not null default now(),
        reverted_at timestamptz
      )`);
    await runner.query('create index ix_import_job_event on import_job (event_id, imported_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_job');
  }
}
