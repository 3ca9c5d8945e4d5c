import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What programmes of conferences contain beside title, time and place. */
export class AddSessionDetails1767225662000 implements MigrationInterface {
  readonly name = 'AddSessionDetails1767225662000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      alter table session
        add column external_id text
          constraint ck_session_external_id check (length(external_id) between 1 and 200),
        add column subtitle jsonb constraint ck_session_subtitle check (is_localized_text(subtitle)),
        add column abstract jsonb constraint ck_session_abstract check (is_localized_text(abstract)),
        add column type jsonb constraint ck_session_type check (is_localized_text(type)),
        add column hosts text[] not null default '{}'
          constraint ck_session_hosts check (cardinality(hosts) <= 50),
        add column url text constraint ck_session_url check (url ~* '^https?://[^[:space:]]+$'),
        add constraint uq_session_external_id unique (event_id, external_id)`);
    // The hosts cannot be null: documents have them before the marked sessions are rendered again.
    await runner.query(`
      update catalog_entry set document = (document::jsonb || '{"hosts": []}')::json
      where kind = 'SESSION'`);
    await runner.query(`
      insert into catalog_dirty (kind, object_id)
      select kind, object_id from catalog_entry where kind = 'SESSION'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session drop column external_id, drop column subtitle, drop column abstract,
        drop column type, drop column hosts, drop column url`);
  }
}
