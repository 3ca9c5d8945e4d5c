import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** The touch screens in the halls, what they sign with, and how they come in. */
export class CreateKiosk1764000030000 implements MigrationInterface {
  name = 'CreateKiosk1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kiosk (
        id uuid not null default new_id() constraint pk_kiosk primary key,
        event_id uuid not null constraint fk_kiosk_event references event (id) on delete cascade,
        name text not null constraint ck_kiosk_name check (length(btrim(name)) between 1 and 100),
        -- Where it stands: a hall, metres from its north-west corner, and degrees clockwise from north.
        hall_id uuid,
        x double precision constraint ck_kiosk_x check (x between 0 and 10000),
        y double precision constraint ck_kiosk_y check (y between 0 and 10000),
        heading double precision constraint ck_kiosk_heading check (heading >= 0 and heading < 360),
        panel_width integer constraint ck_kiosk_panel_width check (panel_width between 50 and 10000),
        locale text,
        paired_at timestamptz,
        revoked_at timestamptz,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_kiosk_event unique (event_id, id),
        constraint ck_kiosk_position check ((x is null) = (y is null)),
        constraint fk_kiosk_hall foreign key (event_id, hall_id) references hall (event_id, id)
          on delete set null (hall_id)
      )`);
    await runner.query('create index ix_kiosk_hall on kiosk (event_id, hall_id)');
    await touchOnUpdate(runner, 'kiosk');
    await runner.query(`
      create table kiosk_token (
        -- Of every secret only its SHA-256: who reads the database cannot use it.
        token_hash bytea not null constraint pk_kiosk_token primary key
          constraint ck_kiosk_token_token_hash check (length(token_hash) = 32),
        kiosk_id uuid not null constraint fk_kiosk_token_kiosk references kiosk (id) on delete cascade,
        created_at timestamptz not null default now(),
        first_used_at timestamptz,
        -- Kept, so that a device that comes back after months still learns that it was revoked.
        revoked_at timestamptz
      )`);
    await runner.query('create index ix_kiosk_token_kiosk on kiosk_token (kiosk_id)');
    // One token waits to be used for the first time while the one before it still holds.
    await runner.query(`
      create unique index uq_kiosk_token_fresh on kiosk_token (kiosk_id)
      where first_used_at is null and revoked_at is null`);
    await this.#createComing(runner);
  }

  async #createComing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kiosk_pairing (
        id uuid not null default new_id() constraint pk_kiosk_pairing primary key,
        device_code_hash bytea not null constraint uq_kiosk_pairing_device_code_hash unique
          constraint ck_kiosk_pairing_device_code_hash check (length(device_code_hash) = 32),
        user_code text not null constraint uq_kiosk_pairing_user_code unique
          constraint ck_kiosk_pairing_user_code check (user_code ~ '^[BCDFGHJKLMNPQRSTVWXZ]{8}$'),
        -- What the device says of itself, and from where, for whoever decides.
        device jsonb not null default '{}' constraint ck_kiosk_pairing_device check (jsonb_typeof(device) = 'object'),
        address text,
        status text not null default 'PENDING'
          constraint ck_kiosk_pairing_status check (status in ('PENDING', 'APPROVED', 'DENIED')),
        kiosk_id uuid constraint fk_kiosk_pairing_kiosk references kiosk (id) on delete cascade,
        poll_interval integer not null default 5,
        polled_at timestamptz,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint ck_kiosk_pairing_kiosk check ((status = 'APPROVED') = (kiosk_id is not null))
      )`);
    await runner.query('create index ix_kiosk_pairing_expires_at on kiosk_pairing (expires_at)');
    await runner.query('create index ix_kiosk_pairing_kiosk on kiosk_pairing (kiosk_id)');
    await runner.query(`
      create table kiosk_enrolment_key (
        id uuid not null default new_id() constraint pk_kiosk_enrolment_key primary key,
        event_id uuid not null constraint fk_kiosk_enrolment_key_event references event (id) on delete cascade,
        name text not null constraint ck_kiosk_enrolment_key_name check (length(btrim(name)) between 1 and 100),
        key_hash bytea not null constraint uq_kiosk_enrolment_key_key_hash unique
          constraint ck_kiosk_enrolment_key_key_hash check (length(key_hash) = 32),
        devices integer not null constraint ck_kiosk_enrolment_key_devices check (devices between 1 and 1000),
        enrolled integer not null default 0
          constraint ck_kiosk_enrolment_key_enrolled check (enrolled between 0 and devices),
        created_by uuid constraint fk_kiosk_enrolment_key_account references account (id) on delete set null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null constraint ck_kiosk_enrolment_key_expires_at
          check (expires_at > created_at and expires_at <= created_at + interval '90 days'),
        revoked_at timestamptz
      )`);
    await runner.query('create index ix_kiosk_enrolment_key_event on kiosk_enrolment_key (event_id)');
    await runner.query('create index ix_kiosk_enrolment_key_created_by on kiosk_enrolment_key (created_by)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kiosk_enrolment_key, kiosk_pairing, kiosk_token, kiosk');
  }
}
