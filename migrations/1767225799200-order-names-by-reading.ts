import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Orders 厦门 as Xiamen in Chinese lists. The collation of CLDR knows words such as 重庆 and 沈阳, but reads 厦 always as
 * shà, so the keys contain a character with the reading xià.
 */
export class OrderNamesByReading1767225799200 implements MigrationInterface {
  readonly name = 'OrderNamesByReading1767225799200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function localized_sorts(name jsonb, locales text[]) returns jsonb
      language sql immutable parallel safe as $$
        select jsonb_object_agg('name:' || locale, case when locale ~ '^zh' then replace(text, '厦门', '夏门') else text end)
        from unnest(locales) as locale, lateral (select left(coalesce(
          name ->> locale, name ->> locales[1],
          (select value from jsonb_each_text(name) order by octet_length(key), key collate "C" limit 1)), 200) as text) as keyed
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    create or replace function localized_sorts(name jsonb, locales text[]) returns jsonb language sql immutable parallel safe as $$
      select jsonb_object_agg('name:' || locale, left(coalesce(
        name ->> locale, name ->> locales[1],
        (select value from jsonb_each_text(name) order by octet_length(key), key collate "C" limit 1)), 200))
      from unnest(locales) as locale
    $$`);
  }
}
