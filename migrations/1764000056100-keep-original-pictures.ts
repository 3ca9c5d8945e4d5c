import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The size of the file as it was uploaded; null where only renditions of the picture were kept. */
export class KeepOriginalPictures1764000056100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table media add column original_bytes integer
        constraint ck_media_original_bytes check (original_bytes > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table media drop column original_bytes');
  }
}
