import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The postal address, brands, main products and sponsor level of exhibitors. */
export class AddExhibitorProfile1767225711000 implements MigrationInterface {
  name = 'AddExhibitorProfile1767225711000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exhibitor
        add column address jsonb constraint ck_exhibitor_address check (is_localized_text(address)),
        add column postal_code text
          constraint ck_exhibitor_postal_code check (length(postal_code) between 1 and 20),
        add column brands text[] not null default '{}'
          constraint ck_exhibitor_brands check (cardinality(brands) <= 50),
        add column main_products text[] not null default '{}'
          constraint ck_exhibitor_main_products check (cardinality(main_products) <= 50),
        add column sponsor_level text
          constraint ck_exhibitor_sponsor_level check (length(sponsor_level) between 1 and 50)`);
    await runner.query('alter table event add column shows_addresses boolean not null default false');
    // The event decides whether visitors see the addresses in the documents of its exhibitors.
    await runner.query(`
      create function event_mark_addresses() returns trigger language plpgsql as $$
      begin
        insert into catalog_dirty (kind, object_id)
          select 'EXHIBITOR', id from exhibitor where event_id = new.id and num_nonnulls(address, postal_code) > 0;
        return null;
      end $$`);
    await runner.query(`
      create trigger event_mark_addresses after update of shows_addresses on event
        for each row when (old.shows_addresses <> new.shows_addresses) execute function event_mark_addresses()`);
    // The lists cannot be null: documents have them before the marked exhibitors are rendered again.
    await runner.query(`
      update catalog_entry set document = (document::jsonb || '{"brands": [], "mainProducts": []}')::json
      where kind = 'EXHIBITOR'`);
    await runner.query(`
      update catalog_entry set document = (document::jsonb || '{"showsAddresses": false}')::json
      where kind = 'EVENT'`);
    await runner.query(`
      insert into catalog_dirty (kind, object_id)
      select kind, object_id from catalog_entry where kind in ('EXHIBITOR', 'EVENT')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger event_mark_addresses on event');
    await runner.query('drop function event_mark_addresses');
    await runner.query('alter table event drop column shows_addresses');
    await runner.query(`
      alter table exhibitor drop column address, drop column postal_code, drop column brands,
        drop column main_products, drop column sponsor_level`);
  }
}
