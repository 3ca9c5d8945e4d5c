import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The state, the track and the language of sessions. */
export class AddSessionState1767225632000 implements MigrationInterface {
  readonly name = 'AddSessionState1767225632000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        add column state text not null default 'SCHEDULED'
          constraint ck_session_state check (state in ('SCHEDULED', 'MOVED', 'CANCELLED')),
        add column track jsonb constraint ck_session_track check (is_localized_text(track)),
        add column language text constraint ck_session_language check (language is null or is_locale_list(array[language]))`);
    await excludeOverlaps(runner, `and state <> 'CANCELLED'`);
    await lockHall(runner, 'hall_id, stage, published, state');
    // The state cannot be null: documents have it before the marked sessions are rendered again.
    await runner.query(`
      update catalog_entry set document = (document::jsonb || '{"state": "SCHEDULED"}')::json
      where kind = 'SESSION'`);
    await runner.query(`
      insert into catalog_dirty (kind, object_id)
      select kind, object_id from catalog_entry where kind = 'SESSION'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await lockHall(runner, 'hall_id, stage, published');
    await excludeOverlaps(runner, '');
    await runner.query('alter table session drop column language, drop column track, drop column state');
  }
}

/** A cancelled session leaves its hall to others. */
async function excludeOverlaps(runner: QueryRunner, condition: string): Promise<void> {
  await runner.query('alter table session drop constraint ex_session_hall');
  await runner.query(`
    alter table session add constraint ex_session_hall exclude using gist (
      uuid_range(hall_id, hall_id, '[]') with &&,
      text_range(stage, stage, '[]') with &&,
      tstzrange(starts_at, ends_at) with &&
    ) where (hall_id is not null and published ${condition})`);
}

/** The columns whose change can violate the exclusion constraint. Its writers hold the lock of the hall. */
async function lockHall(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('drop trigger session_keep_within_stage on session');
  await runner.query(`
    create trigger session_keep_within_stage before insert or update of ${columns} on session
    for each row execute function session_keep_stage()`);
}
