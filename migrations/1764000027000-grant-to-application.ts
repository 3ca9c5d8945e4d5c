import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a role that owns nothing run the application: it writes all rows, but what was done it only adds to. */
export class GrantToApplication1764000027000 implements MigrationInterface {
  name = 'GrantToApplication1764000027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function grant_to_application(role_name name) returns void language plpgsql as $$
      begin
        execute format('grant usage on schema public to %I', role_name);
        execute format('grant select, insert, update, delete on all tables in schema public to %I', role_name);
        execute format('grant usage, select on all sequences in schema public to %I', role_name);
        -- The owner of a table may switch its triggers off; this role may not even try.
        execute format('revoke update, delete, truncate on audit_entry from %I', role_name);
        execute format('revoke insert, update, delete, truncate on migrations from %I', role_name);
      end $$`);
    await runner.query('revoke execute on function grant_to_application(name) from public');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function grant_to_application(name)');
  }
}
