import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In the order in which they are read, until enough has been found. */
const TIERS = [0, 1, 2, 3];

/**
 * Splits what is searched into tiers with an index each, so that a search for what very many have ends before it has met
 * them all, and keeps numbers for what hits are counted by.
 */
export class SearchInTiers1764000045000 implements MigrationInterface {
  name = 'SearchInTiers1764000045000';

  async up(runner: QueryRunner): Promise<void> {
    await createSets(runner);
    await runner.query('alter table catalog_search rename to catalog_search_before');
    await runner.query('alter table catalog_search_before drop constraint pk_catalog_search');
    await runner.query('drop index ix_catalog_search_lexemes');
    // What has a fixed width stands first, where it is read fastest.
    await runner.query(`
      create table catalog_search (
        object_id uuid not null constraint pk_catalog_search primary key,
        event_id uuid not null,
        categories_set bigint not null generated always as (search_set_id(categories)) stored,
        venues_set bigint not null generated always as (search_set_id(venues)) stored,
        halls_set bigint not null generated always as (search_set_id(halls)) stored,
        -- Of the kinds that are very many an eighth, by the last byte of their random ids, is a tier of its own.
        tier smallint not null generated always as (
          case when kind = 'PRODUCT' then 2 else 0 end
          + case when kind in ('PRODUCT', 'EXHIBITOR', 'BOOTH') and get_byte(uuid_send(object_id), 15) >= 32 then 1 else 0 end
        ) stored,
        published boolean not null,
        premiere boolean,
        ${COMMON}
      )`);
    await keepOut(runner, 'catalog_search');
    for (const array of ['categories', 'venues', 'halls', 'zones']) {
      await runner.query(`alter table catalog_search alter column ${array} set storage main`);
    }
    await copy(runner);
    for (const tier of TIERS) {
      // What waits to be put into an index is read by every search: it must be little.
      await runner.query(
        `create index ix_catalog_search_tier_${tier} on catalog_search using gin (lexemes)
          with (gin_pending_list_limit = 256) where tier = ${tier}`,
      );
    }
    await runner.query(`insert into search_set (id, members) values (search_set_id('{}'), '{}')`);
    for (const array of ['categories', 'venues', 'halls']) {
      await runner.query(
        `insert into search_set (id, members) select distinct on (${array}_set) ${array}_set, ${array} from catalog_search
          on conflict do nothing`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog_search rename to catalog_search_before');
    await runner.query('alter table catalog_search_before drop constraint pk_catalog_search');
    await runner.query(`
      create table catalog_search (
        object_id uuid not null constraint pk_catalog_search primary key,
        event_id uuid not null,
        published boolean not null,
        premiere boolean,
        ${COMMON}
      )`);
    await keepOut(runner, 'catalog_search');
    await copy(runner);
    await runner.query('create index ix_catalog_search_lexemes on catalog_search using gin (lexemes)');
    await runner.query('drop table search_set');
    await runner.query('drop function search_set_id');
  }
}

const COLUMNS = `object_id, event_id, published, premiere, kind, pipeline, stamp, country, type,
  categories, venues, halls, zones, lexemes, fields`;
const COMMON = `
  kind text not null,
  pipeline integer not null,
  stamp text not null,
  country text,
  type text,
  categories uuid[] not null,
  venues uuid[] not null,
  halls uuid[] not null,
  zones uuid[] not null,
  lexemes tsvector not null,
  fields text not null`;

/** Sets of ids that objects have together, by a number that tells each from all others. */
async function createSets(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function search_set_id(members uuid[]) returns bigint language sql immutable parallel safe as $$
      select ('x' || left(encode(sha256(array_to_string(members, ',')::bytea), 'hex'), 13))::bit(52)::bigint
    $$`);
  await runner.query(`
    create table search_set (
      id bigint not null constraint pk_search_set primary key,
      members uuid[] not null
    )`);
}

/** What only finding and ranking read stands out of the row, so that counting thousands of hits reads none of it. */
async function keepOut(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`alter table ${table} alter column lexemes set storage external`);
  await runner.query(`alter table ${table} alter column fields set storage external`);
  await runner.query(`alter table ${table} set (toast_tuple_target = 256)`);
}

async function copy(runner: QueryRunner): Promise<void> {
  await runner.query(
    `insert into catalog_search (${COLUMNS}) select ${COLUMNS} from catalog_search_before order by object_id`,
  );
  await runner.query('drop table catalog_search_before');
}
