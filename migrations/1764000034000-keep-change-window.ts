import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which revision on an event's changes are still kept, so that whoever is further behind can be told. */
export class KeepChangeWindow1764000034000 implements MigrationInterface {
  name = 'KeepChangeWindow1764000034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalog_revision
        add column changes_since integer not null default 0
          constraint ck_catalog_revision_changes_since check (changes_since between 0 and revision)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog_revision drop column changes_since');
  }
}
