import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents that callers may name by their hash, and the callers that may send nothing else. */
export class CreateTrustedDocument1764000042000 implements MigrationInterface {
  name = 'CreateTrustedDocument1764000042000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trusted_document (
        id uuid not null default new_id() constraint pk_trusted_document primary key,
        -- SHA-256 of the text, as callers name it.
        hash bytea not null constraint uq_trusted_document_hash unique,
        text text not null constraint ck_trusted_document_text check (length(text) between 1 and 65536),
        -- The names of its operations; one without a name stands alone in its document, and is not listed.
        operations text[] not null,
        added_at timestamptz not null default now(),
        added_by text not null,
        -- Whoever names a document gets the one that was meant, whatever wrote it.
        constraint ck_trusted_document_hash check (hash = sha256(convert_to(text, 'UTF8')))
      )`);
    await runner.query('create index ix_trusted_document_added_at on trusted_document (added_at, id)');
    for (const table of LIMITED) {
      await runner.query(`alter table ${table} add trusted_documents_only boolean not null default false`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of LIMITED) await runner.query(`alter table ${table} drop trusted_documents_only`);
    await runner.query('drop table trusted_document');
  }
}

const LIMITED = ['api_key', 'kiosk', 'kiosk_enrolment_key'];
