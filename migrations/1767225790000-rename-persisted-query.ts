import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables whose rows can limit a caller to persisted queries. */
const LIMITED = ['api_key', 'kiosk', 'kiosk_enrolment_key'];
const BEFORE = { table: 'trusted_document', column: 'trusted_documents_only' };
const AFTER = { table: 'persisted_query', column: 'persisted_queries_only' };

/** Uses one name for persisted queries. Their table and the limits to them had other names. */
export class RenamePersistedQuery1767225790000 implements MigrationInterface {
  readonly name = 'RenamePersistedQuery1767225790000';

  async up(runner: QueryRunner): Promise<void> {
    await renameAll(runner, BEFORE, AFTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await renameAll(runner, AFTER, BEFORE);
  }
}

async function renameAll(runner: QueryRunner, before: typeof BEFORE, after: typeof BEFORE): Promise<void> {
  await runner.query(`alter table ${before.table} rename to ${after.table}`);
  await runner.query(`alter index ix_${before.table}_added_at rename to ix_${after.table}_added_at`);
  for (const table of LIMITED) {
    await runner.query(`alter table ${table} rename column ${before.column} to ${after.column}`);
  }
  await renameConstraints(runner, before.column, after.column);
  await renameConstraints(runner, before.table, after.table);
}

/** From version 18 of PostgreSQL, NOT NULL is a constraint with a name, too. */
async function renameConstraints(runner: QueryRunner, before: string, after: string): Promise<void> {
  await runner.query(`
    do $$
    declare named record;
    begin
      for named in
        select conrelid::regclass as of_table, conname, replace(conname, '${before}', '${after}') as renamed
        from pg_constraint
        where connamespace = current_schema()::regnamespace and strpos(conname, '${before}') > 0
      loop
        execute format('alter table %s rename constraint %I to %I', named.of_table, named.conname, named.renamed);
      end loop;
    end $$`);
}
