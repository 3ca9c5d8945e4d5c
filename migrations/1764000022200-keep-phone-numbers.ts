import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Telephone numbers of exhibitors and of those who speak for them, in E.164; never public. */
export class KeepPhoneNumbers1764000022200 implements MigrationInterface {
  name = 'KeepPhoneNumbers1764000022200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      alter table exhibitor add column contact_phone text
        constraint ck_exhibitor_contact_phone check (contact_phone ~ '^\+[1-9][0-9]{1,14}$'),
      add constraint ck_exhibitor_representative_phones check (not jsonb_path_exists(
        representatives, '$[*].phone ? (!(@ like_regex "^\\+[1-9][0-9]{1,14}$"))'))`);
    // Staff read them in the catalog.
    await runner.query(`insert into catalog_dirty (kind, object_id) select 'EXHIBITOR', id from exhibitor`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor drop constraint ck_exhibitor_representative_phones');
    await runner.query('alter table exhibitor drop column contact_phone');
    await runner.query(`
      update exhibitor set representatives = (
        select jsonb_agg(person - 'phone' order by place)
        from jsonb_array_elements(representatives) with ordinality as people(person, place))
      where jsonb_path_exists(representatives, '$[*].phone')`);
  }
}
