import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stores with each result the rights that permitted its request. Results from before this migration have none. They
 * expire within 24 hours.
 */
export class StoreRightsOfIdempotencyKeys1767225795000 implements MigrationInterface {
  readonly name = 'StoreRightsOfIdempotencyKeys1767225795000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table idempotency_key add column rights jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idempotency_key drop column rights');
  }
}
