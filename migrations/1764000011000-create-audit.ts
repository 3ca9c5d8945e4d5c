import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done by whom, and the answers to requests that may come again. */
export class CreateAudit1764000011000 implements MigrationInterface {
  name = 'CreateAudit1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        id uuid not null default new_id() constraint pk_audit_entry primary key,
        at timestamptz not null default clock_timestamp(),
        -- Without foreign keys: what was done stays true when those who did it are gone.
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

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key, audit_entry');
    await runner.query('drop function audit_entry_forbid_change()');
  }
}
