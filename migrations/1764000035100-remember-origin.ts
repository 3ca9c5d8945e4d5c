import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which database the revisions were counted in, so that a restored copy is known for one. */
export class RememberOrigin1764000035100 implements MigrationInterface {
  name = 'RememberOrigin1764000035100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalog_origin (
        singleton boolean not null default true constraint pk_catalog_origin primary key
          constraint ck_catalog_origin_singleton check (singleton),
        identity text not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalog_origin');
  }
}
