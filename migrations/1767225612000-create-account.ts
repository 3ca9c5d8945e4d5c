import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** Accounts, their roles, and the credentials of people and programs. */
export class CreateAccount1767225612000 implements MigrationInterface {
  readonly name = 'CreateAccount1767225612000';

  async up(runner: QueryRunner): Promise<void> {
    await createAccount(runner);
    await createSignIn(runner);
    await createInvitation(runner);
    await createApiKey(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table api_key, password_token, invitation, attempt_limit, known_network, login_session,
        role_grant, account`);
    await runner.query('drop function may_give_role(uuid, text, uuid, uuid)');
  }
}

async function createAccount(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table account (
      id uuid not null default new_id() constraint pk_account primary key,
      email text not null
        constraint uq_account_email unique
        constraint ck_account_email
          check (email = lower(email) and length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
      name text not null constraint ck_account_name check (length(btrim(name)) between 1 and 200),
      locale text,
      -- Null until the invitation is accepted: without a password nobody can sign in.
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
        constraint ck_role_grant_role
          check (role in ('ADMINISTRATOR', 'ORGANIZER', 'REVIEWER', 'EXHIBITOR')),
      event_id uuid constraint fk_role_grant_event references event (id) on delete cascade,
      exhibitor_id uuid,
      granted_at timestamptz not null default now(),
      constraint uq_role_grant unique nulls not distinct (account_id, role, event_id, exhibitor_id),
      constraint fk_role_grant_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade,
      constraint ck_role_grant_scope
        check (case role
          when 'ADMINISTRATOR' then event_id is null and exhibitor_id is null
          when 'EXHIBITOR' then event_id is not null and exhibitor_id is not null
          else event_id is not null and exhibitor_id is null end)
    )`);
  await runner.query('create index ix_role_grant_event on role_grant (event_id)');
  await runner.query('create index ix_role_grant_exhibitor on role_grant (exhibitor_id)');
  await runner.query(`
    create function may_give_role(giver uuid, given text, in_event uuid, for_exhibitor uuid) returns boolean
    language sql stable as $$
      select exists (
        select from role_grant held join account on account.id = held.account_id
        where held.account_id = giver and account.disabled_at is null and case held.role
          when 'ADMINISTRATOR' then true
          when 'ORGANIZER' then given <> 'ADMINISTRATOR' and held.event_id = in_event
          when 'EXHIBITOR' then given = 'EXHIBITOR' and held.exhibitor_id = for_exhibitor
          else false end)
    $$`);
}

async function createSignIn(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table login_session (
      -- Only the SHA-256 of the token: a reader of the database cannot sign in with it.
      token_hash bytea not null
        constraint pk_login_session primary key
        constraint ck_login_session_token_hash check (length(token_hash) = 32),
      account_id uuid not null constraint fk_login_session_account references account (id) on delete cascade,
      created_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`);
  await runner.query('create index ix_login_session_account on login_session (account_id)');
  await runner.query('create index ix_login_session_expires_at on login_session (expires_at)');
  await runner.query(`
    create table known_network (
      account_id uuid not null constraint fk_known_network_account references account (id) on delete cascade,
      network cidr not null,
      last_used_at timestamptz not null default now(),
      constraint pk_known_network primary key (account_id, network)
    )`);
  await runner.query(`
    create table attempt_limit (
      -- The SHA-256 of the limited value, so that the table contains no addresses.
      key bytea not null
        constraint pk_attempt_limit primary key
        constraint ck_attempt_limit_key check (length(key) = 32),
      -- The theoretical arrival time of GCRA.
      paid_at timestamptz not null
    )`);
  await runner.query('create index ix_attempt_limit_paid_at on attempt_limit (paid_at)');
}

async function createInvitation(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table invitation (
      id uuid not null default new_id() constraint pk_invitation primary key,
      -- Only the SHA-256 of the token: a reader of the database cannot use it.
      token_hash bytea not null
        constraint uq_invitation_token_hash unique
        constraint ck_invitation_token_hash check (length(token_hash) = 32),
      email text not null constraint ck_invitation_email check (email = lower(email) and length(email) <= 254),
      name text constraint ck_invitation_name check (length(btrim(name)) between 1 and 200),
      locale text,
      role text not null
        constraint ck_invitation_role
          check (role in ('ADMINISTRATOR', 'ORGANIZER', 'REVIEWER', 'EXHIBITOR')),
      event_id uuid constraint fk_invitation_event references event (id) on delete cascade,
      exhibitor_id uuid,
      invited_by uuid constraint fk_invitation_account references account (id) on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz,
      constraint fk_invitation_exhibitor
        foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
    )`);
  await runner.query('create index ix_invitation_event on invitation (event_id, exhibitor_id)');
  await runner.query('create index ix_invitation_invited_by on invitation (invited_by)');
  await runner.query(`
    create table password_token (
      token_hash bytea not null
        constraint pk_password_token primary key
        constraint ck_password_token_token_hash check (length(token_hash) = 32),
      account_id uuid not null constraint fk_password_token_account references account (id) on delete cascade,
      expires_at timestamptz not null,
      -- Null if the owner of the password or the command line requested the link.
      created_by uuid constraint fk_password_token_created_by references account (id) on delete cascade
    )`);
  await runner.query('create index ix_password_token_account on password_token (account_id)');
  await runner.query('create index ix_password_token_created_by on password_token (created_by)');
}

async function createApiKey(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table api_key (
      id uuid not null default new_id() constraint pk_api_key primary key,
      event_id uuid not null constraint fk_api_key_event references event (id) on delete cascade,
      scope text not null constraint ck_api_key_scope check (scope in ('READ', 'IMPORT')),
      name text not null constraint ck_api_key_name check (length(btrim(name)) between 1 and 100),
      trusted_documents_only boolean not null default false,
      token_hash bytea not null
        constraint uq_api_key_token_hash unique
        constraint ck_api_key_token_hash check (length(token_hash) = 32),
      created_by uuid constraint fk_api_key_account references account (id) on delete set null,
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      last_used_at timestamptz,
      revoked_at timestamptz,
      constraint ck_api_key_expires_at check (expires_at > created_at)
    )`);
  await runner.query('create index ix_api_key_event on api_key (event_id)');
  await runner.query('create index ix_api_key_created_by on api_key (created_by)');
}
