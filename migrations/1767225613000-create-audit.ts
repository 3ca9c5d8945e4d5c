import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audit entries, and the stored outcomes of requests with an idempotency key. */
export class CreateAudit1767225613000 implements MigrationInterface {
  readonly name = 'CreateAudit1767225613000';

  async up(runner: QueryRunner): Promise<void> {
    await createAuditEntry(runner);
    await createIdempotencyKey(runner);
    await createGrant(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key, audit_entry');
    await runner.query('drop function grant_to_application(name)');
    await runner.query('drop function audit_entry_forbid_change()');
  }
}

async function createAuditEntry(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table audit_entry (
      id uuid not null default new_id() constraint pk_audit_entry primary key,
      at timestamptz not null default clock_timestamp(),
      -- Without a foreign key: the entry stays valid when the account is deleted.
      account_id uuid,
      actor text not null constraint ck_audit_entry_actor check (length(actor) between 1 and 254),
      action text not null constraint ck_audit_entry_action check (length(action) between 1 and 100),
      request_id text,
      event_id uuid,
      object_ids uuid[] not null default '{}',
      changes jsonb not null default '[]'
        constraint ck_audit_entry_changes check (jsonb_typeof(changes) = 'array')
    )`);
  await runner.query('create index ix_audit_entry_event on audit_entry (event_id, at)');
  await runner.query('create index ix_audit_entry_account on audit_entry (account_id, at)');
  await runner.query('create index ix_audit_entry_objects on audit_entry using gin (object_ids)');
  await runner.query(`
    create function audit_entry_forbid_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit entries are never changed' using errcode = 'restrict_violation';
    end $$`);
  await runner.query(`
    create trigger audit_entry_forbid_change before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_forbid_change()`);
}

async function createIdempotencyKey(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table idempotency_key (
      principal text not null,
      key text not null constraint ck_idempotency_key_key check (length(key) between 1 and 255),
      request_hash bytea not null,
      outcome jsonb,
      created_at timestamptz not null default now(),
      constraint pk_idempotency_key primary key (principal, key)
    )`);
  await runner.query('create index ix_idempotency_key_created_at on idempotency_key (created_at)');
}

async function createGrant(runner: QueryRunner): Promise<void> {
  // For a role that owns no table and runs the server.
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
