import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contact person of an exhibitor, for staff only. */
export class AddExhibitorContactName1767225660000 implements MigrationInterface {
  readonly name = 'AddExhibitorContactName1767225660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exhibitor
        add column contact_name text
          constraint ck_exhibitor_contact_name check (length(contact_name) between 1 and 200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor drop column contact_name');
  }
}
