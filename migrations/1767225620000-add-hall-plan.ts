import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The features of the floor plans of halls, their background pictures, and where north is. */
export class AddHallPlan1767225620000 implements MigrationInterface {
  readonly name = 'AddHallPlan1767225620000';

  async up(runner: QueryRunner): Promise<void> {
    // Features are values of the plan: an organizer replaces all of them at once.
    await runner.query(`
      create function floor_features_fit(features jsonb, width double precision, depth double precision)
      returns boolean language sql immutable parallel safe as $$
        select case when jsonb_typeof(features) <> 'array' then false
          else jsonb_array_length(features) <= 500 and not exists (
            select from jsonb_array_elements(features) as feature
            where not coalesce(is_outline(feature -> 'outline'), false)
              or jsonb_typeof(feature -> 'kind') is distinct from 'string'
              or exists (
                select from jsonb_array_elements(feature -> 'outline') as corner
                where (corner ->> 'x')::double precision > width or (corner ->> 'y')::double precision > depth)) end
      $$`);
    await runner.query(`
      alter table hall
        add column features jsonb not null default '[]',
        add column north double precision not null default '0'
          constraint ck_hall_north check (north >= 0 and north < 360),
        add column background_id uuid,
        add column background_place jsonb,
        add constraint ck_hall_features check (floor_features_fit(features, width, depth)),
        add constraint ck_hall_background check (
          (background_id is null) = (background_place is null)
          and coalesce(jsonb_typeof(background_place), 'object') = 'object'),
        add constraint fk_hall_background
          foreign key (event_id, background_id) references media (event_id, id)`);
    await runner.query('create index ix_hall_background on hall (background_id)');
    // A change of a picture changes the documents of the halls that use it.
    await runner.query(`
      create function hall_media_changed() returns trigger language plpgsql as $$
      begin
        insert into catalog_dirty (kind, object_id)
        select 'HALL', owner.id from (select id from hall where background_id = new.id) as owner(id);
        return null;
      end $$`);
    await runner.query(`
      create trigger mark_hall_by_media after update on media
      for each row execute function hall_media_changed()`);
    // The documents of halls have three new fields.
    await runner.query(`insert into catalog_dirty (kind, object_id) select 'HALL', id from hall`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger mark_hall_by_media on media');
    await runner.query('drop function hall_media_changed()');
    await runner.query(`
      alter table hall drop constraint ck_hall_features, drop column features, drop column north,
        drop column background_id, drop column background_place`);
    await runner.query('drop function floor_features_fit(jsonb, double precision, double precision)');
  }
}
