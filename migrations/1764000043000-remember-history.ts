import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which history the revisions belong to, so that a restored database is known to be another one. */
export class RememberHistory1764000043000 implements MigrationInterface {
  name = 'RememberHistory1764000043000';

  async up(runner: QueryRunner): Promise<void> {
    // Empty until a server starts: whoever finds nothing here cannot know what the database has been through.
    await runner.query(`
      create table catalog_history (
        identity text not null,
        known_since timestamptz not null default now(),
        single boolean not null default true
          constraint pk_catalog_history primary key constraint ck_catalog_history_single check (single)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalog_history');
  }
}
