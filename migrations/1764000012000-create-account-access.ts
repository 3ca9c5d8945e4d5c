import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How accounts come in: invitations, passwords that are set by a token, keys of programs, and what slows guessing. */
export class CreateAccountAccess1764000012000 implements MigrationInterface {
  name = 'CreateAccountAccess1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation (
        id uuid not null default new_id() constraint pk_invitation primary key,
        -- Of every token only its SHA-256: who reads the database cannot use it.
        token_hash bytea not null constraint uq_invitation_token_hash unique
          constraint ck_invitation_token_hash check (length(token_hash) = 32),
        email text not null constraint ck_invitation_email check (email = lower(email) and length(email) <= 254),
        role text not null
          constraint ck_invitation_role check (role in ('ADMINISTRATOR', 'ORGANIZER', 'REVIEWER', 'EXHIBITOR')),
        event_id uuid constraint fk_invitation_event references event (id) on delete cascade,
        exhibitor_id uuid,
        invited_by uuid constraint fk_invitation_account references account (id) on delete cascade,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        constraint fk_invitation_exhibitor
          foreign key (event_id, exhibitor_id) references exhibitor (event_id, id) on delete cascade
      )`);
    await runner.query('create index ix_invitation_event on invitation (event_id, exhibitor_id)');
    await runner.query('create index ix_invitation_invited_by on invitation (invited_by)');
    await runner.query(`
      create table password_token (
        token_hash bytea not null constraint pk_password_token primary key
          constraint ck_password_token_token_hash check (length(token_hash) = 32),
        account_id uuid not null constraint fk_password_token_account references account (id) on delete cascade,
        expires_at timestamptz not null
      )`);
    await runner.query('create index ix_password_token_account on password_token (account_id)');
    await runner.query(`
      create table api_key (
        id uuid not null default new_id() constraint pk_api_key primary key,
        event_id uuid not null constraint fk_api_key_event references event (id) on delete cascade,
        scope text not null constraint ck_api_key_scope check (scope in ('READ', 'IMPORT')),
        name text not null constraint ck_api_key_name check (length(btrim(name)) between 1 and 100),
        token_hash bytea not null constraint uq_api_key_token_hash unique
          constraint ck_api_key_token_hash check (length(token_hash) = 32),
        created_by uuid constraint fk_api_key_account references account (id) on delete set null,
        created_at timestamptz not null default now(),
        expires_at timestamptz constraint ck_api_key_expires_at check (expires_at > created_at),
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    await runner.query('create index ix_api_key_event on api_key (event_id)');
    await runner.query('create index ix_api_key_created_by on api_key (created_by)');
    await this.#createThrottle(runner);
  }

  async #createThrottle(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attempt_limit (
        -- The SHA-256 of what is limited, so that nobody reads addresses here.
        key bytea not null constraint pk_attempt_limit primary key
          constraint ck_attempt_limit_key check (length(key) = 32),
        -- The theoretical arrival time of GCRA: when all attempts so far will have been paid for.
        paid_at timestamptz not null
      )`);
    await runner.query('create index ix_attempt_limit_paid_at on attempt_limit (paid_at)');
    await runner.query(`
      create table known_network (
        account_id uuid not null constraint fk_known_network_account references account (id) on delete cascade,
        network cidr not null,
        last_used_at timestamptz not null default now(),
        constraint pk_known_network primary key (account_id, network)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_network, attempt_limit, api_key, password_token, invitation');
  }
}
