import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public contact of an event's organizer. */
export class AddEventContact1764000060000 implements MigrationInterface {
  name = 'AddEventContact1764000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      alter table event
        add column contact_name jsonb constraint ck_event_contact_name check (is_localized_text(contact_name)),
        add column contact_email text constraint ck_event_contact_email
          check (length(contact_email) <= 254 and contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        add column contact_phone text constraint ck_event_contact_phone check (contact_phone ~ '^\+[1-9][0-9]{1,14}$')`);
    // Documents have a new field.
    await runner.query(`insert into catalog_dirty (kind, object_id) select 'EVENT', id from event`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table event drop column contact_name, drop column contact_email, drop column contact_phone',
    );
    await runner.query(`insert into catalog_dirty (kind, object_id) select 'EVENT', id from event`);
  }
}
