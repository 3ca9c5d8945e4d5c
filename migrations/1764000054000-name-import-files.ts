import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of imports names the file of each, and who undid it. */
export class NameImportFiles1764000054000 implements MigrationInterface {
  name = 'NameImportFiles1764000054000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_job
        add column file text constraint ck_import_job_file check (length(file) between 1 and 255),
        add column reverted_by text constraint ck_import_job_reverted_by check (length(reverted_by) between 1 and 254)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import_job drop column file, drop column reverted_by');
  }
}
