import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions and collations that the tables of every feature use. */
export class CreateFoundations1767225600000 implements MigrationInterface {
  readonly name = 'CreateFoundations1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    // RFC 9562 version 7: 48 bits of milliseconds, then random bits. The application uses the same layout.
    await runner.query(`
      create function new_id() returns uuid language sql volatile parallel safe as $$
        select encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $$`);
    // A localized text: an object of one or more language tags, each with a text that is not blank.
    await runner.query(`
      create function is_localized_text(value jsonb) returns boolean language sql immutable parallel safe as $$
        select jsonb_typeof(value) = 'object' and value <> '{}'::jsonb and not exists (
          select from jsonb_each(case jsonb_typeof(value) when 'object' then value else '{}'::jsonb end) as item(tag, text)
          where item.tag !~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$'
             or jsonb_typeof(item.text) <> 'string'
             or btrim(item.text #>> '{}') = '')
      $$`);
    // The languages of an event: each tag is well formed, and none occurs twice.
    await runner.query(`
      create function is_locale_list(value text[]) returns boolean language sql immutable parallel safe as $$
        select count(*) = count(distinct tag)
          and bool_and(coalesce(tag ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$', false))
        from unnest(value) as tag
      $$`);
    await runner.query(`
      create function is_slug(value text) returns boolean language sql immutable parallel safe as $$
        select value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 120
      $$`);
    // Sorts A2 before A10: pads every run of digits to the same length.
    await runner.query(`
      create function natural_key(value text) returns text language sql immutable parallel safe as $$
        select regexp_replace(
          regexp_replace(upper(value), '([0-9]+)', '00000000000000000000\\1', 'g'),
          '0*([0-9]{20})', '\\1', 'g')
      $$`);
    await runner.query(`
      create function iso_instant(value timestamptz) returns text language sql immutable parallel safe as $$
        select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      $$`);
    // An UPDATE that changes a row raises its version. An UPDATE with equal values does not.
    await runner.query(`
      create function touch_row() returns trigger language plpgsql as $$
      begin
        if new is distinct from old then
          new.version := old.version + 1;
          new.updated_at := now();
        end if;
        return new;
      end $$`);
    await runner.query(`create collation name_pinyin (provider = icu, locale = 'zh-u-co-pinyin')`);
    await runner.query(`create collation name_root (provider = icu, locale = 'und')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function touch_row()');
    await runner.query('drop function iso_instant(timestamptz)');
    await runner.query('drop function natural_key(text)');
    await runner.query('drop function is_slug(text)');
    await runner.query('drop function is_locale_list(text[])');
    await runner.query('drop function is_localized_text(jsonb)');
    await runner.query('drop function new_id()');
    await runner.query('drop collation name_root');
    await runner.query('drop collation name_pinyin');
  }
}
