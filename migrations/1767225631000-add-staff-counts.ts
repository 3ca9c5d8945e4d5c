import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists of staff filter by and count, and stored counts by zone and kind. */
export class AddStaffCounts1767225631000 implements MigrationInterface {
  readonly name = 'AddStaffCounts1767225631000';

  async up(runner: QueryRunner): Promise<void> {
    await createLacks(runner);
    // Computed when an entry is written: parsing the documents of all exhibitors takes a tenth of a second.
    await runner.query(`
      alter table catalog_entry
        add column status text generated always as (staff ->> 'status') stored,
        add column lacks text[] generated always as (
          case when kind = 'EXHIBITOR' then
            exhibitor_lacks(document, detail, staff, halls, categories, sorts) end) stored`);
    // The other indexes contain published objects only.
    await runner.query(`
      create index ix_catalog_entry_all on catalog_entry (event_id, kind, status, published)`);
    await runner.query(`
      insert into catalog_count (event_id, kind, dimension, value, count)
      select event_id, kind, 'type', type, count(*) from catalog_entry
      where published and type is not null group by 1, 2, 4
      union all
      select event_id, kind, 'zone', zone::text, count(*) from catalog_entry, unnest(zones) as zone
      where published group by 1, 2, 4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from catalog_count where dimension in ('type', 'zone')`);
    await runner.query('drop index ix_catalog_entry_all');
    await runner.query('alter table catalog_entry drop column lacks, drop column status');
    await runner.query('drop function exhibitor_lacks(json, json, json, uuid[], uuid[], json)');
  }
}

async function createLacks(runner: QueryRunner): Promise<void> {
  // The sorts have a key `name:en` for each language of the event.
  await runner.query(`
    create function exhibitor_lacks(
      document json, detail json, staff json, halls uuid[], categories uuid[], sorts json
    ) returns text[] language sql immutable parallel safe as $$
      select array_remove(array[
        case when document ->> 'logo' is null then 'LOGO' end,
        case when exists (
          select from json_object_keys(sorts) as sort (key)
          where sort.key like 'name:%' and (
            document -> 'name' ->> substr(sort.key, 6) is null
            or (detail ->> 'description' is not null and detail -> 'description' ->> substr(sort.key, 6) is null))
        ) then 'TRANSLATION' end,
        case when detail ->> 'description' is null then 'DESCRIPTION' end,
        case when cardinality(halls) = 0 then 'BOOTH' end,
        case when cardinality(categories) = 0 then 'CATEGORY' end,
        case when staff ->> 'contactEmail' is null and staff ->> 'contactPhone' is null then 'CONTACT' end
      ], null)
    $$`);
}
