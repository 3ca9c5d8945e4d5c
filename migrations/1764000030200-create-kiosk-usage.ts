import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much kiosks are used, by day and object; of whom or by which device is not kept. */
export class CreateKioskUsage1764000030200 implements MigrationInterface {
  name = 'CreateKioskUsage1764000030200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kiosk_usage (
        event_id uuid not null constraint fk_kiosk_usage_event references event (id) on delete cascade,
        day date not null,
        kind text not null
          constraint ck_kiosk_usage_kind check (kind in ('VIEW', 'SEARCH', 'EMPTY_SEARCH', 'QR_CODE')),
        -- Of the catalog; null for what is about no object. Without a foreign key: a count outlives its object.
        object_id uuid,
        count bigint not null constraint ck_kiosk_usage_count check (count > 0),
        constraint uq_kiosk_usage unique nulls not distinct (event_id, kind, day, object_id)
      )`);
    // The batches that were counted, so that none is counted again.
    await runner.query(`
      create table kiosk_usage_batch (
        kiosk_id uuid not null constraint fk_kiosk_usage_batch_kiosk references kiosk (id) on delete cascade,
        batch_id uuid not null,
        received_at timestamptz not null default now(),
        constraint pk_kiosk_usage_batch primary key (kiosk_id, batch_id)
      )`);
    await runner.query('create index ix_kiosk_usage_batch_received_at on kiosk_usage_batch (received_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kiosk_usage_batch, kiosk_usage');
  }
}
