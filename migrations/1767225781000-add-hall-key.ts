import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A key of the code of a hall without case, which is unique in the venue. `placeCodeKey` in
 * src/fair/venue/venue.fields.ts is the same rule.
 */
export class AddHallKey1767225781000 implements MigrationInterface {
  readonly name = 'AddHallKey1767225781000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hall add column key text');
    // Halls of one venue with equal keys, from earlier versions, keep their codes as keys.
    await runner.query(`
      update hall set key = case when keyed.twins > 1 then hall.code else keyed.key end
      from (
        select id, lower(code) as key, count(*) over (partition by venue_id, lower(code)) as twins from hall) as keyed
      where keyed.id = hall.id`);
    await runner.query(`
      alter table hall
        alter column key set not null,
        drop constraint uq_hall_code,
        add constraint uq_hall_code unique (venue_id, key)`);
    await runner.query(`
      create function hall_set_key() returns trigger language plpgsql as $$
      begin
        new.key := lower(new.code);
        return new;
      end $$`);
    await runner.query(`
      create trigger hall_set_key before insert or update of code on hall
        for each row execute function hall_set_key()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger hall_set_key on hall');
    await runner.query(`
      alter table hall
        drop column key,
        add constraint uq_hall_code unique (venue_id, code)`);
    await runner.query('drop function hall_set_key');
  }
}
