import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Halls have stages, so that several sessions run in one hall at a time; sessions can be drafts. */
export class AddStagesAndDrafts1764000057000 implements MigrationInterface {
  name = 'AddStagesAndDrafts1764000057000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hall add column stages jsonb not null default '[]'
        constraint ck_hall_stages check (jsonb_typeof(stages) = 'array' and jsonb_array_length(stages) <= 50)`);
    await runner.query(`
      alter table session
        add column stage text,
        add column published boolean not null default true,
        add constraint ck_session_stage_hall check (stage is null or hall_id is not null)`);
    await bindStages(runner);
    await replaceExclusion(runner);
    // Documents have new fields.
    await runner.query(`insert into catalog_dirty (kind, object_id) select 'HALL', id from hall`);
    await runner.query(`insert into catalog_dirty (kind, object_id) select 'SESSION', id from session`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session drop constraint ex_session_hall');
    await runner.query('drop type text_range');
    await runner.query(`
      alter table session add constraint ex_session_hall exclude using gist (
        uuid_range(hall_id, hall_id, '[]') with &&,
        tstzrange(starts_at, ends_at) with &&
      ) where (hall_id is not null)`);
    await runner.query('drop trigger hall_keep_stages on hall');
    await runner.query('drop function hall_keep_stages()');
    await runner.query('drop trigger session_keep_within_stage on session');
    await runner.query('drop function session_keep_stage()');
    await runner.query('alter table session drop column stage, drop column published');
    await runner.query('alter table hall drop column stages');
  }
}

/** A stage is a part of its hall's row; both writers lock that row, so that neither misses the other. */
async function bindStages(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function session_keep_stage() returns trigger language plpgsql as $$
    declare
      known jsonb;
    begin
      select stages into known from hall where id = new.hall_id for no key update;
      if new.stage is not null and new.hall_id is not null
        and not exists (select from jsonb_array_elements(known) as each where each ->> 'code' = new.stage) then
        raise exception 'session % is on a stage that its hall does not have', new.slug
          using errcode = 'foreign_key_violation', constraint = 'fk_session_stage',
            detail = coalesce((select string_agg(each ->> 'code', ', ')
              from jsonb_array_elements(known) as each), '');
      end if;
      return new;
    end $$`);
  // After session_keep_within_event by name, which locks the event first.
  await runner.query(`
    create trigger session_keep_within_stage
    before insert or update of hall_id, stage, published on session
    for each row execute function session_keep_stage()`);
  await runner.query(`
    create function hall_keep_stages() returns trigger language plpgsql as $$
    begin
      if exists (
        select from session where hall_id = new.id and stage is not null
          and not exists (select from jsonb_array_elements(new.stages) as each where each ->> 'code' = stage)
      ) then
        raise exception 'hall % lacks a stage that has sessions', new.code
          using errcode = 'foreign_key_violation', constraint = 'fk_hall_stages';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger hall_keep_stages after update of stages on hall for each row
    when (old.stages <> new.stages) execute function hall_keep_stages()`);
}

/** Only published sessions exclude each other. Without a stage the range has no bounds: the whole hall is taken. */
async function replaceExclusion(runner: QueryRunner): Promise<void> {
  await runner.query('create type text_range as range (subtype = text, collation = "C")');
  await runner.query('alter table session drop constraint ex_session_hall');
  await runner.query(`
    alter table session add constraint ex_session_hall exclude using gist (
      uuid_range(hall_id, hall_id, '[]') with &&,
      text_range(stage, stage, '[]') with &&,
      tstzrange(starts_at, ends_at) with &&
    ) where (hall_id is not null and published)`);
}
