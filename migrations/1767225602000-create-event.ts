import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** The editions of an exhibition. */
export class CreateEvent1767225602000 implements MigrationInterface {
  readonly name = 'CreateEvent1767225602000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        id uuid not null default new_id() constraint pk_event primary key,
        slug text not null constraint uq_event_slug unique constraint ck_event_slug check (is_slug(slug)),
        name jsonb not null constraint ck_event_name check (is_localized_text(name)),
        theme jsonb constraint ck_event_theme check (is_localized_text(theme)),
        description jsonb constraint ck_event_description check (is_localized_text(description)),
        edition integer constraint ck_event_edition check (edition between 1 and 9999),
        starts_on date not null,
        ends_on date not null,
        time_zone text not null constraint ck_event_time_zone check (now() at time zone time_zone is not null),
        locales text[] not null
          constraint ck_event_locales
            check (cardinality(locales) between 1 and 20 and is_locale_list(locales)),
        contact_name jsonb constraint ck_event_contact_name check (is_localized_text(contact_name)),
        contact_email text
          constraint ck_event_contact_email
            check (length(contact_email) <= 254 and contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        contact_phone text constraint ck_event_contact_phone check (contact_phone ~ '^\\+[1-9][0-9]{1,14}$'),
        status text not null default 'DRAFT'
          constraint ck_event_status check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
        registration_opens_at timestamptz,
        registration_closes_at timestamptz,
        exhibitor_quota integer constraint ck_event_exhibitor_quota check (exhibitor_quota >= 0),
        moderates_changes boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint ck_event_dates check (starts_on <= ends_on),
        constraint ck_event_registration check (registration_opens_at <= registration_closes_at)
      )`);
    await touchOnUpdate(runner, 'event');
    await markCatalog(runner, 'event', 'EVENT');
    // The languages of an event determine the position of every object in lists that are sorted by name.
    await runner.query(`
      create function event_locales_changed() returns trigger language plpgsql as $$
      begin
        insert into catalog_dirty (kind, object_id) select kind, object_id from catalog_entry where event_id = new.id;
        return null;
      end $$`);
    await runner.query(`
      create trigger event_locales_changed after update on event
      for each row when (old.locales is distinct from new.locales or old.time_zone is distinct from new.time_zone)
      execute function event_locales_changed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table event');
    await runner.query('drop function event_locales_changed()');
  }
}
