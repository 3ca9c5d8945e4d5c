import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Short names of venues and signs of categories. */
export class AddLooks1767225630000 implements MigrationInterface {
  readonly name = 'AddLooks1767225630000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table venue add column short_name jsonb
        constraint ck_venue_short_name check (is_localized_text(short_name))`);
    await runner.query(`
      alter table category add column sign text
        constraint ck_category_sign check (sign ~ '^[a-z0-9-]{1,40}$')`);
    // Categories have looks at once: the fields cannot be null. The marks below replace these looks.
    await runner.query(`
      update catalog_entry
      set document = (document::jsonb || '{"color": 1, "hatched": false, "sign": "shapes"}')::json
      where kind = 'CATEGORY'`);
    // The documents of these kinds have new fields.
    await runner.query(`
      insert into catalog_dirty (kind, object_id)
      select kind, object_id from catalog_entry where kind in ('VENUE', 'CATEGORY', 'EXHIBITOR')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table category drop column sign');
    await runner.query('alter table venue drop column short_name');
  }
}
