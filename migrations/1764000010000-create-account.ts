import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** Who may sign in and what they may do. */
export class CreateAccount1764000010000 implements MigrationInterface {
  name = 'CreateAccount1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid not null default new_id() constraint pk_account primary key,
        email text not null constraint uq_account_email unique
          constraint ck_account_email check (email = lower(email) and length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
        name text not null constraint ck_account_name check (length(btrim(name)) between 1 and 200),
        -- Null until the invitation is accepted: nobody can sign in without a password.
        password_hash text,
        disabled_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    await touchOnUpdate(runner, 'account');
    await runner.query(`
      create table role_grant (
        id uuid not null default new_id() constraint pk_role_grant primary key,
        account_id uuid not null constraint fk_role_grant_account references account (id) on delete cascade,
        role text not null
          constraint ck_role_grant_role check (role in ('ADMINISTRATOR', 'ORGANIZER', 'REVIEWER', 'EXHIBITOR')),
        event_id uuid constraint fk_role_grant_event references event (id) on delete cascade,
        exhibitor_id uuid,
        granted_at timestamptz not null default now(),
        constraint uq_role_grant unique nulls not distinct (account_id, role, event_id, exhibitor_id),
        constraint fk_role_grant_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
        constraint ck_role_grant_scope check (case role
          when 'ADMINISTRATOR' then event_id is null and exhibitor_id is null
          when 'EXHIBITOR' then event_id is not null and exhibitor_id is not null
          else event_id is not null and exhibitor_id is null end)
      )`);
    await runner.query('create index ix_role_grant_event on role_grant (event_id)');
    await runner.query('create index ix_role_grant_exhibitor on role_grant (exhibitor_id)');
    await runner.query(`
      create table login_session (
        -- Of the token only its SHA-256: who reads the database cannot sign in with it.
        token_hash bytea not null constraint pk_login_session primary key
          constraint ck_login_session_token_hash check (length(token_hash) = 32),
        account_id uuid not null constraint fk_login_session_account references account (id) on delete cascade,
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null
      )`);
    await runner.query('create index ix_login_session_account on login_session (account_id)');
    await runner.query('create index ix_login_session_expires_at on login_session (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table login_session, role_grant, account');
  }
}
