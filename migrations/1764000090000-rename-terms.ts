import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pending changes were called revisions, and notified applicants told: both words have another meaning elsewhere. */
export class RenameTerms1764000090000 implements MigrationInterface {
  readonly name = 'RenameTerms1764000090000';

  async up(runner: QueryRunner): Promise<void> {
    await renameTable(runner, 'exhibitor_revision', 'exhibitor_pending_change');
    await renameTable(runner, 'product_revision', 'product_pending_change');
    await renameDecision(runner, 'REFUSE', 'REJECT');
    await runner.query('alter table exhibitor rename column told_status to announced_status');
    await runner.query(
      'alter table exhibitor rename constraint ck_exhibitor_told_status to ck_exhibitor_announced_status',
    );
    await runner.query('alter table exhibitor_review rename column told_at to notified_at');
    await runner.query('alter index ix_exhibitor_review_untold rename to ix_exhibitor_review_unnotified');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter index ix_exhibitor_review_unnotified rename to ix_exhibitor_review_untold');
    await runner.query('alter table exhibitor_review rename column notified_at to told_at');
    await runner.query(
      'alter table exhibitor rename constraint ck_exhibitor_announced_status to ck_exhibitor_told_status',
    );
    await runner.query('alter table exhibitor rename column announced_status to told_status');
    await renameDecision(runner, 'REJECT', 'REFUSE');
    await renameTable(runner, 'product_pending_change', 'product_revision');
    await renameTable(runner, 'exhibitor_pending_change', 'exhibitor_revision');
  }
}

/** Renames a table with its constraints and indexes, whose names contain that of the table. */
async function renameTable(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(`alter table ${from} rename to ${to}`);
  await runner.query(`
    do $$
    declare
      named record;
    begin
      for named in select conname as name from pg_constraint
        where conrelid = '${to}'::regclass and conname like '%${from}%'
      loop
        execute format('alter table ${to} rename constraint %I to %I',
          named.name, replace(named.name, '${from}', '${to}'));
      end loop;
      for named in select relation.relname as name from pg_index join pg_class relation on relation.oid = indexrelid
        where indrelid = '${to}'::regclass and relation.relname like '%${from}%'
      loop
        execute format('alter index %I rename to %I', named.name, replace(named.name, '${from}', '${to}'));
      end loop;
    end $$`);
}

async function renameDecision(runner: QueryRunner, from: string, to: string): Promise<void> {
  for (const table of ['exhibitor_pending_change', 'product_pending_change']) {
    await runner.query(`alter table ${table} drop constraint ck_${table}_decision`);
    await runner.query(`update ${table} set decision = '${to}' where decision = '${from}'`);
    await runner.query(`
      alter table ${table} add constraint ck_${table}_decision check (decision in ('ACCEPT', '${to}', 'REPLACE'))`);
  }
}
