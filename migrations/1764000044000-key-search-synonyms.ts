import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives synonyms a key of their own, as every table that staff changes by a version has. */
export class KeySearchSynonyms1764000044000 implements MigrationInterface {
  name = 'KeySearchSynonyms1764000044000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table search_synonyms drop constraint pk_search_synonyms');
    await runner.query(`
      alter table search_synonyms
        add column id uuid not null default new_id() constraint pk_search_synonyms primary key,
        add constraint uq_search_synonyms_event unique (event_id),
        add constraint ck_search_synonyms_size check (jsonb_array_length(groups) <= 200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_synonyms
        drop column id,
        drop constraint uq_search_synonyms_event,
        drop constraint ck_search_synonyms_size,
        add constraint pk_search_synonyms primary key (event_id)`);
  }
}
