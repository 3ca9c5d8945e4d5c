import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The objects that cannot be rendered. Their catalog entries stay as they were. */
export class CreateCatalogQuarantine1764000056000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog_quarantine (
        object_id uuid constraint pk_catalog_quarantine primary key,
        kind text not null,
        reason text not null,
        since timestamptz not null default now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalog_quarantine');
  }
}
