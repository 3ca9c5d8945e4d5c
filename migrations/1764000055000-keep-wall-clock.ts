import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions keep their times by the clock when their event gets another time zone. */
export class KeepWallClock1764000055000 implements MigrationInterface {
  name = 'KeepWallClock1764000055000';

  async up(runner: QueryRunner): Promise<void> {
    // One at a time, those first that move away from the others: a hall must not have two at once even meanwhile.
    await runner.query(`
      create function move_sessions_to_zone(event_id uuid, old_zone text, new_zone text)
      returns void language plpgsql as $$
      declare
        one record;
      begin
        for one in
          select id, moved_start, moved_end
          from session, lateral (
            select starts_at at time zone old_zone at time zone new_zone as moved_start,
              ends_at at time zone old_zone at time zone new_zone as moved_end
          ) moved
          where session.event_id = move_sessions_to_zone.event_id
          order by sign(extract(epoch from moved_start - starts_at)) * extract(epoch from starts_at) desc
        loop
          update session set starts_at = one.moved_start, ends_at = one.moved_end where id = one.id;
        end loop;
      end $$`);
    await replaceKeepSessions(
      runner,
      `if old.time_zone <> new.time_zone then
        perform move_sessions_to_zone(new.id, old.time_zone, new.time_zone);
      end if;
      `,
    );
    // Documents of events tell when registration opens and closes.
    await runner.query(`insert into catalog_dirty (kind, object_id) select 'EVENT', id from event`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceKeepSessions(runner, '');
    await runner.query('drop function move_sessions_to_zone(uuid, text, text)');
  }
}

async function replaceKeepSessions(runner: QueryRunner, first: string): Promise<void> {
  await runner.query(`
    create or replace function event_keep_sessions() returns trigger language plpgsql as $$
    begin
      ${first}if exists (
        select from session where event_id = new.id
          and not lies_within_days(starts_at, ends_at, new.starts_on, new.ends_on, new.time_zone)
      ) then
        raise exception 'event % has sessions on other days', new.slug
          using errcode = 'check_violation', constraint = 'ck_event_sessions';
      end if;
      return null;
    end $$`);
}
