import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** The search index: lexemes, words, facets, and the search settings of staff. */
export class CreateSearch1767225616000 implements MigrationInterface {
  readonly name = 'CreateSearch1767225616000';

  async up(runner: QueryRunner): Promise<void> {
    await createIndex(runner);
    await createFacets(runner);
    await createVocabulary(runner);
    await createSettings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table search_synonyms, search_setting, search_state, search_word, search_facets, search_set,
        catalog_search`);
    await runner.query('drop function search_set_id(uuid[])');
    await runner.query('drop extension pg_trgm');
  }
}

async function createIndex(runner: QueryRunner): Promise<void> {
  // No foreign keys, as in the other tables of the projector. Lexemes and fields are out of the row, so that
  // counting hits does not read them. The order of the columns decides the places of the rows in the table,
  // and with them which of equally good hits is first.
  await runner.query(`
    create table catalog_search (
      object_id uuid not null constraint pk_catalog_search primary key,
      premiere boolean,
      kind text not null,
      -- The version of the lexer, and a digest of its input.
      pipeline integer not null,
      stamp text not null,
      country text,
      type text,
      lexemes tsvector not null,
      -- For the ranking of candidates.
      fields text not null,
      facets integer not null,
      -- Of the most frequent kinds an eighth, by the last byte of the random id, is in a tier of its own.
      tier smallint not null generated always as (
        case when kind = 'PRODUCT' then 2 else 0 end
        + case when kind in ('PRODUCT', 'EXHIBITOR', 'BOOTH')
            and get_byte(uuid_send(object_id), 15) >= 32 then 1 else 0 end
        + case when kind = 'PRODUCT' and get_byte(uuid_send(object_id), 15) >= 96 then 1 else 0 end
      ) stored
    )`);
  await runner.query(`
    alter table catalog_search alter lexemes set storage external, alter fields set storage external`);
  await runner.query('alter table catalog_search set (toast_tuple_target = 256)');
  for (let tier = 0; tier < 5; tier += 1) {
    // Every search reads the pending list of an index, so it must be short.
    await runner.query(`
      create index ix_catalog_search_tier_${tier} on catalog_search using gin (lexemes)
      with (gin_pending_list_limit = 256) where tier = ${tier}`);
  }
}

async function createFacets(runner: QueryRunner): Promise<void> {
  // A number that identifies a set of ids.
  await runner.query(`
    create function search_set_id(members uuid[]) returns bigint language sql immutable parallel safe as $$
      select ('x' || left(encode(sha256(array_to_string(members, ',')::bytea), 'hex'), 13))::bit(52)::bigint
    $$`);
  await runner.query(`
    create table search_set (
      id bigint not null constraint pk_search_set primary key,
      members uuid[] not null
    )`);
  await runner.query(`insert into search_set (id, members) values (search_set_id('{}'), '{}')`);
  // Hits are counted by one small number instead of by four columns. Each event has its own numbers, so that
  // no event waits for another.
  await runner.query(`
    create table search_facets (
      id integer generated always as identity constraint pk_search_facets primary key,
      event_id uuid not null,
      categories_set bigint not null,
      venues_set bigint not null,
      halls_set bigint not null,
      -- Empty if the object has none.
      country text not null,
      constraint uq_search_facets unique (event_id, categories_set, venues_set, halls_set, country)
    )`);
}

async function createVocabulary(runner: QueryRunner): Promise<void> {
  // Finds the words that have three letters in common with a misspelled word.
  await runner.query('create extension if not exists pg_trgm');
  await runner.query(`
    create table search_word (
      event_id uuid not null,
      word text collate "C" not null,
      constraint pk_search_word primary key (event_id, word)
    )`);
  await runner.query('create index ix_search_word_trigram on search_word using gin (word gin_trgm_ops)');
  // One row: the version of the lexer that made the whole index.
  await runner.query(`
    create table search_state (
      single boolean not null default true
        constraint pk_search_state primary key
        constraint search_state_single_check check (single),
      pipeline integer not null,
      rebuilt_at timestamptz not null default now()
    )`);
}

async function createSettings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table search_setting (
      id uuid not null default new_id() constraint pk_search_setting primary key,
      exhibitor_id uuid
        constraint uq_search_setting_exhibitor unique
        constraint fk_search_setting_exhibitor references exhibitor (id) on delete cascade,
      product_id uuid
        constraint uq_search_setting_product unique
        constraint fk_search_setting_product references product (id) on delete cascade,
      reading text
        constraint search_setting_reading_check check (reading <> '' and length(reading) <= 200),
      keywords text[] not null default '{}'
        constraint search_setting_keywords_check check (cardinality(keywords) <= 50),
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
      id uuid not null default new_id() constraint pk_search_synonyms primary key,
      event_id uuid not null
        constraint uq_search_synonyms_event unique
        constraint fk_search_synonyms_event references event (id) on delete cascade,
      -- A list of groups of terms with the same meaning.
      groups jsonb not null default '[]'
        constraint ck_search_synonyms_size check (jsonb_array_length(groups) <= 200)
        constraint search_synonyms_groups_check check (jsonb_typeof(groups) = 'array'),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`);
  await touchOnUpdate(runner, 'search_synonyms');
  await markCatalog(runner, 'search_synonyms', 'EVENT', 'event_id');
}
