import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether something is published is told by the lexemes that it is found by; nothing reads it beside them. */
export class DropPublishedOfSearch1764000048000 implements MigrationInterface {
  name = 'DropPublishedOfSearch1764000048000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog_search drop column published');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog_search add column published boolean');
    await runner.query(`
      update catalog_search made set published = coalesce(
        (select published from catalog_entry entry where entry.object_id = made.object_id), false)`);
    await runner.query(
      'alter table catalog_search add constraint catalog_search_published_not_null1 not null published',
    );
  }
}
