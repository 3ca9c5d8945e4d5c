import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The slugs that published objects had before, so that old addresses lead to them. */
export class CreateFormerSlug1767225701000 implements MigrationInterface {
  readonly name = 'CreateFormerSlug1767225701000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog_former_slug (
        event_id uuid not null,
        kind text not null,
        slug text not null,
        object_id uuid not null,
        constraint pk_catalog_former_slug primary key (event_id, kind, slug)
      )`);
    await runner.query('create index ix_catalog_former_slug_object on catalog_former_slug (object_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalog_former_slug');
  }
}
