import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exhibitors that come back are known by what they were in an earlier edition. */
export class CarryOverExhibitors1764000014300 implements MigrationInterface {
  name = 'CarryOverExhibitors1764000014300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table exhibitor add column carried_from uuid
        constraint fk_exhibitor_carried_from references exhibitor (id) on delete set null`);
    await runner.query(`
      create unique index ux_exhibitor_carried_from on exhibitor (carried_from, event_id)
      where carried_from is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table exhibitor drop column carried_from');
  }
}
