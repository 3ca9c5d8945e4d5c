import type { MigrationInterface, QueryRunner } from 'typeorm';
import { markCatalog, touchOnUpdate } from './triggers.js';

/** The tree of categories of an event. */
export class CreateCategory1767225604000 implements MigrationInterface {
  readonly name = 'CreateCategory1767225604000';

  async up(runner: QueryRunner): Promise<void> {
    await createCategory(runner);
    await forbidCycles(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table category');
    await runner.query('drop function category_lock_moves()');
    await runner.query('drop function category_forbid_cycle()');
  }
}

async function createCategory(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table category (
      id uuid not null default new_id() constraint pk_category primary key,
      event_id uuid not null constraint fk_category_event references event (id) on delete cascade,
      parent_id uuid,
      slug text not null constraint ck_category_slug check (is_slug(slug)),
      name jsonb not null constraint ck_category_name check (is_localized_text(name)),
      external_code text constraint ck_category_external_code check (length(external_code) between 1 and 64),
      position integer not null default 0,
      exhibitor_quota integer constraint ck_category_exhibitor_quota check (exhibitor_quota >= 0),
      version integer not null default 1,
      updated_at timestamptz not null default now(),
      constraint uq_category_event unique (event_id, id),
      constraint uq_category_slug unique (event_id, slug),
      constraint fk_category_parent foreign key (event_id, parent_id) references category (event_id, id),
      constraint ck_category_parent check (parent_id <> id)
    )`);
  await runner.query('create index ix_category_parent on category (parent_id)');
  await touchOnUpdate(runner, 'category');
  await markCatalog(runner, 'category', 'CATEGORY');
}

async function forbidCycles(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function category_forbid_cycle() returns trigger language plpgsql as $$
    begin
      if exists (
        with recursive ancestor as (
          select parent_id from category where id = new.parent_id
          union
          select category.parent_id from category join ancestor on category.id = ancestor.parent_id
        )
        select from ancestor where parent_id = new.id
      ) then
        raise exception 'category % would be below itself', new.slug
          using errcode = 'check_violation', constraint = 'ck_category_cycle';
      end if;
      return null;
    end $$`);
  await runner.query(`
    create trigger category_forbid_cycle after insert or update on category
    for each row when (new.parent_id is not null) execute function category_forbid_cycle()`);
  // Two concurrent moves could form a cycle although each is valid alone, so moves run one after the other.
  // They take an advisory lock: with a lock on the table each would wait for the other.
  await runner.query(`
    create function category_lock_moves() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock('category'::regclass::oid::bigint);
      return null;
    end $$`);
  await runner.query(`
    create trigger category_lock_moves before update of parent_id on category
    for each statement execute function category_lock_moves()`);
}
