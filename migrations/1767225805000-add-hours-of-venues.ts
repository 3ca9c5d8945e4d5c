import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Descriptions and opening hours of venues. The hours move with the days of the event. */
export class AddHoursOfVenues1767225805000 implements MigrationInterface {
  readonly name = 'AddHoursOfVenues1767225805000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table venue
        add column description jsonb constraint ck_venue_description check (is_localized_text(description)),
        add column hours jsonb not null default '[]' constraint ck_venue_hours
          check (jsonb_typeof(hours) = 'array' and jsonb_array_length(hours) <= 60)`);
    await runner.query(`
      create function moved_day(day text, days integer) returns text language sql immutable parallel safe as $$
        select to_char(day::date + days, 'YYYY-MM-DD')
      $$`);
    await runner.query(`
      create function event_move_hours() returns trigger language plpgsql set search_path = public as $$
      begin
        if moved_days() <> 0 then
          update venue set hours = (
            select jsonb_agg(
              period || jsonb_build_object(
                'startsOn', moved_day(period ->> 'startsOn', moved_days()),
                'endsOn', moved_day(period ->> 'endsOn', moved_days())
              ) order by place)
            from jsonb_array_elements(hours) with ordinality as one(period, place)
          )
          where event_id = new.id and hours <> '[]';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger event_move_hours after update of starts_on on event for each row
      when (old.starts_on <> new.starts_on) execute function event_move_hours()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger event_move_hours on event');
    await runner.query('drop function event_move_hours()');
    await runner.query('drop function moved_day(text, integer)');
    await runner.query('alter table venue drop column description, drop column hours');
  }
}
