import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language of correspondence of exhibitors. */
export class AddContactLocale1767225800100 implements MigrationInterface {
  readonly name = 'AddContactLocale1767225800100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exhibitor add column contact_locale text
        constraint ck_exhibitor_contact_locale check (contact_locale is null or is_locale_list(array[contact_locale]))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor drop column contact_locale');
  }
}
