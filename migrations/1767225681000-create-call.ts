import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The call for exhibitors of an event. */
export class CreateCall1767225681000 implements MigrationInterface {
  readonly name = 'CreateCall1767225681000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event
        add column shows_call boolean not null default false,
        add column call_introduction jsonb
          constraint ck_event_call_introduction check (is_localized_text(call_introduction)),
        add column shows_places_left boolean not null default false`);
    await runner.query('create index ix_event_call on event (starts_on, id) where shows_call');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_event_call');
    await runner.query(`
      alter table event drop column shows_places_left, drop column call_introduction, drop column shows_call`);
  }
}
