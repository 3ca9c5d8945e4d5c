import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a picture was last uploaded: what nobody shows is kept for a while after that. */
export class RememberUploads1764000020100 implements MigrationInterface {
  name = 'RememberUploads1764000020100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table media add column uploaded_at timestamptz not null default clock_timestamp()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table media drop column uploaded_at');
  }
}
