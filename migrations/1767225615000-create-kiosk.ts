import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** Kiosks: their credentials, pairing, commands, reports and usage. */
export class CreateKiosk1767225615000 implements MigrationInterface {
  readonly name = 'CreateKiosk1767225615000';

  async up(runner: QueryRunner): Promise<void> {
    await createKiosk(runner);
    await createPairing(runner);
    await createReports(runner);
    await createUsage(runner);
    await endRights(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger end_rights_of_deleted on account');
    await runner.query('drop trigger end_rights_of_disabled on account');
    await runner.query('drop trigger end_rights_of_role on role_grant');
    await runner.query(`
      drop table kiosk_usage_batch, kiosk_usage, kiosk_command, kiosk_report, kiosk_enrolment_key,
        kiosk_pairing, kiosk_token, kiosk`);
    await runner.query('drop function end_rights_of_account()');
    await runner.query('drop function end_rights_of_role()');
    await runner.query('drop function end_rights(uuid, boolean)');
  }
}

async function createKiosk(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table kiosk (
      id uuid not null default new_id() constraint pk_kiosk primary key,
      event_id uuid not null constraint fk_kiosk_event references event (id) on delete cascade,
      name text not null constraint ck_kiosk_name check (length(btrim(name)) between 1 and 100),
      -- The location: a hall, metres from its north-west corner, and degrees clockwise from north.
      hall_id uuid,
      x double precision constraint ck_kiosk_x check (x between 0 and 10000),
      y double precision constraint ck_kiosk_y check (y between 0 and 10000),
      heading double precision constraint ck_kiosk_heading check (heading >= 0 and heading < 360),
      panel_width integer constraint ck_kiosk_panel_width check (panel_width between 50 and 10000),
      locale text,
      trusted_documents_only boolean not null default false,
      paired_at timestamptz,
      revoked_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint uq_kiosk_event unique (event_id, id),
      constraint fk_kiosk_hall
        foreign key (event_id, hall_id) references hall (event_id, id) on delete set null (hall_id),
      constraint ck_kiosk_position check ((x is null) = (y is null))
    )`);
  await runner.query('create index ix_kiosk_hall on kiosk (event_id, hall_id)');
  await touchOnUpdate(runner, 'kiosk');
  await runner.query(`
    create table kiosk_token (
      -- Only the SHA-256 of the secret: a reader of the database cannot use it.
      token_hash bytea not null
        constraint pk_kiosk_token primary key
        constraint ck_kiosk_token_token_hash check (length(token_hash) = 32),
      kiosk_id uuid not null constraint fk_kiosk_token_kiosk references kiosk (id) on delete cascade,
      created_at timestamptz not null default now(),
      first_used_at timestamptz,
      -- The row stays, so that a device that returns after months is notified of the revocation.
      revoked_at timestamptz
    )`);
  await runner.query('create index ix_kiosk_token_kiosk on kiosk_token (kiosk_id)');
  // A new token waits for its first use while the token before it is still valid.
  await runner.query(`
    create unique index uq_kiosk_token_fresh on kiosk_token (kiosk_id)
    where first_used_at is null and revoked_at is null`);
}

async function createPairing(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table kiosk_pairing (
      id uuid not null default new_id() constraint pk_kiosk_pairing primary key,
      device_code_hash bytea not null
        constraint uq_kiosk_pairing_device_code_hash unique
        constraint ck_kiosk_pairing_device_code_hash check (length(device_code_hash) = 32),
      user_code text not null
        constraint uq_kiosk_pairing_user_code unique
        constraint ck_kiosk_pairing_user_code check (user_code ~ '^[BCDFGHJKLMNPQRSTVWXZ]{8}$'),
      -- What the device reports about itself, and its address, for the decision.
      device jsonb not null default '{}'
        constraint ck_kiosk_pairing_device check (jsonb_typeof(device) = 'object'),
      address text,
      status text not null default 'PENDING'
        constraint ck_kiosk_pairing_status check (status in ('PENDING', 'APPROVED', 'DENIED')),
      kiosk_id uuid constraint fk_kiosk_pairing_kiosk references kiosk (id) on delete cascade,
      approved_by uuid constraint fk_kiosk_pairing_approved_by references account (id) on delete set null,
      poll_interval integer not null default 5,
      polled_at timestamptz,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      constraint ck_kiosk_pairing_kiosk check ((status = 'APPROVED') = (kiosk_id is not null))
    )`);
  await runner.query('create index ix_kiosk_pairing_expires_at on kiosk_pairing (expires_at)');
  await runner.query('create index ix_kiosk_pairing_kiosk on kiosk_pairing (kiosk_id)');
  await runner.query('create index ix_kiosk_pairing_approved_by on kiosk_pairing (approved_by)');
  await runner.query(`
    create table kiosk_enrolment_key (
      id uuid not null default new_id() constraint pk_kiosk_enrolment_key primary key,
      event_id uuid not null constraint fk_kiosk_enrolment_key_event references event (id) on delete cascade,
      name text not null constraint ck_kiosk_enrolment_key_name check (length(btrim(name)) between 1 and 100),
      key_hash bytea not null
        constraint uq_kiosk_enrolment_key_key_hash unique
        constraint ck_kiosk_enrolment_key_key_hash check (length(key_hash) = 32),
      devices integer not null constraint ck_kiosk_enrolment_key_devices check (devices between 1 and 1000),
      enrolled integer not null default 0,
      trusted_documents_only boolean not null default false,
      created_by uuid constraint fk_kiosk_enrolment_key_account references account (id) on delete set null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      constraint ck_kiosk_enrolment_key_enrolled check (enrolled between 0 and devices),
      constraint ck_kiosk_enrolment_key_expires_at
        check (expires_at > created_at and expires_at <= created_at + interval '90 days')
    )`);
  await runner.query('create index ix_kiosk_enrolment_key_event on kiosk_enrolment_key (event_id)');
  await runner.query('create index ix_kiosk_enrolment_key_created_by on kiosk_enrolment_key (created_by)');
}

async function createReports(runner: QueryRunner): Promise<void> {
  // Apart from the kiosk, so that heartbeats do not raise its version.
  await runner.query(`
    create table kiosk_report (
      kiosk_id uuid not null
        constraint pk_kiosk_report primary key
        constraint fk_kiosk_report_kiosk references kiosk (id) on delete cascade,
      reported_at timestamptz not null default now(),
      app_version text,
      epoch text,
      revision integer,
      device jsonb not null default '{}'
        constraint ck_kiosk_report_device check (jsonb_typeof(device) = 'object'),
      -- The latest first, at most 20.
      errors jsonb not null default '[]'
        constraint ck_kiosk_report_errors check (jsonb_typeof(errors) = 'array')
    )`);
  await runner.query(`
    create table kiosk_command (
      id uuid not null default new_id() constraint pk_kiosk_command primary key,
      kiosk_id uuid not null constraint fk_kiosk_command_kiosk references kiosk (id) on delete cascade,
      kind text not null
        constraint ck_kiosk_command_kind
          check (kind in ('RELOAD', 'RESYNC', 'CLEAR', 'IDENTIFY', 'MESSAGE', 'ROTATE')),
      message text,
      created_at timestamptz not null default now(),
      delivered_at timestamptz,
      acknowledged_at timestamptz,
      constraint ck_kiosk_command_message
        check ((kind = 'MESSAGE') = (message is not null) and length(message) <= 500)
    )`);
  await runner.query(`
    create index ix_kiosk_command_waiting on kiosk_command (kiosk_id, id) where acknowledged_at is null`);
  await runner.query('create index ix_kiosk_command_acknowledged_at on kiosk_command (acknowledged_at)');
  await runner.query('create index ix_kiosk_command_kiosk on kiosk_command (kiosk_id)');
}

async function createUsage(runner: QueryRunner): Promise<void> {
  // By day and object. The visitor and the device are not stored.
  await runner.query(`
    create table kiosk_usage (
      event_id uuid not null constraint fk_kiosk_usage_event references event (id) on delete cascade,
      day date not null,
      kind text not null
        constraint ck_kiosk_usage_kind check (kind in ('VIEW', 'SEARCH', 'EMPTY_SEARCH', 'QR_CODE')),
      -- Null for usage without an object. Without a foreign key: the count stays when its object is deleted.
      object_id uuid,
      count bigint not null constraint ck_kiosk_usage_count check (count > 0),
      constraint uq_kiosk_usage unique nulls not distinct (event_id, kind, day, object_id)
    )`);
  // The counted batches, so that none is counted twice.
  await runner.query(`
    create table kiosk_usage_batch (
      kiosk_id uuid not null constraint fk_kiosk_usage_batch_kiosk references kiosk (id) on delete cascade,
      batch_id uuid not null,
      received_at timestamptz not null default now(),
      constraint pk_kiosk_usage_batch primary key (kiosk_id, batch_id)
    )`);
  await runner.query('create index ix_kiosk_usage_batch_received_at on kiosk_usage_batch (received_at)');
}

async function endRights(runner: QueryRunner): Promise<void> {
  // Credentials end with the right of the account that made them. An account that may make an organizer of
  // the event manages it.
  await runner.query(`
    create function end_rights(holder uuid, every_right boolean) returns void language plpgsql as $$
    begin
      update api_key set revoked_at = now() where created_by = holder and revoked_at is null
        and (every_right or not may_give_role(holder, 'ORGANIZER', event_id, null));
      update kiosk_enrolment_key set revoked_at = now() where created_by = holder and revoked_at is null
        and (every_right or not may_give_role(holder, 'ORGANIZER', event_id, null));
      update invitation set revoked_at = now()
        where invited_by = holder and accepted_at is null and revoked_at is null
          and (every_right or not may_give_role(holder, role, event_id, exhibitor_id));
      update kiosk_pairing pairing set status = 'DENIED', kiosk_id = null from kiosk
        where pairing.approved_by = holder and pairing.status = 'APPROVED' and kiosk.id = pairing.kiosk_id
          and (every_right or not may_give_role(holder, 'ORGANIZER', kiosk.event_id, null));
      delete from password_token where created_by = holder
        and (every_right or not may_give_role(holder, 'ADMINISTRATOR', null, null));
    end $$`);
  // A trigger, because foreign keys and manual SQL delete roles, too.
  await runner.query(`
    create function end_rights_of_role() returns trigger language plpgsql as $$
    begin
      perform end_rights(old.account_id, false);
      return null;
    end $$`);
  await runner.query(`
    create trigger end_rights_of_role after delete or update on role_grant
    for each row execute function end_rights_of_role()`);
  await runner.query(`
    create function end_rights_of_account() returns trigger language plpgsql as $$
    begin
      perform end_rights(old.id, true);
      return old;
    end $$`);
  await runner.query(`
    create trigger end_rights_of_disabled after update of disabled_at on account for each row
    when (new.disabled_at is not null and old.disabled_at is null) execute function end_rights_of_account()`);
  // Before the foreign keys reset the column with the creator of a key.
  await runner.query(`
    create trigger end_rights_of_deleted before delete on account
    for each row execute function end_rights_of_account()`);
}
