import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import did is read whole and never searched: `json` is kept as it comes, `jsonb` costs seconds a large import. */
export class KeepStepsAsText1764000025000 implements MigrationInterface {
  name = 'KeepStepsAsText1764000025000';

  async up(runner: QueryRunner): Promise<void> {
    await change(runner, 'json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await change(runner, 'jsonb');
  }
}

async function change(runner: QueryRunner, type: 'json' | 'jsonb'): Promise<void> {
  await runner.query(`
    alter table import_job
      drop constraint ck_import_job_steps,
      alter column steps type ${type} using steps::${type},
      add constraint ck_import_job_steps check (${type}_typeof(steps) = 'array')`);
}
