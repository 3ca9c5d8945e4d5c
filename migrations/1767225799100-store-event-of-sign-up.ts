import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stores the event whose call a person answers, so that its organizers see the request. */
export class StoreEventOfSignUp1767225799100 implements MigrationInterface {
  readonly name = 'StoreEventOfSignUp1767225799100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_up
        add column event_id uuid constraint fk_sign_up_event references event on delete cascade,
        drop constraint uq_sign_up_email,
        add constraint uq_sign_up_email unique nulls not distinct (email, event_id)`);
    await runner.query('create index ix_sign_up_event on sign_up (event_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    // Of several requests of an address the one with the latest end stays.
    await runner.query(`
      delete from sign_up using sign_up later
      where later.email = sign_up.email and (later.expires_at, later.id) > (sign_up.expires_at, sign_up.id)`);
    await runner.query(`
      alter table sign_up
        drop constraint uq_sign_up_email,
        drop column event_id,
        add constraint uq_sign_up_email unique (email)`);
  }
}
