import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog } from './triggers.js';

/** The country, the logo and the picture of events. */
export class AddEventImages1767225633000 implements MigrationInterface {
  readonly name = 'AddEventImages1767225633000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event add column country text constraint ck_event_country check (country ~ '^[A-Z]{2}$')`);
    await runner.query(`
      create table event_image (
        event_id uuid not null constraint fk_event_image_event references event (id) on delete cascade,
        role text not null constraint ck_event_image_role check (role in ('LOGO', 'PICTURE')),
        media_id uuid not null,
        alt jsonb constraint ck_event_image_alt check (is_localized_text(alt)),
        constraint pk_event_image primary key (event_id, role),
        constraint fk_event_image_media
          foreign key (event_id, media_id) references media (event_id, id) deferrable
      )`);
    await runner.query('create index ix_event_image_media on event_image (media_id)');
    await markCatalog(runner, 'event_image', 'EVENT', 'event_id');
    await runner.query(`
      insert into catalog_dirty (kind, object_id)
      select kind, object_id from catalog_entry where kind = 'EVENT'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table event_image');
    await runner.query('alter table event drop column country');
  }
}
