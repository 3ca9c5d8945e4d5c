import type { MigrationInterface, QueryRunner } from 'typeorm';
import { touchOnUpdate } from './triggers.js';

/** What all kiosks of an event have in common: the PIN of the diagnostics and the playlist. */
export class CreateKioskSettings1767225720000 implements MigrationInterface {
  readonly name = 'CreateKioskSettings1767225720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kiosk_settings (
        id uuid not null default new_id() constraint pk_kiosk_settings primary key,
        event_id uuid not null
          constraint uq_kiosk_settings_event unique
          constraint fk_kiosk_settings_event references event (id) on delete cascade,
        diagnostics_pin text
          constraint ck_kiosk_settings_diagnostics_pin check (diagnostics_pin ~ '^[0-9]{4,8}$'),
        -- Objects by their global ids, each with the time span in which it is shown.
        playlist jsonb not null default '[]'
          constraint ck_kiosk_settings_playlist
            check (jsonb_typeof(playlist) = 'array' and jsonb_array_length(playlist) <= 50),
        version integer not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`);
    await touchOnUpdate(runner, 'kiosk_settings');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kiosk_settings');
  }
}
