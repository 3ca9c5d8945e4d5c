import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever shows a picture says what it shows: the same picture may stand with several exhibitors, of whom none
 * shall write the others' words. What is pending keeps its picture by a key, as what is shown does.
 */
export class DescribePictures1764000020000 implements MigrationInterface {
  name = 'DescribePictures1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exhibitor add column logo_alt jsonb
        constraint ck_exhibitor_logo_alt check (is_localized_text(logo_alt))`);
    await runner.query(`
      alter table product_image add column alt jsonb
        constraint ck_product_image_alt check (is_localized_text(alt))`);
    await runner.query(`
      update exhibitor set logo_alt = media.alt from media
      where media.id = exhibitor.logo_id and media.alt is not null`);
    await runner.query(`
      update product_image set alt = media.alt from media
      where media.id = product_image.media_id and media.alt is not null`);
    await runner.query('alter table media drop column alt');
    await runner.query(`
      alter table exhibitor_revision
        add column logo_id uuid generated always as
          (case when decided_at is null then (proposed ->> 'logo_id')::uuid end) stored,
        add constraint fk_exhibitor_revision_logo
          foreign key (event_id, logo_id) references media (event_id, id) deferrable`);
    await runner.query('create index ix_exhibitor_revision_logo on exhibitor_revision (logo_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor_revision drop column logo_id');
    await runner.query(`
      alter table media add column alt jsonb constraint ck_media_alt check (is_localized_text(alt))`);
    await runner.query(`
      update media set alt = shown.alt
      from (
        select logo_id as id, logo_alt as alt from exhibitor where logo_alt is not null
        union all select media_id, alt from product_image where alt is not null
      ) shown
      where shown.id = media.id`);
    await runner.query('alter table product_image drop column alt');
    await runner.query('alter table exhibitor drop column logo_alt');
  }
}
