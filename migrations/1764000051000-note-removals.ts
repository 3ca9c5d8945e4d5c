import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest revision of an event at which an object was taken back from visitors; set by whoever writes the journal. */
export class NoteRemovals1764000051000 implements MigrationInterface {
  name = 'NoteRemovals1764000051000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog_revision add column removal_revision integer not null default 0');
    await runner.query('update catalog_revision set removal_revision = revision');
    await runner.query(`
      create function note_removal_revision() returns trigger language plpgsql as $$
      begin
        update catalog_revision event set removal_revision = removed.revision
        from (select event_id, max(revision) as revision from added where kind = 'REMOVED' group by event_id) removed
        where event.event_id = removed.event_id and event.removal_revision < removed.revision;
        return null;
      end $$`);
    await runner.query(`
      create trigger note_removal_revision after insert on catalog_change
        referencing new table as added for each statement execute function note_removal_revision()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger note_removal_revision on catalog_change');
    await runner.query('drop function note_removal_revision()');
    await runner.query('alter table catalog_revision drop column removal_revision');
  }
}
