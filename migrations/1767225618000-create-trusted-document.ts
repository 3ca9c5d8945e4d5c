import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persisted queries, which callers name by their hash. */
export class CreateTrustedDocument1767225618000 implements MigrationInterface {
  readonly name = 'CreateTrustedDocument1767225618000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trusted_document (
        id uuid not null default new_id() constraint pk_trusted_document primary key,
        -- The SHA-256 of the text.
        hash bytea not null constraint uq_trusted_document_hash unique,
        text text not null constraint ck_trusted_document_text check (length(text) between 1 and 65536),
        -- The names of its operations. A single operation without a name is not listed.
        operations text[] not null,
        added_at timestamptz not null default now(),
        added_by text not null,
        -- A hash names exactly one text, whatever program writes the row.
        constraint ck_trusted_document_hash check (hash = sha256(convert_to(text, 'UTF8')))
      )`);
    await runner.query('create index ix_trusted_document_added_at on trusted_document (added_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trusted_document');
  }
}
