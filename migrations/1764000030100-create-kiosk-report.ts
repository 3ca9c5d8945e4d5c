import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What kiosks tell of themselves, and what they are told to do. */
export class CreateKioskReport1764000030100 implements MigrationInterface {
  name = 'CreateKioskReport1764000030100';

  async up(runner: QueryRunner): Promise<void> {
    // Apart from the kiosk, whose version must not rise with each heartbeat.
    await runner.query(`
      create table kiosk_report (
        kiosk_id uuid not null constraint pk_kiosk_report primary key
          constraint fk_kiosk_report_kiosk references kiosk (id) on delete cascade,
        reported_at timestamptz not null default now(),
        app_version text,
        epoch text,
        revision integer,
        device jsonb not null default '{}' constraint ck_kiosk_report_device check (jsonb_typeof(device) = 'object'),
        -- The latest first, at most 20.
        errors jsonb not null default '[]' constraint ck_kiosk_report_errors check (jsonb_typeof(errors) = 'array')
      )`);
    await runner.query(`
      create table kiosk_command (
        id uuid not null default new_id() constraint pk_kiosk_command primary key,
        kiosk_id uuid not null constraint fk_kiosk_command_kiosk references kiosk (id) on delete cascade,
        kind text not null constraint ck_kiosk_command_kind
          check (kind in ('RELOAD', 'RESYNC', 'CLEAR', 'IDENTIFY', 'MESSAGE', 'ROTATE')),
        message text constraint ck_kiosk_command_message
          check ((kind = 'MESSAGE') = (message is not null) and length(message) <= 500),
        created_at timestamptz not null default now(),
        delivered_at timestamptz,
        acknowledged_at timestamptz
      )`);
    await runner.query(
      'create index ix_kiosk_command_waiting on kiosk_command (kiosk_id, id) where acknowledged_at is null',
    );
    await runner.query('create index ix_kiosk_command_acknowledged_at on kiosk_command (acknowledged_at)');
    await runner.query('create index ix_kiosk_command_kiosk on kiosk_command (kiosk_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kiosk_command, kiosk_report');
  }
}
