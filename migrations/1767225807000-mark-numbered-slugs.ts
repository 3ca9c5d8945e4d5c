import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Distinguishes a number that hides other registrations from one that belongs to the slug. */
export class MarkNumberedSlugs1767225807000 implements MigrationInterface {
  readonly name = 'MarkNumberedSlugs1767225807000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor add column numbered_slug boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor drop column numbered_slug');
  }
}
