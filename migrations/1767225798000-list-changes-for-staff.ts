import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists exhibitors and products by their last change of any kind, besides the last one that visitors see. Until now both
 * were the same change.
 */
export class ListChangesForStaff1767225798000 implements MigrationInterface {
  readonly name = 'ListChangesForStaff1767225798000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update catalog_entry set sorts = (sorts::jsonb || jsonb_build_object('changed', sorts -> 'updated'))::json
      where kind in ('EXHIBITOR', 'PRODUCT') and sorts -> 'updated' is not null`);
    await runner.query(`
      insert into catalog_listing (list_id, kind, sort, collator, published, key, object_id)
      select list_id, kind, 'changed', collator, published, key, object_id from catalog_listing
      where kind in ('EXHIBITOR', 'PRODUCT') and sort = 'updated'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from catalog_listing where sort = 'changed'`);
    await runner.query(
      `update catalog_entry set sorts = (sorts::jsonb - 'changed')::json where sorts -> 'changed' is not null`,
    );
  }
}
