import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stores with each event the version of the renderers that have rendered its catalog. Catalogs of before have version 0,
 * so that the next start renders them again.
 */
export class StoreRendererVersion1767225797000 implements MigrationInterface {
  readonly name = 'StoreRendererVersion1767225797000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog_revision add column renderers integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog_revision drop column renderers');
  }
}
