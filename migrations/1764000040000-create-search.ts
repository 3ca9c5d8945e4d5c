import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** What objects are found by: their lexemes, the words that they use, and what staff has set. */
export class CreateSearch1764000040000 implements MigrationInterface {
  name = 'CreateSearch1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    // Finds words by three letters of them, for what is mistyped.
    await runner.query('create extension if not exists pg_trgm');
    await runner.query('alter table catalog_entry add column search json');
    await createIndex(runner);
    await createVocabulary(runner);
    await createSettings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table search_synonyms, search_setting, search_state, search_word, catalog_search',
    );
    await runner.query('alter table catalog_entry drop column search');
    await runner.query('drop extension pg_trgm');
  }
}

async function createIndex(runner: QueryRunner): Promise<void> {
  // No foreign keys, as in the other tables that the projector writes.
  await runner.query(`
    create table catalog_search (
      object_id uuid not null constraint pk_catalog_search primary key,
      event_id uuid not null,
      kind text not null,
      published boolean not null,
      -- The version of the lexer that made the lexemes, and a digest of what they were made from.
      pipeline integer not null,
      stamp text not null,
      lexemes tsvector not null,
      -- What a candidate is ranked by.
      fields text not null,
      categories uuid[] not null,
      venues uuid[] not null,
      halls uuid[] not null,
      zones uuid[] not null,
      country text,
      type text,
      premiere boolean
    )`);
  // Out of the row, so that counting thousands of hits reads none of it.
  await runner.query('alter table catalog_search alter column lexemes set storage external');
  await runner.query('alter table catalog_search alter column fields set storage external');
  await runner.query('alter table catalog_search set (toast_tuple_target = 256)');
  await runner.query('create index ix_catalog_search_lexemes on catalog_search using gin (lexemes)');
}

async function createVocabulary(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table search_word (
      event_id uuid not null,
      word text collate "C" not null,
      constraint pk_search_word primary key (event_id, word)
    )`);
  await runner.query('create index ix_search_word_trigram on search_word using gin (word gin_trgm_ops)');
  // One row, by which version of the lexer the whole index has been made.
  await runner.query(`
    create table search_state (
      single boolean not null default true constraint pk_search_state primary key check (single),
      pipeline integer not null,
      rebuilt_at timestamptz not null default now()
    )`);
}

async function createSettings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table search_setting (
      id uuid not null default new_id() constraint pk_search_setting primary key,
      exhibitor_id uuid constraint uq_search_setting_exhibitor unique
        constraint fk_search_setting_exhibitor references exhibitor (id) on delete cascade,
      product_id uuid constraint uq_search_setting_product unique
        constraint fk_search_setting_product references product (id) on delete cascade,
      reading text check (reading <> '' and length(reading) <= 200),
      keywords text[] not null default '{}' check (cardinality(keywords) <= 50),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint ck_search_setting_object check (num_nonnulls(exhibitor_id, product_id) = 1)
    )`);
  await touchOnUpdate(runner, 'search_setting');
  await markCatalog(runner, 'search_setting', 'EXHIBITOR', 'exhibitor_id');
  await markCatalog(runner, 'search_setting', 'PRODUCT', 'product_id');

  await runner.query(`
    create table search_synonyms (
      event_id uuid not null constraint pk_search_synonyms primary key
        constraint fk_search_synonyms_event references event (id) on delete cascade,
      -- A list of groups of terms that mean the same.
      groups jsonb not null default '[]' check (jsonb_typeof(groups) = 'array'),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`);
  await touchOnUpdate(runner, 'search_synonyms');
  await markCatalog(runner, 'search_synonyms', 'EVENT', 'event_id');
}
